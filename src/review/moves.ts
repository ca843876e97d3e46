/** A paragraph that was taken out at one place and put in at another is one that moved. */
import type { Change } from './change.ts';
import type { Placed } from './placer.ts';

/** A change before it has its number. */
export type Unnumbered = Pick<Change, 'author' | 'date'> & Placed;

/** The changes with both halves of a move as one, which stands where the paragraph went. */
export function withMoves(changes: readonly Unnumbered[]): readonly Unnumbered[] {
  const halves = new Map<Unnumbered, Unnumbered>();
  for (const change of changes) {
    if (change.kind !== 'paragraph-inserted') continue;
    const gone = changes.find(
      each =>
        each.kind === 'paragraph-deleted' &&
        each.author === change.author &&
        each.old === change.new &&
        ![...halves.values()].includes(each),
    );
    if (gone) halves.set(change, gone);
  }
  const gone = new Set(halves.values());
  return changes.flatMap(change => {
    if (gone.has(change)) return [];
    const half = halves.get(change);
    return half ? [moved(change, half)] : [change];
  });
}

function moved(there: Unnumbered, here: Unnumbered): Unnumbered {
  // While it stands where it was, its words are there, but not in their new place.
  const isOffered = here.state === 'offered' && there.edits.length > 0;
  return {
    ...there,
    kind: 'moved',
    old: here.old,
    state: isOffered ? 'offered' : here.state === 'offered' ? there.state : here.state,
    edits: isOffered ? [...here.edits, ...there.edits] : [],
  };
}
