/** Nothing above the audience's ceiling would leave with an export. */
import { CEILING, isAbove, type Marking } from '../../domain/marking.ts';
import {
  type PlacedWord,
  phrasesOf,
  placedWords,
  RUN,
  tellingRuns,
  wordsOf,
} from '../../domain/word-runs.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { Entry, Mention, Mission } from '../../syntax/generated/ast.ts';
import { isClassification, isHeader, isOrganization } from '../../syntax/generated/ast.ts';
import { headersOf } from '../../syntax/headers.ts';
import { effectiveMarking, missionMarking } from '../../syntax/markings.ts';
import { proseOf } from '../../syntax/prose.ts';
import { perCheck } from '../per-check.ts';
import { entryWordOf, propertyOf, spanOf } from '../places.ts';
import { PROSE_ENTRIES } from '../prose-entries.ts';
import type { Reporter, Rule, RuleContext } from '../rule.ts';
import { count } from '../wording.ts';
import { isWithheld, leaves, markFix } from './leaving.ts';

export const withinCeiling: Rule<Entry> = {
  code: 'export/within-ceiling',
  severity: 'error',
  from: 'draft',
  summary: 'Nothing that is marked above what the audience may see would leave with an export.',
  why: 'An export leaves out what its readers may not see. A sentence copied from there, or a name mentioned elsewhere, would give it away.',
  visits: PROSE_ENTRIES,
  concerns: (entry, context) =>
    context.audience !== 'internal' &&
    (entry.$type === 'Mission' || (leaves(context) && !isWithheld(entry, context))),
  check(entry, report, context) {
    if (entry.$type === 'Mission') {
      if (!leaves(context)) return tellMission(entry, report, context);
      tellCount(entry, report, context);
    }
    tellWords(entry, report, context);
    for (const mention of entry.mentions) tellMention(mention, entry, report, context);
  },
};

function tellMission(mission: Mission, report: Reporter, { file, audience }: RuleContext): void {
  const header = headersOf(mission).find(isClassification);
  report(
    `The mission is ${missionMarking(file)}, so nothing of it can go to ${audience} readers: it must be ${CEILING[audience]} for that, or the audience another.`,
    header && isAbove(header.level, CEILING[audience]) ? propertyOf(header, 'level') : entryWordOf(mission),
  );
}

/** A count and nothing else: what is left out is not for everybody who sees the problem. */
function tellCount(mission: Mission, report: Reporter, context: RuleContext): void {
  const left = withheldEntries(context).length;
  if (left === 0) return;
  const are = left === 1 ? 'is' : 'are';
  report.info(
    `${count(left, 'entry').replace('entrys', 'entries')} ${are} marked above what ${context.audience} readers may see: exports for them leave ${left === 1 ? 'it' : 'them'} out.`,
    entryWordOf(mission),
  );
}

const withheldEntries = perCheck(context =>
  context.file.entries.filter(entry => !isHeader(entry) && isWithheld(entry, context)),
);

/** Runs of words that only withheld entries may hold, with the marking of these. */
const withheldRuns = perCheck((context): ReadonlyMap<string, Marking> => {
  const runs = new Map<string, Marking>();
  const names = phrasesOf(openNames(context));
  for (const entry of withheldEntries(context)) {
    const { title, body } = proseOf(entry);
    for (const run of tellingRuns(
      [title, body].flatMap(({ text }) => wordsOf(text)),
      names,
    )) {
      runs.set(run, effectiveMarking(entry));
    }
  }
  return runs;
});

/** The names of what may be shown: no secret, even where a secret text uses them. */
function openNames(context: RuleContext): readonly string[] {
  const { file, document } = context;
  const referred = document.references
    .map(reference => ('ref' in reference ? reference.ref : undefined))
    .filter(isOrganization);
  const programmes = entriesOf(file, 'Under').flatMap(
    ({ programme }) => programme?.ref?.$container.entries ?? [],
  );
  const named = new Set<Entry>([...file.entries, ...referred, ...programmes]);
  return [...named]
    .filter(entry => NAMED.has(entry.$type) && !isWithheld(entry, context))
    .map(entry => proseOf(entry).title.text);
}

const NAMED: ReadonlySet<string> = new Set([
  'Mission',
  'Programme',
  'Pillar',
  'Theme',
  'Organization',
  'Place',
  'Reference',
]);

function tellWords(entry: Entry, report: Reporter, context: RuleContext): void {
  const runs = withheldRuns(context);
  if (runs.size === 0) return;
  for (const passage of Object.values(proseOf(entry))) {
    const words = placedWords(passage.text);
    const start = words.findIndex((_, at) => runs.has(runAt(words, at)));
    const marking = runs.get(runAt(words, start));
    if (!marking) continue;
    let last = start;
    while (runs.has(runAt(words, last + 1))) last += 1;
    const end = words[last + RUN - 1]?.end ?? passage.text.length;
    report(
      `These words also stand in an entry that ${context.audience} readers may not see: they must be put differently, or this entry be ${marking}, too.`,
      passage.span(words[start]?.start ?? 0, end),
      ...markFix(entry, marking),
    );
  }
}

function runAt(words: readonly PlacedWord[], at: number): string {
  return words
    .slice(Math.max(at, 0), at + RUN)
    .map(({ word }) => word)
    .join(' ');
}

function tellMention(mention: Mention, entry: Entry, report: Reporter, context: RuleContext): void {
  const named = mention.target.ref;
  if (!named || !isWithheld(named, context)) return;
  const marking = effectiveMarking(named);
  report.warning(
    `@${mention.target.$refText} is ${marking}, so ${context.audience} readers see “[…]” in its place: the sentence should do without the name, or this entry be ${marking}, too.`,
    spanOf(mention.$cstNode),
    ...markFix(entry, marking),
  );
}
