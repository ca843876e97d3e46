/** Nothing above the audience's ceiling would leave with an export. */

import { CEILING, highest, isAbove, type Marking, RELEASES } from '../../domain/marking.ts';
import { distinctiveRuns, type FoundRun, findRuns, type Runs } from '../../domain/word-runs.ts';
import { ruleText } from '../../messages/rules.ts';
import { stopIn } from '../../syntax/broken-entries.ts';
import type { Entry, Mention, Mission, MissionFile } from '../../syntax/generated/ast.ts';
import { isClassification, isHeader, isMission, isUpdate } from '../../syntax/generated/ast.ts';
import { headersOf } from '../../syntax/headers.ts';
import { classificationOf, missionMarking, UNDECIDED } from '../../syntax/markings.ts';
import { proseOf } from '../../syntax/prose.ts';
import { readAllowances } from '../allow.ts';
import { perCheck } from '../per-check.ts';
import { entryWordOf, propertyOf, spanOf } from '../places.ts';
import type { Reporter, Rule, RuleContext } from '../rule.ts';
import { entryLines, hasEntryLines, readEntryLine } from '../slips/entry-lines.ts';
import { shortened } from '../wording.ts';
import { borrowedEntries, elsewhere } from './borrowed.ts';
import { isWithheld, LEAVING_ENTRIES, leaves, markFix, markingFor, openNames } from './leaving.ts';
import { allowFix, isHidden, isIndividual, secretsIn } from './secret-names.ts';
import { called, namedIn } from './tell-names.ts';
import { entryNameOf, textsOf, type VisibleText } from './texts-of.ts';

const CODE = 'export/within-ceiling';

export const withinCeiling: Rule<Entry> = {
  code: CODE,
  severity: 'error',
  from: 'always',
  why: 'An export leaves out what its readers may not see. A sentence copied from there, or a name mentioned elsewhere, would give it away.',
  visits: LEAVING_ENTRIES,
  allowsWords: true,
  concerns: (entry, context) =>
    context.audience !== 'internal' &&
    (entry.$type === 'Mission' || (leaves(context) && !isWithheld(entry, context))),
  check(entry, report, context) {
    if (entry.$type === 'Mission') {
      if (!leaves(context)) return tellMission(entry, report, context);
      tellCount(entry, report, context);
      for (const other of borrowedEntries(context)) {
        if (isWithheld(other, context)) continue;
        const tell = elsewhere(other, report, context);
        tellWords(other, tell, context);
        for (const mention of other.mentions) tellMention(mention, other, tell, context);
      }
    }
    tellWords(entry, report, context);
    if (hasEntryLines(context)) tellMarkedLines(entry, report, context);
    for (const mention of entry.mentions) tellMention(mention, entry, report, context);
  },
};

/** What comments say that these readers may read, though it stands in what is withheld as well. */
export function wordsAllowed(file: MissionFile): readonly string[] {
  return readAllowances(file).flatMap(({ code, why }) => (code === CODE ? why : []));
}

function tellMission(mission: Mission, report: Reporter, { file, audience }: RuleContext): void {
  const headers = headersOf(mission);
  // What can't be read is a problem by itself.
  if (headers.some(header => stopIn(header) !== undefined)) return;
  const header = headers.find(isClassification);
  const marking = missionMarking(file);
  const level = classificationOf(mission);
  const release = audience === 'partner' && RELEASES.some(each => each === marking) ? 'yes' : 'no';
  report(
    ruleText('export/within-ceiling.mission', { marking, audience, ceiling: CEILING[audience], release }),
    header && level && isAbove(level, CEILING[audience]) ? propertyOf(header, 'level') : entryWordOf(mission),
  );
}

/** Only a count: not everybody who sees the problem may see what is left out. */
function tellCount(mission: Mission, report: Reporter, context: RuleContext): void {
  const left = withheldEntries(context).length;
  if (left === 0) return;
  const { audience } = context;
  report.info(ruleText('export/within-ceiling.left-out', { count: left, audience }), entryWordOf(mission));
}

const withheldEntries = perCheck((context: RuleContext) =>
  context.file.entries.filter(entry => !isHeader(entry) && isWithheld(entry, context)),
);

/** Runs of words that only withheld entries may hold, with the entry that each is from. */
const withheldRuns = perCheck((context: RuleContext): Runs<Entry> => {
  const updates = borrowedEntries(context).filter(entry => isUpdate(entry) && isWithheld(entry, context));
  const inside = [...withheldEntries(context), ...updates].flatMap(entry =>
    textsOf(entry).map(({ text, phrase }) => [phrase ? '' : text, entry] as const),
  );
  const open = [...context.file.entries, ...borrowedEntries(context)].filter(
    entry => !isWithheld(entry, context),
  );
  return distinctiveRuns(
    inside,
    open.flatMap(entry => textsOf(entry).map(({ text }) => text)),
    [
      ...openNames(context),
      ...open.filter(isMission).map(mission => proseOf(mission).title.text),
      ...wordsAllowed(context.file),
    ],
  );
});

/** What a text says of withheld entries: five words in a row, or the name of a body. */
function withheldIn(
  text: VisibleText,
  context: RuleContext,
): readonly (FoundRun<Entry> & { readonly isRun: boolean })[] {
  const runs = findRuns(text.text, withheldRuns(context));
  const found = text.isName ? secretsIn(context).inName(text.text) : namedIn(text, context);
  const names = found.filter(
    ({ value, certainty, start, end }) =>
      certainty === 'certain' &&
      !isIndividual(value) &&
      !runs.some(run => run.start < end && start < run.end),
  );
  return [
    ...runs.map(run => ({ ...run, isRun: true })),
    ...names.map(({ value, start, end }) => ({ from: value, start, end, isRun: false })),
  ];
}

function tellWords(entry: Entry, report: Reporter, context: RuleContext): void {
  if (isHidden(entry, context)) return;
  for (const text of [...textsOf(entry), ...entryNameOf(entry)]) {
    for (const { from, isRun, start, end } of withheldIn(text, context)) {
      const marking = markingFor(from, context);
      const words = text.text.slice(start, end);
      const said = { words: shortened(words), ...called(from), audience: context.audience, marking };
      report(
        isRun ? ruleText('export/within-ceiling.run', said) : ruleText('export/within-ceiling.words', said),
        text.span(start, end),
        ...markFix(entry, marking),
        ...(isRun ? [allowFix(CODE, words, entry)] : []),
      );
    }
  }
}

/** A line that was to be an entry of its own goes out as text, and its marking with it, which nobody heeds there. */
function tellMarkedLines(entry: Entry, report: Reporter, context: RuleContext): void {
  const { audience } = context;
  for (const line of entryLines(entry)) {
    const read = readEntryLine(line, context);
    const marking = highest([markingOf(read?.entry)]);
    if (!read || !isAbove(marking, CEILING[audience])) continue;
    const structure = shortened(read.structure);
    report(ruleText('export/within-ceiling.line', { structure, marking, audience }), line.where, {
      title: ruleText('entry/at-margin.fix.move', { count: 1 }),
      edits: read.edits,
    });
  }
}

function markingOf(entry: Entry | undefined): Marking | undefined {
  if (entry && isClassification(entry)) return entry.level === UNDECIDED ? undefined : entry.level;
  return entry && 'marking' in entry ? entry.marking : undefined;
}

function tellMention(mention: Mention, entry: Entry, report: Reporter, context: RuleContext): void {
  const named = mention.target.ref;
  if (!named || !isWithheld(named, context)) return;
  const { audience } = context;
  const marking = markingFor(named, context);
  const said = { name: mention.target.$refText, marking, audience };
  const where = spanOf(mention.$cstNode);
  report.warning(ruleText('export/within-ceiling.mention', said), where, ...markFix(entry, marking));
}
