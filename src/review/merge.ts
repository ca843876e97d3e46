/** Three ways: what a reviewer did to words that were sent, and what the author has done to them meanwhile. */

import type { TextEdit } from '../changes/with-edits.ts';
import { type Replaced, wordChanges } from './word-changes.ts';

/** Where an edit of what was sent belongs in what the text says now. */
export type Merged =
  | ({ readonly kind: 'free' } & TextEdit)
  /** The text says it already. */
  | { readonly kind: 'taken' }
  /** Both have changed the same words: these stand there now, and this is what the reviewer's reading would be. */
  | ({ readonly kind: 'collides' } & TextEdit);

export function merge(sent: string, now: string, { start, end, text }: TextEdit): Merged {
  const own = wordChanges(sent, now);
  const theirs = wordChanges(sent, sent.slice(0, start) + text + sent.slice(end));
  const wanted = sent.slice(0, start) + text + sent.slice(end);
  if (theirs.length > 0 && theirs.every(each => own.some(other => isSame(each, wanted, other, now)))) {
    return { kind: 'taken' };
  }
  if (start === end && own.some(each => isPutBeside(each, now, start, text))) return { kind: 'taken' };
  const met = own.filter(each => touches(each, start, end));
  const [first] = met;
  const last = met.at(-1);
  if (!first || !last) {
    const shift = shiftAt(start, own);
    return { kind: 'free', start: start + shift, end: end + shift, text };
  }
  const [from, to] = [Math.min(start, first.start), Math.max(end, last.end)];
  return {
    kind: 'collides',
    start: from < first.start ? from + shiftAt(from, own) : first.by.start,
    end: to > last.end ? to + shiftAt(to, own) : last.by.end,
    text: sent.slice(from, start) + text + sent.slice(end, to),
  };
}

/** True where both change the same words, or put something in at the same place. */
function touches(own: Replaced, start: number, end: number): boolean {
  const isInsertion = own.start === own.end;
  if (isInsertion && start === end) return own.start === start;
  if (isInsertion) return start < own.start && own.start < end;
  if (start === end) return own.start < start && start < own.end;
  return own.start < end && start < own.end;
}

/** True where the words that stand in the place of others begin or end with what was put in there: part of a word, say. */
function isPutBeside({ start, end, by }: Replaced, now: string, place: number, text: string): boolean {
  const words = now.slice(by.start, by.end);
  return (place === start && words.startsWith(text)) || (place === end && words.endsWith(text));
}

function isSame(each: Replaced, wanted: string, other: Replaced, now: string): boolean {
  return (
    each.start === other.start &&
    each.end === other.end &&
    wanted.slice(each.by.start, each.by.end) === now.slice(other.by.start, other.by.end)
  );
}

/** How far a place behind other changes has moved. */
function shiftAt(place: number, changes: readonly Replaced[]): number {
  let shift = 0;
  for (const { end, by } of changes) if (end <= place) shift = by.end - end;
  return shift;
}
