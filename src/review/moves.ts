/** A paragraph that was taken out at one place and put in at another is one that moved. */

import { withEdits } from '../changes/with-edits.ts';
import type { Change } from './change.ts';
import type { Placed } from './placer.ts';
import { writtenWith } from './source-edits.ts';
import { likeness } from './word-changes.ts';

/** A change before it has its number. */
export type Unnumbered = Pick<Change, 'author' | 'date' | 'needs'> & Placed;

/** Paragraphs of the same words moved, and those of much the same, in which some words were changed too. */
const ALIKE = 0.7;

/** The changes with both halves of a move as one, which stands where the paragraph went. */
export function withMoves(changes: readonly Unnumbered[], source: string): readonly Unnumbered[] {
  const halves = new Map<Unnumbered, Unnumbered>();
  const open = new Set(changes.filter(({ kind }) => kind === 'paragraph-deleted'));
  for (const isMoved of [isSame, isAlike]) {
    for (const change of changes) {
      if (change.kind !== 'paragraph-inserted' || halves.has(change)) continue;
      const gone = [...open].find(each => each.author === change.author && isMoved(each, change));
      if (!gone) continue;
      halves.set(change, gone);
      open.delete(gone);
    }
  }
  const gone = new Set(halves.values());
  return changes.flatMap(change => {
    if (gone.has(change)) return [];
    const half = halves.get(change);
    return half ? [moved(change, half, source)] : [change];
  });
}

function isSame(gone: Unnumbered, put: Unnumbered): boolean {
  return gone.old === put.new;
}

/** A short paragraph that is much like another may still be another. */
function isAlike(gone: Unnumbered, put: Unnumbered): boolean {
  return (
    gone.takes !== undefined &&
    put.puts !== undefined &&
    likeness(gone.old, put.new) >= ALIKE &&
    writtenWith(gone.takes.leaf, put.new) !== undefined
  );
}

/** What is written moves, so that mentions and emphasis stay what they are. */
function moved(there: Unnumbered, here: Unnumbered, source: string): Unnumbered {
  const told = { ...there, kind: 'moved', old: here.old } as const;
  const written = here.takes && writtenWith(here.takes.leaf, there.new);
  const [taken] = here.edits;
  // While it stands where it was, its words are there, but not in their new place.
  if (here.state !== 'offered' || !there.puts || !taken) {
    return { ...told, state: here.state === 'offered' ? there.state : here.state, edits: [] };
  }
  const { at, before, after, indent } = there.puts;
  const words = (written ?? there.new).replace(/\s*\n\s*/g, `\n${indent}`);
  const put = { start: at, end: at, text: before + words + after };
  const withoutGaps = (text: string) => text.replace(/\n\s*(?=\n)/g, '\n');
  // Between its own words and those of the next point it stands where it is to go.
  const isBeside = taken.start < at && at < taken.end;
  const isThere = isBeside || withoutGaps(withEdits(source, [taken, put])) === withoutGaps(source);
  return { ...told, state: isThere ? 'taken' : 'offered', edits: isThere ? [] : [taken, put] };
}
