import { type EditedEntry, entryEditor } from '../changes/effects-of-edits.ts';
import type { Change } from './change.ts';

/** Comments stand below an entry, and change nothing that it says. */
const BESIDE: ReadonlySet<Change['kind']> = new Set(['comment', 'reply']);

/** For each change, by its number, what it does to its entry. */
export function editedEntries(source: string, changes: readonly Change[]): ReadonlyMap<number, EditedEntry> {
  const edited = entryEditor(source);
  return new Map(
    changes.filter(({ kind }) => !BESIDE.has(kind)).map(change => [change.number, edited(change)]),
  );
}
