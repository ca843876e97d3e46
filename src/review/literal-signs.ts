/** Signs that somebody typed one by one: each may stay what it is alone, and be read as a mark beside the others. */
import { mayBeMarked } from '../compile/markdown.ts';
import type { TextEdit } from './change.ts';
import type { EntryReading } from './entry-reading.ts';
import type { Unnumbered } from './moves.ts';
import type { SourceEntry } from './source-entries.ts';

/** The changes without those whose signs would be read as marks if others are taken in too. */
export function withLiteralSigns(
  changes: readonly Unnumbered[],
  reading: EntryReading,
): readonly Unnumbered[] {
  const signed = changes.filter(({ edits, puts }) => !puts && edits.some(({ text }) => mayBeMarked(text)));
  const marked = new Set<Unnumbered>();
  for (const entry of new Set(signed.map(change => change.into))) {
    const own = signed.filter(({ into }) => into === entry);
    if (!entry || own.length < 2) continue;
    const pairs = own.flatMap((one, index) => own.slice(index + 1).map(other => [one, other]));
    for (const group of [own, ...(own.length <= MOST_IN_PAIRS ? pairs : [])]) {
      if (!areLiteral(group, entry, reading)) for (const each of group) marked.add(each);
    }
  }
  return changes.map(change =>
    marked.has(change) ? { ...change, state: 'unplaced', why: 'marks', edits: [] } : change,
  );
}

/** With more of them, only all together are looked at. */
const MOST_IN_PAIRS = 12;

/** True where together they change as much of what is read as each by itself. */
function areLiteral(changes: readonly Unnumbered[], entry: SourceEntry, reading: EntryReading): boolean {
  const sizeWith = (edits: readonly TextEdit[]) =>
    reading.with(entry, edits)?.leaves.join('').replace(/\s/g, '').length ?? 0;
  const before = sizeWith([]);
  const apart = changes.reduce((sum, { edits }) => sum + sizeWith(edits) - before, 0);
  return sizeWith(changes.flatMap(({ edits }) => edits)) - before === apart;
}
