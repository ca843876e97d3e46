/** What stands behind a statement with labels of its own: `Responsible: Province; deadline: 15 May 2023`. */
import { columnOf } from './table-columns.ts';

/** What parts the pieces behind a statement; the full stop of an initial ends nothing. */
export const PIECES = /(?<=[;)]|(?<!(?:^|[\s.-])\p{Lu}\p{Ll}?)\.)\s+|\s[–—-]\s/u;

/** A fact by its column. */
export interface Labelled {
  readonly column: string;
  readonly value: string;
}

/** `Responsible: Province; deadline: 15 May 2023` as its facts. */
export function labelledFacts(text: string): readonly Labelled[] {
  return text.split(/[;,]\s+(?=[^;:]{2,40}:)/u).flatMap(part => {
    const [, label = '', value = ''] = /^\s*\(?([^:(]{2,40}?)\s?:\s+(.+?)[.\s]*$/u.exec(unclosed(part)) ?? [];
    const column = columnOf(label);
    return column && FACTS.has(column) ? [{ column, value }] : [];
  });
}

/** A piece without the bracket that closes what began before it. */
function unclosed(piece: string): string {
  return /\([^()]*\)/u.test(piece) ? piece : piece.replace(/\)[.;\s]*$/u, '');
}

const FACTS = new Set(['owner', 'to', 'due', 'date', 'priority']);
