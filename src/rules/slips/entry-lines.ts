/** Lines within a text that read as entries of their own. */
import { AstUtils } from 'langium';
import { HEADERS_WITHOUT_TEXT } from '../../lexicon/entry-kinds.ts';
import { ENTRY_SPELLINGS, entryWord } from '../../lexicon/words.ts';
import { attributesOf } from '../../syntax/attributes.ts';
import { type Entry, isHeader } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { readWhole } from '../../syntax/read-whole.ts';
import { declarationOf } from '../name/declaration.ts';
import { perCheck } from '../per-check.ts';
import type { Edit, RuleContext } from '../rule.ts';
import { insert } from './slip.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** A line that begins with an entry word, whether or not the rest of it reads. */
export interface EntryLine {
  readonly line: TextLine;
  /** The line above; undefined where the text of the entry begins with the line. */
  readonly before: TextLine | undefined;
  /** The entry word as it is written, what it means, and what stands before the colon. */
  readonly word: string;
  readonly known: string;
  readonly structure: string;
  /** Where the entry word stands. */
  readonly where: Span;
}

const SENTENCE = /^["“„«(]*\p{Lu}\S*\s+\S/u;
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
  let before: TextLine | undefined;
  return textLines(entry).flatMap(line => {
    const above = before;
    before = line;
    const [, blanks = '', word = '', structure = ''] = BEGINNING.exec(line.text) ?? [];
    const known = word === '' ? undefined : entryWord(word);
    if (!known) return [];
    const start = line.start + blanks.length;
    return [{ line, before: above, word, known, structure, where: { start, end: start + word.length } }];
  });
}

/** The entry that a line would be at the margin. */
export interface ReadLine {
  readonly entry: Entry;
  /** What stands before its text, entry word first. */
  readonly structure: string;
  readonly hasColon: boolean;
  /** Makes it that entry. */
  readonly edits: readonly Edit[];
}

/** Reads such a line; undefined where it is no entry, with or without its colon. */
export function readEntryLine(line: EntryLine, context: RuleContext): ReadLine | undefined {
  const text = writtenFrom(line);
  const isComplete = /[:\uFF1A]/.test(text) || ALL_STRUCTURE.test(text);
  const entry = isComplete ? readWhole(text, context.services)?.[0] : undefined;
  if (!entry) return readWithoutColon(line, context);
  return { entry, structure: line.word + line.structure, hasColon: true, edits: [toMargin(line)] };
}

/**
 * `finding #courts The police …`: a sentence, in capitals, behind what only structure says. Prose may begin with an entry
 * word, and go on with names: “Meeting with Peter Smith …”.
 */
function readWithoutColon(line: EntryLine, context: RuleContext): ReadLine | undefined {
  const { services } = context;
  const text = writtenFrom(line);
  const stop = services.parser.LangiumParser.parse(text).parserErrors[0]?.token.startOffset;
  const structure = text.slice(0, stop).trimEnd();
  if (stop === undefined || !SENTENCE.test(text.slice(stop))) return undefined;
  const entry = readWhole(`${structure}: ${text.slice(stop)}`, services)?.[0];
  if (!entry || isHeader(entry) || !isMarkedUp(entry, context)) return undefined;
  const colon = line.where.start + structure.length;
  return { entry, structure, hasColon: false, edits: [toMargin(line), insert(colon, ':')] };
}

/** True for an entry that has a tag, or an attribute that is more than a name that nobody declares. */
function isMarkedUp(entry: Entry, context: RuleContext): boolean {
  const names = new Map(
    AstUtils.streamAst(entry)
      .flatMap(node => AstUtils.streamReferences(node))
      .map(({ reference }) => [reference.$refNode?.offset, reference.$refText]),
  );
  const isSaid = ({ start }: Span) => {
    const name = names.get(start);
    return name === undefined || declarationOf(name, context) !== undefined;
  };
  const isTagged = 'tags' in entry && entry.tags.length > 0;
  return isTagged || attributesOf(entry).some(({ values }) => values.some(isSaid));
}

function writtenFrom({ line, where }: EntryLine): string {
  return line.text.slice(where.start - line.start);
}

/** Puts the line at the margin, below a line end where another character had begun it. */
function toMargin({ line: { start, after }, where }: EntryLine): Edit {
  const isBelow = /[\r\n]/.test(after);
  return isBelow
    ? { span: { start, end: where.start }, text: '' }
    : { span: { start: start - 1, end: where.start }, text: '\n' };
}
