/** What somebody asks of a text, and what that does to the entry that it touches. */
import { oneLine } from '../lexicon/one-line.ts';
import type { EntryChange } from './changes-between.ts';
import { effectsOf } from './effects-of.ts';
import { readWholeEntries, type WholeEntry } from './whole-entries.ts';
import { type TextEdit, withEdits } from './with-edits.ts';

/** An entry without and with edits. */
export type EditedEntry = Pick<EntryChange, 'before' | 'after' | 'effects'>;

/** Edits, or else words that have no place in the text. */
export interface AskedOfText {
  readonly edits: readonly TextEdit[];
  readonly old: string;
  readonly new: string;
}

/** Reads the entries of a text once, for all that is asked of it; what has no place there is told by its words alone. */
export function entryEditor(source: string): (asked: AskedOfText) => EditedEntry {
  const { entries, language } = readWholeEntries({ text: source });
  return ({ edits, old, new: text }) => {
    if (edits.length === 0) {
      const [before, after] = [oneLine(old), oneLine(text)];
      return { before, after, effects: effectsOf(`finding: ${before}`, `finding: ${after}`, language) };
    }
    const touched = entriesTouched(entries, edits);
    const start = touched[0]?.start ?? edits[0]?.start ?? 0;
    const end = Math.max(touched.at(-1)?.end ?? start, ...edits.map(edit => edit.end));
    const before = source.slice(start, end);
    const own = edits.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const after = withEdits(before, own).trimEnd();
    return { before, after, effects: effectsOf(before, after, language) };
  };
}

/** The entries in which edits stand; what is put in below one is of it. */
function entriesTouched(entries: readonly WholeEntry[], edits: readonly TextEdit[]): readonly WholeEntry[] {
  return entries.filter((entry, index) => {
    const until = entries[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    return edits.some(({ start, end }) => start < until && Math.max(end, start + 1) > entry.start);
  });
}
