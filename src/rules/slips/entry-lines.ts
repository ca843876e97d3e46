/** Lines within a text that read as entries of their own. */
import { AstUtils } from 'langium';
import { HEADERS_WITHOUT_TEXT } from '../../lexicon/entry-kinds.ts';
import { ENTRY_WORDS_ABROAD } from '../../lexicon/entry-words.ts';
import { ENTRY_SPELLINGS, type EntryWord, entryWord } from '../../lexicon/words.ts';
import { attributesOf } from '../../syntax/attributes.ts';
import { type Entry, isHeader } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { readWhole } from '../../syntax/read-whole.ts';
import { declarationOf } from '../name/declaration.ts';
import { perCheck } from '../per-check.ts';
import type { Edit, RuleContext } from '../rule.ts';
import { insert } from './slip.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** A line that begins with an entry word, in whatever language, whether or not the rest of it reads. */
export interface EntryLine {
  readonly line: TextLine;
  /** The line above; undefined where the text of the entry begins with the line. */
  readonly before: TextLine | undefined;
  /** True where a line beside it begins with a label as well, as in a list of particulars. */
  readonly isAmongLabels: boolean;
  /** The entry word as it is written, what it means, and what stands before the colon. */
  readonly word: string;
  readonly known: EntryWord;
  readonly structure: string;
  /** Where the entry word stands. */
  readonly where: Span;
}

/** The words of what a report is made of, which stand before a colon in hardly any other text: `Finding: …`, as in Word. */
const HEAD_WORDS: ReadonlySet<string> = new Set<EntryWord>(['finding', 'recommendation']);
const HEAD_WORDS_ABROAD = new Map([...ENTRY_WORDS_ABROAD].filter(([, word]) => HEAD_WORDS.has(word)));

/** True where the line begins with such a word, and then goes on with more than a word that may be anything. */
export function headsEntry({ known, structure }: Pick<EntryLine, 'known' | 'structure'>): boolean {
  return HEAD_WORDS.has(known) && !/^\s*\p{L}+\s*$/u.test(structure);
}

const SENTENCE = /^["“„«(]*\p{Lu}\S*\s+\S/u;
/** `Person responsible: the registrar`. */
const LABEL = /^\s+([\p{L}\p{M}-]+)[\p{L}\p{M}’' -]{0,40}[:\uFF1A](?:\s|$)/u;
const BEGINNING = /^(\s*)([\p{L}\p{M}-]+)([^:\uFF1A]*)/u;
const ALL_STRUCTURE = new RegExp(`^(?:${HEADERS_WITHOUT_TEXT.join('|')})\\s`, 'i');
const ENTRY_LINE = new RegExp(
  `(?:^[^\\S\\r\\n]+|[\\v\\f\\u0085\\u2028\\u2029]\\s*)(?:${[...ENTRY_SPELLINGS, ...HEAD_WORDS_ABROAD.keys()].join('|')})(?![\\p{L}-])`,
  'imu',
);

/** A quick test of the whole file: most files have no such line. */
export const hasEntryLines = perCheck(({ document }) => ENTRY_LINE.test(document.textDocument.getText()));

/** The lines of an entry's text that begin with an entry word, but for the one of the entry itself. */
export function entryLines(entry: Entry): readonly EntryLine[] {
  if (!ENTRY_LINE.test(entry.$cstNode?.text ?? '')) return [];
  const lines = textLines(entry);
  return lines.flatMap((line, i) => {
    const [, blanks = '', word = '', structure = ''] = BEGINNING.exec(line.text) ?? [];
    const known = wordMeant(word);
    if (!known) return [];
    const start = line.start + blanks.length;
    const before = lines[i - 1];
    const isAmongLabels = isLabelled(before?.text ?? '') || isLabelled(lines[i + 1]?.text ?? '');
    return [
      { line, before, isAmongLabels, word, known, structure, where: { start, end: start + word.length } },
    ];
  });
}

/** The entry word that a word at the beginning of a line stands for. */
export function wordMeant(word: string): EntryWord | undefined {
  return entryWord(word) ?? HEAD_WORDS_ABROAD.get(word.toLowerCase());
}

/** True for a line that begins with a label, and not as an entry does. */
export function isLabelled(line: string): boolean {
  const label = LABEL.exec(line)?.[1];
  return label !== undefined && !HEAD_WORDS.has(wordMeant(label) ?? '');
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
export function isMarkedUp(entry: Entry, context: RuleContext): boolean {
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

/** The line from its entry word on, which it has in the language of structure. */
function writtenFrom({ line, where, word, known }: EntryLine): string {
  return (entryWord(word) ? word : known) + line.text.slice(where.end - line.start);
}

/** Puts the line at the margin, below a line end where another character had begun it, and with its entry word. */
function toMargin({ line: { start, after }, where, word, known }: EntryLine): Edit {
  const isBelow = /[\r\n]/.test(after);
  const isAbroad = entryWord(word) === undefined;
  return {
    span: { start: isBelow ? start : start - 1, end: isAbroad ? where.end : where.start },
    text: (isBelow ? '' : '\n') + (isAbroad ? known : ''),
  };
}
