/** What leaves the house with an export, and what is left out of it. */
import { CEILING, isAbove, type Marking } from '../../domain/marking.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { isHeader, isMission } from '../../syntax/generated/ast.ts';
import { effectiveMarking, missionMarking } from '../../syntax/markings.ts';
import { addToStructure, propertyOf } from '../places.ts';
import type { Fix, RuleContext } from '../rule.ts';

/** True when exports to the audience hold the report at all. */
export function leaves({ file, audience }: RuleContext): boolean {
  return (
    audience !== 'internal' &&
    file.entries.some(isMission) &&
    !isAbove(missionMarking(file), CEILING[audience])
  );
}

/** True for an entry that the audience may not see. */
export function isWithheld(entry: Entry, { audience }: RuleContext): boolean {
  return isAbove(effectiveMarking(entry), CEILING[audience]);
}

/** Keeps an entry inside; none for what cannot be marked, or would take the whole report with it. */
export function markFix(entry: Entry, marking: Marking): readonly Fix[] {
  if (isHeader(entry) || UNMARKED.has(entry.$type)) return [];
  const isMarked = 'marking' in entry && entry.marking !== undefined;
  const edit = isMarked
    ? { span: propertyOf(entry, 'marking' as keyof Entry), text: marking }
    : addToStructure(entry, marking);
  return [{ title: `Mark this entry ${marking}`, edits: [edit] }];
}

const UNMARKED: ReadonlySet<string> = new Set(['Mission', 'Programme', 'Pillar', 'Theme']);
