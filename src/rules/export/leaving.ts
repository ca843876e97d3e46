/** Which entries an export to an audience contains, and which it leaves out. */

import { MultiMap } from 'langium';
import { type Audience, CEILING, highest, isAbove, type Marking } from '../../domain/marking.ts';
import { typesWith } from '../../lexicon/entry-kinds.ts';
import { ruleText } from '../../messages/rules.ts';
import { fileOf } from '../../syntax/file-of.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { isHeader, isMission, isUpdate } from '../../syntax/generated/ast.ts';
import { effectiveMarking, isMarked, missionMarking } from '../../syntax/markings.ts';
import { proseOf } from '../../syntax/prose.ts';
import { markEdit } from '../mark-edit.ts';
import { perCheck } from '../per-check.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { SHOWN_ENTRIES } from '../shown-entries.ts';
import { borrowedEntries } from './borrowed.ts';

/** Every kind of entry whose words exports hold. */
export const LEAVING_ENTRIES = [...SHOWN_ENTRIES, ...typesWith({ prose: 'fact' })];

/** The widest circle that a report marked so can reach. */
export const WIDEST_READERS: Readonly<Record<Marking, Audience>> = {
  unclassified: 'public',
  confidential: 'partner-confidential',
  'strictly-confidential': 'internal',
};

/** True when exports to the audience hold the report at all. */
export function leaves({ file, audience }: RuleContext): boolean {
  return (
    audience !== 'internal' &&
    file.entries.some(isMission) &&
    !isAbove(missionMarking(file), CEILING[audience])
  );
}

/** True for an entry that the audience may not see. */
export function isWithheld(entry: Entry, context: RuleContext): boolean {
  return isAbove(markingFor(entry, context), CEILING[context.audience]);
}

/** How an entry is marked: as highly as in either, where another version of the report goes out with it. */
export function markingFor(entry: Entry, context: RuleContext): Marking {
  const others = context.otherVersion ? inEither(context).get(keyOf(entry)) : [];
  const unmarked = isOfUnmarked(entry, context) ? 'strictly-confidential' : undefined;
  return highest([effectiveMarking(entry), unmarked, ...others]);
}

/** True for an update in another report of which nobody has said yet who may read it. */
function isOfUnmarked(entry: Entry, { file }: RuleContext): boolean {
  const mission = isUpdate(entry) ? entry.$container.entries.find(isMission) : undefined;
  return mission !== undefined && mission.$container !== file && !isMarked(mission);
}

/** The markings of the entries of both versions that have a name; what has none is in an export paired by its words. */
const inEither = perCheck(({ file, otherVersion }: RuleContext) => {
  const entries = [...file.entries, ...(otherVersion ? fileOf(otherVersion).entries : [])];
  const named = entries.filter(entry => keyOf(entry) !== '');
  return new MultiMap(named.map((entry): [string, Marking] => [keyOf(entry), effectiveMarking(entry)]));
});

/** What an entry is known by in both versions; '' without a name. */
function keyOf(entry: Entry): string {
  return 'name' in entry && entry.name ? `${entry.$type} ${entry.name}` : '';
}

/** The names that vocabularies give to what may be shown: no secret, even where a secret text uses them. */
export const openNames = perCheck((context: RuleContext): readonly string[] =>
  [...context.file.entries, ...borrowedEntries(context)]
    .filter(entry => NAMED.has(entry.$type) && !isWithheld(entry, context))
    .flatMap(entry => [
      proseOf(entry).title.text,
      ...('titles' in entry ? entry.titles.map(({ title }) => title) : []),
    ]),
);

/** The names of persons are told apart in other ways. */
const NAMED: ReadonlySet<string> = new Set(
  typesWith({ prose: 'names' }).filter(type => type !== 'Person' && type !== 'Participant'),
);

/** Fixes that mark an entry; none for an entry that cannot be marked, nor for the mission, which would withhold the whole report. */
export function markFix(entry: Entry, marking: Marking): readonly Fix[] {
  if (isHeader(entry) || UNMARKED.has(entry.$type)) return [];
  return [{ title: ruleText('fix.mark', { marking }), edits: [markEdit(entry, marking)] }];
}

const UNMARKED: ReadonlySet<string> = new Set(['Mission', 'Programme', 'Pillar', 'Theme']);
