/** Entries nested as they stand: an action under its recommendation, both under their finding, remarks and updates under each. */
import { chainOf } from '../syntax/chain.ts';
import type { Entry, MissionFile, Update } from '../syntax/generated/ast.ts';
import { isUpdate } from '../syntax/generated/ast.ts';
import { reviewOf } from '../syntax/review.ts';
import { subjectOf } from '../syntax/updates.ts';

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
    const each: Nested = { entry, below: [] };
    const parent = isUpdate(entry)
      ? subjectAbove(entry, top)
      : nested.get(parentOf(entry) ?? placeOf(entry) ?? entry);
    nested.set(entry, each);
    (parent?.below ?? top).push(each);
  }
  return top;
}

/** What an update is about, where nothing stands between them but what belongs to it. */
function subjectAbove(update: Update, top: readonly Nested[]): Nested | undefined {
  const subject = subjectOf(update);
  for (let each = top.at(-1); each; each = each.below.at(-1)) if (each.entry === subject) return each;
  return undefined;
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
