import { alignParagraphs } from './align.ts';

/** A leaf, and the row of a table in which it is a cell. */
export interface Leaf {
  readonly text: string;
  readonly row?: number | undefined;
}

/** The place among those sent of each leaf. A cell is that of its column in its row; the same figure may stand in others. */
export function alignLeaves(sent: readonly Leaf[], now: readonly Leaf[]): readonly (number | undefined)[] {
  const places: (number | undefined)[] = now.map(() => undefined);
  const align = (ofSent: readonly number[], ofNow: readonly number[]) => {
    const wordsOf = (leaves: readonly Leaf[], at: readonly number[]) =>
      at.map(each => leaves[each]?.text ?? '');
    for (const [index, place] of alignTexts(wordsOf(sent, ofSent), wordsOf(now, ofNow)).entries()) {
      places[ofNow[index] ?? 0] = place === undefined ? undefined : ofSent[place];
    }
  };
  const [rowsSent, rowsNow] = [rowsIn(sent), rowsIn(now)];
  align(rowsSent.others, rowsNow.others);
  const rowText = (leaves: readonly Leaf[], row: readonly number[]) =>
    row.map(at => leaves[at]?.text).join(' | ');
  const rows = alignTexts(
    rowsSent.rows.map(row => rowText(sent, row)),
    rowsNow.rows.map(row => rowText(now, row)),
  );
  for (const [index, place] of rows.entries()) {
    const [row, cells] = [place === undefined ? undefined : rowsSent.rows[place], rowsNow.rows[index] ?? []];
    if (row?.length !== cells.length) align(row ?? [], cells);
    else for (const [column, at] of cells.entries()) places[at] = row[column];
  }
  return places;
}

/** The places of the cells of each row, and of what stands in no table. */
function rowsIn(leaves: readonly Leaf[]) {
  const rows = new Map<number, number[]>();
  const others: number[] = [];
  for (const [at, { row }] of leaves.entries()) {
    if (row === undefined) others.push(at);
    else rows.set(row, [...(rows.get(row) ?? []), at]);
  }
  return { rows: [...rows.values()], others };
}

/** The place among those sent of each text; what stands elsewhere now, or with other words at its place, is the same. */
function alignTexts(sent: readonly string[], now: readonly string[]): readonly (number | undefined)[] {
  const places = [
    ...alignParagraphs(
      sent.map(text => ({ text })),
      now.map(text => ({ text, bookmarks: [], made: [] })),
    ),
  ];
  const known = new Set(places);
  for (const [at, text] of now.entries()) {
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
