/** What stands behind a statement with labels of its own: `Responsible: Province; deadline: 15 May 2023`. */
import { columnOf } from './table-columns.ts';

/** What parts the pieces behind a statement; the full stop of an initial ends nothing. */
const PIECES = /(?<=[;)]|(?<!(?:^|[\s.-])\p{Lu}\p{Ll}?)\.)\s+|\s[–—-]\s|\n+/u;

/** A piece of what stands behind a statement. */
export interface Piece {
  readonly inner: string;
  /** True for a fragment outside brackets. */
  readonly isLast: boolean;
  /** True for brackets with which the statement ends. */
  readonly isEnd: boolean;
}

/** The pieces that stand behind a statement, or in brackets. */
export function piecesBehind(text: string): readonly Piece[] {
  return [
    ...[...text.matchAll(/\(([^()]{2,90})\)(?<end>[.;\s]*$)?/gu)].map(({ 1: inner = '', groups }) => ({
      inner,
      isLast: false,
      isEnd: groups?.end !== undefined,
    })),
    ...text
      .split(PIECES)
      .slice(1)
      .map(inner => ({ inner, isLast: true, isEnd: false })),
  ];
}

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

/** True for a line that is nothing but such facts: `Deadline: 15 May 2023`. */
export function isFactLine(text: string): boolean {
  return FACT_LINE.test(text) && labelledFacts(text).length > 0;
}

const FACT_LINE = /^[^:.(]{2,40}?\s?:\s+\S[^\n]{0,90}$/u;

/** A piece without the bracket that closes what began before it. */
function unclosed(piece: string): string {
  return /\([^()]*\)/u.test(piece) ? piece : piece.replace(/\)[.;\s]*$/u, '');
}

const FACTS = new Set(['owner', 'to', 'due', 'date', 'priority']);
