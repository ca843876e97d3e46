/** Where in a line the cursor stands, and so what may be written there. */

import type { Lexer } from 'langium';
import { endOfLine, lineAround } from '../../domain/lines.ts';
import { entryWordsIn } from '../../lexicon/entry-kinds.ts';
import { COMMENT, MENTION_BEGUN } from '../../lexicon/marks.ts';
import { entryWord } from '../../lexicon/words.ts';
import { onOneLine } from '../../syntax/heads.ts';
import { mayGoOn } from '../typing.ts';

/** What the cursor stands in; `start` is where its word begins. */
export type Place =
  | { readonly kind: 'prose'; readonly start: number }
  | {
      readonly kind: 'margin';
      readonly start: number;
      /** Where the blanks begin that Enter has put before an entry to come. */
      readonly indent?: number;
    }
  | { readonly kind: 'allow'; readonly start: number }
  | {
      readonly kind: 'mention';
      readonly mission: string | undefined;
      readonly start: number;
    }
  | {
      readonly kind: 'structure';
      /** The head from its margin to the word, on one line. */
      readonly before: string;
      /** What the word has behind the cursor. */
      readonly rest: string;
      /** What stands after the word, up to the colon or the end of the line. */
      readonly after: string;
      readonly start: number;
    };

const WORD_BEFORE = /[\p{L}\p{N}\p{M}_-]*$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}_-]*/u;
const FIRST_WORD = /^\uFEFF?([\p{L}-]+)(?![\p{L}\p{N}-])/u;
const QUOTE = /["\u201C\u201E\u00AB]/;
const ALLOW = /^\uFEFF?\/\/[ \t]*allow[ \t]+[\p{L}\d/-]*$/u;
/** An indented line, or a comment at the margin. */
const GOES_ON = /^(?:[^\S\r\n]+\S|\/\/)/;
const HEADER = new RegExp(`^(?:${entryWordsIn('header').join('|')})(?![\\p{L}-])`, 'iu');

/** Reads the place of `offset` from the text alone, so that it holds while a line is half typed. */
export function placeAt(text: string, offset: number, lexer: Lexer): Place {
  const line = lineAround(text, offset);
  const before = text.slice(line.start, offset);
  const start = offset - lengthOf(before, WORD_BEFORE);
  const head = text.slice(line.start, start);
  if (ALLOW.test(before)) return { kind: 'allow', start: offset - lengthOf(before, /[\p{L}\d/-]*$/u) };
  if (head.replace('\uFEFF', '') === '') return { kind: 'margin', start };
  if (isInComment(text.slice(line.start, offset))) return { kind: 'prose', start };
  const behind = text.slice(offset, line.end);
  const structure = structureBefore(text, { line: line.start, word: start }, lexer);
  if (structure !== undefined) {
    const [rest = ''] = WORD_AFTER.exec(behind) ?? [];
    return { kind: 'structure', before: onOneLine(structure), rest, after: behind.slice(rest.length), start };
  }
  if (behind.trim() === '' && mayBecomeEntry(text, line.start, before))
    return { kind: 'margin', start, indent: line.start };
  const mention = belongsToEntry(text, line.start) ? MENTION_BEGUN.exec(head) : null;
  return mention ? { kind: 'mention', mission: mention[1], start } : { kind: 'prose', start };
}

/** True for a line that Enter has indented, with nothing in it but the beginning of a word in small letters. */
function mayBecomeEntry(text: string, start: number, before: string): boolean {
  if (!/^[ \t]+[\p{Ll}\p{Lo}\p{M}-]*$/u.test(before)) return false;
  return start === 0 || !mayGoOn(text.slice(lineAround(text, start - 1).start, start));
}

function isInComment(before: string): boolean {
  return COMMENT.test(before);
}

/** What stands before a word, from the margin of its entry on, while no colon ends the head and no quotation mark is left open in it. */
function structureBefore(
  text: string,
  { line, word }: { readonly line: number; readonly word: number },
  lexer: Lexer,
): string | undefined {
  let start = line;
  let goesOn = /^[^\S\r\n]/.test(text.slice(line, word));
  while (start > 0 && goesOn) {
    start = lineAround(text, start - 1).start;
    goesOn = GOES_ON.test(text.slice(start, endOfLine(text, start)));
  }
  const head = text.slice(start, word);
  if (!isEntryLine(head) || (start < line && HEADER.test(head))) return undefined;
  // The word itself may not have begun.
  const { tokens, errors } = lexer.tokenize(`${head}x`, { mode: 'partial' });
  const isOpen = !tokens.some(({ tokenType }) => tokenType.name === 'BODY');
  return isOpen && !errors.some(({ offset }) => QUOTE.test(head.charAt(offset))) ? head : undefined;
}

function isEntryLine(line: string): boolean {
  const word = FIRST_WORD.exec(line)?.[1];
  return word !== undefined && entryWord(word) !== undefined;
}

/** True when the line is the first of an entry or one of the indented lines below it. */
function belongsToEntry(text: string, lineStart: number): boolean {
  let start = lineStart;
  while (start >= 0) {
    const line = text.slice(start, endOfLine(text, start));
    if (isEntryLine(line)) return true;
    if (/^\S/.test(line) && !line.startsWith('//')) return false;
    if (start === 0) return false;
    start = lineAround(text, start - 1).start;
  }
  return false;
}

function lengthOf(text: string, pattern: RegExp): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
