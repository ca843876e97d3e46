import { type Entry, isReviewEntry } from '../syntax/generated/ast.ts';

/** Below the entry and what is said of it already; comments of its author stay with what comes next. */
export function belowRemarks(entry: Entry, source: string): number {
  let last = entry;
  for (const next of entry.$container.entries.slice((entry.$containerIndex ?? 0) + 1)) {
    if (!isReviewEntry(next)) break;
    last = next;
  }
  const { offset = 0, end = 0 } = last.$cstNode ?? {};
  const lines = source.slice(offset, end).split('\n');
  while (lines.length > 1 && /^\s*$|^\/\//.test(lines.at(-1) ?? '')) lines.pop();
  return offset + lines.join('\n').trimEnd().length;
}
