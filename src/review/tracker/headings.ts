import { type ColumnUse, headingsIn } from '../../export/columns.ts';
import { labelsIn } from '../../export/labels.ts';
import { LANGUAGES, type Language } from '../../export/languages.ts';
import { FILLED } from '../../export/table.ts';
import { columnOf } from '../../import/table-columns.ts';
import { folded, meaningsOf } from '../../lexicon/import-words.ts';
import type { Sheet } from '../../sheets/sheet.ts';

/** What a column is for, and how well its head says so. */
export interface Headed {
  readonly column: ColumnUse;
  readonly rank: number;
}

/** Columns of any table of recommendations, and which of ours they are. */
const OTHERS: ReadonlyMap<string | undefined, ColumnUse> = new Map([
  ...FILLED.map(word => [word, word] as const),
  ['recommendation', 'asked'],
  ['action', 'action'],
  ['number', 'number'],
  ['to', 'addressee'],
  ['priority', 'priority'],
]);

let known: ReadonlyMap<string, ColumnUse> | undefined;
let inOtherWords: ReadonlyMap<string, string> | undefined;
/** No head has more letters; what is longer is what stands below one. */
const LONGEST_HEAD = 80;

/** A head however it is written; of `№` the sign. */
function headIn(text: string): string {
  return folded(text) || text.trim();
}

/** What a head says; undefined for one of a column that no tracker has. */
export function columnHeaded(head: string): Headed | undefined {
  known ??= new Map(
    LANGUAGES.toReversed()
      .flatMap(language => headingsIn(labelsIn(language)))
      .map(([title, use]) => [headIn(title), use]),
  );
  if (head.length > LONGEST_HEAD) return undefined;
  const words = headIn(head);
  if (words === '') return undefined;
  const own = known.get(words);
  if (own) return { column: own, rank: 3 };
  inOtherWords ??= meaningsOf('followUpColumns');
  const filled = FILLED.find(field => field === inOtherWords?.get(words));
  if (filled) return { column: filled, rank: 2 };
  const column = OTHERS.get(columnOf(head));
  return column && { column, rank: 1 };
}

/** So many rows at the top may say other things than the heads of the columns. */
export const DEEPEST_HEAD = 30;

/** The languages in which most of the columns are headed; all, where none is. */
export function languagesOf(sheets: readonly Sheet[]): readonly Language[] {
  const rows = sheets.flatMap(sheet => sheet.rows.slice(0, DEEPEST_HEAD));
  const heads = new Set(rows.flatMap(({ cells }) => Array.from(cells.values(), ({ text }) => headIn(text))));
  const counts = LANGUAGES.map(
    language => headingsIn(labelsIn(language)).filter(([title]) => heads.has(headIn(title))).length,
  );
  return LANGUAGES.filter((_, index) => counts[index] === Math.max(...counts));
}
