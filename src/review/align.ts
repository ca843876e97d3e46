import { hunksOf, type Range } from '../export/page/compare/hunks.ts';
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
  for (const { was, now, isSame } of hunksOf(
    sent.map(({ text }) => text),
    found.map(({ text }) => text),
  )) {
    if (isSame) for (let at = now[0]; at < now[1]; at++) places[at] = was[0] + at - now[0];
    else settle({ sent: rangeOf(was), found: rangeOf(now) }, sent, found, places);
  }
  return places;
}

function rangeOf([from, to]: Range): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
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
