/** Entries nested as they stand: an action under its recommendation, both under their finding, remarks under each. */
import { chainOf } from '../syntax/chain.ts';
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import { reviewOf } from '../syntax/review.ts';

/** An entry with those that stand below it and belong to it. */
export interface Nested {
  readonly entry: Entry;
  readonly below: Nested[];
}

/** The entries of a file, in order; one that says it belongs elsewhere (`for x`) is not nested where it stands. */
export function nestEntries(file: MissionFile): Nested[] {
  const { parentOf } = chainOf(file);
  const { placeOf } = reviewOf(file);
  const top: Nested[] = [];
  const nested = new Map<Entry, Nested>();
  for (const entry of file.entries) {
    const parent = parentOf(entry) ?? placeOf(entry);
    const each: Nested = { entry, below: [] };
    nested.set(entry, each);
    ((parent && nested.get(parent)?.below) ?? top).push(each);
  }
  return top;
}

/** The last of an entry and all that is nested in it. */
export function lastIn({ entry, below }: Nested): Entry {
  const last = below.at(-1);
  return last ? lastIn(last) : entry;
}

/** Offset at which an entry and all that is nested in it ends. */
export function endOf(nested: Nested): number {
  return lastIn(nested).$cstNode?.end ?? 0;
}
