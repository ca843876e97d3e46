/** Where sentences begin and end in a passage, each of whose lines is a paragraph or a point of a list. */
import { lineAround } from '../domain/lines.ts';
import { LIST_MARK } from '../lexicon/marks.ts';
import { endsSentence, sentencesIn } from '../lexicon/sentences.ts';
import type { Span } from '../syntax/lexer.ts';
import type { WordedPassage } from './own-prose.ts';

/** The end of a line, the mark of a list, a colon or a semicolon: what follows begins anew, though it may be no sentence. */
const BEGINNING = new RegExp(`(?:[:;][)"”’»]?|\\n|\\n\\s*${LIST_MARK.source})\\s*$`, 'u');
/** What may stand between the end of a sentence and the first word of the next. */
const OPENING = /[\s*_"“(«]+$/u;
const FAR_ENOUGH = 24;

/** True when a sentence, a line of its own or a point of a list begins with the word at `index`. */
export function opensSentence({ passage: { text }, words }: WordedPassage, index: number): boolean {
  const { start = 0, end = 0 } = words[index] ?? {};
  const before = text.slice(Math.max(0, start - FAR_ENOUGH), start);
  const blanks = OPENING.exec(before)?.[0] ?? '';
  const head = before.slice(0, before.length - blanks.length);
  if (head === '') return true;
  return BEGINNING.test(head + blanks.replace(/[^\s]/g, '')) || endsSentence(head, text.slice(start, end));
}

/** How far, in characters, a sentence is read on both sides of a place in it. */
const LONGEST_HALF = 600;

/** The sentence of a passage's text in which a place is. */
export function sentenceAround(text: string, at: number): Span {
  const from = Math.max(0, at - LONGEST_HALF);
  const around = text.slice(from, at + LONGEST_HALF);
  const line = lineAround(around, at - from);
  const sentences = sentencesOfLine(around.slice(line.start, line.end));
  const sentence = sentences.find(({ end }) => at - from < line.start + end);
  const start = from + line.start;
  return sentence ? { start: start + sentence.start, end: start + sentence.end } : { start: at, end: at };
}

/** Of the line that was looked at last: mostly, more is asked of it. */
let last: { readonly line: string; readonly sentences: readonly Span[] } = { line: '', sentences: [] };

function sentencesOfLine(line: string): readonly Span[] {
  if (line !== last.line) last = { line, sentences: sentencesIn(line) };
  return last.sentences;
}
