/** What the columns of a table hold, by their headings in the words of language/intake/. */
import { foldedWords } from '../lexicon/flat.ts';
import { meaningsOf } from '../lexicon/intake-words.ts';
import type { Row } from './document.ts';

/** What a column holds. */
export type Column =
  | 'number'
  | 'finding'
  | 'recommendation'
  | 'action'
  | 'to'
  | 'owner'
  | 'due'
  | 'date'
  | 'priority'
  | 'severity'
  | 'cost'
  | 'status'
  | 'name'
  | 'role'
  | 'organization'
  | 'station'
  | 'time'
  | 'meeting'
  | 'with'
  | 'activity'
  | 'topic'
  | 'place'
  | 'short'
  | 'long'
  | 'context'
  | 'area';

const COLUMN_OF = meaningsOf('columns') as ReadonlyMap<string, Column>;
/** Words that are of several columns, and the column that they mean beside which others. */
const KNOWN = new Set<string>(COLUMN_OF.values());

/** True for a word by which the headings know a column. */
export function isColumn(word: string): word is Column {
  return KNOWN.has(word);
}

/** What a label of a column means: the whole of it, else the longest run of words that names a column. */
export function columnOf(label: string): Column | undefined {
  const words = foldedWords(label);
  for (let length = words.length; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const column = COLUMN_OF.get(words.slice(start, start + length).join(' '));
      // One word of many, such as "date" in "date of birth of the child", says little.
      if (column && (length > 1 || words.length < 4)) return column;
    }
  }
  return undefined;
}

/** What each column holds, after the heading row; undefined for the columns that say something else. */
export function columnsOf(header: Row | undefined): readonly (Column | undefined)[] {
  return (header?.cells ?? []).map(columnOf);
}
