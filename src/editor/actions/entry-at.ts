/** The entry at a place in the text, and the entries that go with it. */
import { countBefore } from '../../domain/halving.ts';
import type { Entry, MissionFile } from '../../syntax/generated/ast.ts';
import {
  isAction,
  isHeader,
  isNoAction,
  isRecommendation,
  isReviewEntry,
} from '../../syntax/generated/ast.ts';

/** The entry in whose lines the offset stands. */
export function entryAt({ entries }: MissionFile, offset: number): Entry | undefined {
  const entry = lastBefore(entries, offset);
  return entry && offset <= (entry.$cstNode?.end ?? 0) ? entry : undefined;
}

export function lastBefore(entries: readonly Entry[], offset: number): Entry | undefined {
  return entries[countBefore(entries, ({ $cstNode }) => ($cstNode?.offset ?? 0) <= offset) - 1];
}

/** The last of the entries below that belong to this one by their place; what is added must stand after it. */
export function lastBelow(entry: Entry): Entry {
  const { entries } = entry.$container;
  const index = entries.indexOf(entry);
  const next = entries.findIndex((other, i) => i > index && !leansOnWhatIsAbove(other));
  return entries[(next < 0 ? entries.length : next) - 1] ?? entry;
}

/** True for an answer, a header and a remark, which belong to the entry that they stand below. */
export function leansOnWhatIsAbove(entry: Entry | undefined): boolean {
  return (
    isRecommendation(entry) || isAction(entry) || isNoAction(entry) || isHeader(entry) || isReviewEntry(entry)
  );
}
