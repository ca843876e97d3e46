import { type EditedEntry, entryEditor } from '../changes/effects-of-edits.ts';
import type { Change } from './change.ts';

/** Comments stand below an entry, and change nothing that it says. */
const BESIDE: ReadonlySet<Change['kind']> = new Set(['comment', 'reply']);

/** For each change, by its number, what it does to its entry; nothing for what has no place in the text. */
export function editedEntries(
  source: string,
  changes: readonly Pick<Change, 'number' | 'kind' | 'edits'>[],
): ReadonlyMap<number, EditedEntry> {
  const edited = entryEditor(source);
  return new Map(
    changes
      .filter(({ edits, kind }) => edits.length > 0 && !BESIDE.has(kind))
      .map(({ number, edits }) => [number, edited(edits)]),
  );
}
