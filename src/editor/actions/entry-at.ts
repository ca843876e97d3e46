/** The entry at a place in the text, and the entries that go with it. */
import { countBefore } from '../../domain/halving.ts';
import type { Entry, MissionFile } from '../../syntax/generated/ast.ts';
import {
  isAction,
  isFollowUpEntry,
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

/**
 * The last of the entries below that belong to this one by their place; what is added must stand after it. An update may
 * stand between an entry and what answers it, and has nothing below it but remarks.
 */
export function lastBelow(entry: Entry): Entry {
  const leans = isFollowUpEntry(entry) ? isReviewEntry : leansOnWhatIsAbove;
  let last = entry;
  for (const other of entry.$container.entries.slice((entry.$containerIndex ?? 0) + 1)) {
    if (leans(other)) last = other;
    else if (!isFollowUpEntry(other) || isFollowUpEntry(entry)) break;
  }
  return last;
}

/** True for an answer, a header and a remark, which belong to the entry that they stand below. */
export function leansOnWhatIsAbove(entry: Entry | undefined): boolean {
  return (
    isRecommendation(entry) || isAction(entry) || isNoAction(entry) || isHeader(entry) || isReviewEntry(entry)
  );
}
