/** Cells and labelled texts that hold a place and no statement: `None.`, `n/a`, `See 1`. */
import { folded, phrasesOf } from '../lexicon/import-words.ts';
import type { Row } from './document.ts';

const NOTHING = new Set(phrasesOf('undecided').map(folded));
const REFERENCES = new Set(phrasesOf('seeAlso').map(folded));

/** `idem`, `ditto`, `"`: what the cell above says. */
const AS_ABOVE = new Set(phrasesOf('asAbove').map(folded));
const DITTO_MARKS = /^[\s–—-]*(?:["”“″〃]|''|,,|’’)[\s–—-]*$/u;

/** True for a cell that says what the one above it says. */
function isAsAbove(cell: string): boolean {
  return AS_ABOVE.has(folded(cell.trim())) || DITTO_MARKS.test(cell);
}

/** What the cells of a column mean, one after the other: the cell above where they say so, and nothing where they say that. */
function cellReader(): (cell: string) => string {
  let above = '';
  return cell => {
    if (isAsAbove(cell)) return above;
    above = hasNoContent(cell) ? '' : cell;
    return above;
  };
}

/** Rows with what their cells mean. */
export function rowsAsMeant(rows: readonly Row[]): readonly Row[] {
  const readers: ((cell: string) => string)[] = [];
  return rows.map(row => ({
    ...row,
    cells: row.cells.map((cell, at) => {
      readers[at] ??= cellReader();
      return readers[at](cell);
    }),
  }));
}

/** True for a text of which the first words say that there is nothing, or that it stands elsewhere. */
export function hasNoContent(text: string): boolean {
  const [first = ''] = text.trim().split(/[.;:–—](?:\s|$)/u);
  const words = folded(first).split(' ');
  return (
    NOTHING.has(words.join(' ')) ||
    isAsAbove(text) ||
    (words.length < 4 && words.length > 1 && REFERENCES.has(words[0] ?? ''))
  );
}
