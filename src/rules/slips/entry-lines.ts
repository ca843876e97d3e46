/** Lines within a text that read as entries of their own. */
import { HEADERS_WITHOUT_TEXT } from '../../lexicon/entry-kinds.ts';
import { ENTRY_SPELLINGS, entryWord } from '../../lexicon/words.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { readWhole } from '../../syntax/read-whole.ts';
import { perCheck } from '../per-check.ts';
import type { Edit, RuleContext } from '../rule.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** A line that begins with an entry word, whether or not the rest of it reads. */
export interface EntryLine {
  readonly line: TextLine;
  /** The line above. */
  readonly before: TextLine;
  /** The entry word as it is written, what it means, and what stands before the colon. */
  readonly word: string;
  readonly known: string;
  readonly structure: string;
  /** Where the entry word stands. */
  readonly where: Span;
}

const BEGINNING = /^(\s*)([\p{L}-]+)([^:\uFF1A]*)/u;
const ALL_STRUCTURE = new RegExp(`^(?:${HEADERS_WITHOUT_TEXT.join('|')})\\s`, 'i');
const ENTRY_LINE = new RegExp(
  `(?:^[^\\S\\r\\n]+|[\\v\\f\\u0085\\u2028\\u2029]\\s*)(?:${ENTRY_SPELLINGS.join('|')})(?![\\p{L}-])`,
  'imu',
);

/** A quick test of the whole file: most files have no such line. */
export const hasEntryLines = perCheck(({ document }) => ENTRY_LINE.test(document.textDocument.getText()));

/** The lines of an entry's text that begin with an entry word, but for the one of the entry itself. */
export function entryLines(entry: Entry): readonly EntryLine[] {
  if (!ENTRY_LINE.test(entry.$cstNode?.text ?? '')) return [];
  const [first, ...lines] = textLines(entry);
  let before = first;
  return lines.flatMap(line => {
    const above = before;
    before = line;
    const [, blanks = '', word = '', structure = ''] = BEGINNING.exec(line.text) ?? [];
    const known = word === '' ? undefined : entryWord(word);
    if (!known || !above) return [];
    const start = line.start + blanks.length;
    return [{ line, before: above, word, known, structure, where: { start, end: start + word.length } }];
  });
}

/** The entry that such a line would be at the margin; undefined where it is none. */
export function readEntryLine({ line, where }: EntryLine, { services }: RuleContext): Entry | undefined {
  const text = line.text.slice(where.start - line.start);
  if (!/[:\uFF1A]/.test(text) && !ALL_STRUCTURE.test(text)) return undefined;
  return readWhole(text, services)?.[0];
}

/** Puts the line at the margin, below a line end where another character had begun it. */
export function toMargin({ line: { start, after }, where }: EntryLine): Edit {
  const isBelow = /[\r\n]/.test(after);
  return isBelow
    ? { span: { start, end: where.start }, text: '' }
    : { span: { start: start - 1, end: where.start }, text: '\n' };
}
