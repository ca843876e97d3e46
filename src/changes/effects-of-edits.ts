/** What edits of a text do to the entry that they touch. */
import type { EntryChange } from './changes-between.ts';
import { effectsOf } from './effects-of.ts';
import { lineAt, readWholeEntries, type WholeEntry } from './whole-entries.ts';
import { type TextEdit, withEdits } from './with-edits.ts';

/** An entry without and with edits. */
export type EditedEntry = Pick<EntryChange, 'line' | 'before' | 'after' | 'effects'>;

/** Reads the entries of a text once, for all the edits that are asked about. */
export function entryEditor(source: string): (edits: readonly TextEdit[]) => EditedEntry {
  const { entries, language } = readWholeEntries({ text: source });
  return edits => {
    const touched = entriesTouched(entries, edits);
    const start = touched[0]?.start ?? edits[0]?.start ?? 0;
    const end = Math.max(touched.at(-1)?.end ?? start, ...edits.map(edit => edit.end));
    const before = source.slice(start, end);
    const own = edits.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const after = withEdits(before, own).trimEnd();
    return { line: lineAt(source, start), before, after, effects: effectsOf(before, after, language) };
  };
}

/** The entries in which edits stand; what is put in below one is of it. */
function entriesTouched(entries: readonly WholeEntry[], edits: readonly TextEdit[]): readonly WholeEntry[] {
  return entries.filter((entry, index) => {
    const until = entries[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    return edits.some(({ start, end }) => start < until && Math.max(end, start + 1) > entry.start);
  });
}
