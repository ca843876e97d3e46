/** Which paragraph of a file, with every change rejected, is which of those that were sent. */
import { diffArrays } from 'diff';
import type { SentParagraph } from '../report/sent.ts';
import type { PlainParagraph } from '../word/plain-paragraphs.ts';
import { likeness } from './word-changes.ts';

/** Paragraphs that have less in common are two. */
const ALIKE = 0.5;

/**
 * The place among those sent of each paragraph of the file; undefined for one that was put in. The same words in the
 * same order tell first, then the bookmarks, then words that are much the same.
 */
export function alignParagraphs(
  sent: readonly SentParagraph[],
  found: readonly PlainParagraph[],
): readonly (number | undefined)[] {
  const places: (number | undefined)[] = found.map(() => undefined);
  const parts = diffArrays(
    sent.map(({ text }) => text),
    found.map(({ text }) => text),
  );
  let [place, at] = [0, 0];
  let gap = { sent: [] as number[], found: [] as number[] };
  for (const { count, added, removed } of parts) {
    const range = (from: number) => Array.from({ length: count }, (_, index) => from + index);
    if (added) gap.found.push(...range(at));
    else if (removed) gap.sent.push(...range(place));
    else {
      settle(gap, sent, found, places);
      gap = { sent: [], found: [] };
      for (const index of range(0)) places[at + index] = place + index;
    }
    if (!added) place += count;
    if (!removed) at += count;
  }
  settle(gap, sent, found, places);
  return places;
}

/** Pairs what differs between two paragraphs that are the same. */
function settle(
  gap: { readonly sent: readonly number[]; readonly found: readonly number[] },
  sent: readonly SentParagraph[],
  found: readonly PlainParagraph[],
  places: (number | undefined)[],
): void {
  const open = new Set(gap.sent);
  for (const at of gap.found) {
    const place = [...open].find(each => {
      const bookmark = sent[each]?.bookmark;
      return bookmark !== undefined && found[at]?.bookmarks.includes(bookmark);
    });
    if (place === undefined) continue;
    places[at] = place;
    open.delete(place);
  }
  const pairs = gap.found
    .filter(at => places[at] === undefined)
    .flatMap(at =>
      [...open].map(place => ({
        at,
        place,
        alike: likeness(sent[place]?.text ?? '', found[at]?.text ?? ''),
      })),
    )
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  for (const { at, place } of pairs) {
    if (places[at] !== undefined || !open.has(place)) continue;
    places[at] = place;
    open.delete(place);
  }
}
