/** Where in a line the cursor stands, and so what may be written there. */

import type { Lexer } from 'langium';
import { endOfLine, lineAround } from '../../domain/lines.ts';
import { MENTION_BEGUN } from '../../lexicon/marks.ts';
import { entryWord } from '../../lexicon/words.ts';
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
      /** The line from its margin to the word. */
      readonly before: string;
      /** What stands on the line after the word. */
      readonly after: string;
      readonly start: number;
    };

const WORD_BEFORE = /[\p{L}\p{N}\p{M}_-]*$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}_-]*/u;
const FIRST_WORD = /^\uFEFF?([\p{L}-]+)(?![\p{L}\p{N}-])/u;
const QUOTE = /["\u201C\u201E\u00AB]/;
const ALLOW = /^\uFEFF?\/\/[ \t]*allow[ \t]+[\p{L}\d/-]*$/u;
/** Reads the place of `offset` from the text alone, so that it holds while a line is half typed. */
export function placeAt(text: string, offset: number, lexer: Lexer): Place {
  const line = lineAround(text, offset);
  const before = text.slice(line.start, offset);
  const start = offset - lengthOf(before, WORD_BEFORE);
  const head = text.slice(line.start, start);
  if (ALLOW.test(before)) return { kind: 'allow', start: offset - lengthOf(before, /[\p{L}\d/-]*$/u) };
  if (head.replace('\uFEFF', '') === '') return { kind: 'margin', start };
  const rest = text.slice(offset, line.end);
  if (isStructure(head, lexer)) {
    return { kind: 'structure', before: head, after: rest.slice(lengthOf(rest, WORD_AFTER)), start };
  }
  if (rest.trim() === '' && mayBecomeEntry(text, line.start, before))
    return { kind: 'margin', start, indent: line.start };
  const mention = belongsToEntry(text, line.start) ? MENTION_BEGUN.exec(head) : null;
  return mention ? { kind: 'mention', mission: mention[1], start } : { kind: 'prose', start };
}

/** True for a line that Enter has indented, with nothing in it but the beginning of a word in small letters. */
function mayBecomeEntry(text: string, start: number, before: string): boolean {
  if (!/^[ \t]+[\p{Ll}\p{Lo}\p{M}-]*$/u.test(before)) return false;
  return start === 0 || !mayGoOn(text.slice(lineAround(text, start - 1).start, start));
}

/** True while the line has no colon yet and no quotation mark is left open. */
function isStructure(head: string, lexer: Lexer): boolean {
  if (!isEntryLine(head)) return false;
  const { tokens, errors } = lexer.tokenize(head, { mode: 'partial' });
  return (
    !tokens.some(({ tokenType }) => tokenType.name === 'BODY') &&
    !errors.some(({ offset }) => QUOTE.test(head.charAt(offset)))
  );
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
