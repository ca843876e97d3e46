/** Which paragraph, item or cell of an entry, as the text now is, is which of those that were sent. */
import { alignParagraphs } from './align.ts';

/** The place among those sent of each leaf; what stands elsewhere now, or with other words at its place, is the same. */
export function alignLeaves(
  sent: readonly string[],
  now: readonly { readonly text: string }[],
): readonly (number | undefined)[] {
  const places = [
    ...alignParagraphs(
      sent.map(text => ({ text })),
      now.map(({ text }) => ({ text, bookmarks: [], made: [] })),
    ),
  ];
  const known = new Set(places);
  for (const [at, { text }] of now.entries()) {
    const place = sent.findIndex((words, index) => words === text && !known.has(index));
    if (places[at] !== undefined || place < 0) continue;
    places[at] = place;
    known.add(place);
  }
  return inTheirOrder(places, known, sent.length);
}

/** Places with those that are open between two others in their order, where there are as many of them as were sent there. */
function inTheirOrder(
  places: readonly (number | undefined)[],
  known: ReadonlySet<number | undefined>,
  count: number,
): readonly (number | undefined)[] {
  const filled = [...places];
  let [last, above] = [-1, -1];
  for (let at = 0; at <= places.length; at++) {
    const place = at === places.length ? count : places[at];
    if (place === undefined) continue;
    const isGapAlike = place - above === at - last;
    for (let open = 1; isGapAlike && open < at - last; open++) {
      if (!known.has(above + open)) filled[last + open] = above + open;
    }
    [last, above] = [at, place];
  }
  return filled;
}
