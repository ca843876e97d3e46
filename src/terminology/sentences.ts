/** Where sentences begin and end in a passage, each of whose lines is a paragraph or a point of a list. */
import { lineAround } from '../domain/lines.ts';
import { LIST_MARK } from '../lexicon/marks.ts';
import { endsSentence, sentencesIn } from '../lexicon/sentences.ts';
import type { Span } from '../syntax/lexer.ts';
import type { WordedText } from './read-texts.ts';

/** The end of a line, the mark of a list, a colon or a semicolon: what follows begins anew, though it may be no sentence. */
const BEGINNING = new RegExp(`(?:[:;][)"”’»]?|\\n|\\n\\s*${LIST_MARK.source})\\s*$`, 'u');
/** What may stand between the end of a sentence and the first word of the next. */
const OPENING = /[\s*_"“(«]+$/u;
const FAR_ENOUGH = 24;

/** True when a sentence, a line of its own or a point of a list begins with the word at `index`. */
export function opensSentence({ text, words }: WordedText, index: number): boolean {
  const { start = 0, end = 0 } = words[index] ?? {};
  const before = text.slice(Math.max(0, start - FAR_ENOUGH), start);
  const blanks = OPENING.exec(before)?.[0] ?? '';
  const head = before.slice(0, before.length - blanks.length);
  if (head === '') return true;
  return BEGINNING.test(head + blanks.replace(/[^\s]/g, '')) || endsSentence(head, text.slice(start, end));
}

/** How far, in characters, a sentence is read on both sides of a place in it. */
const LONGEST_HALF = 600;
/** How far behind a place sentences are read: the rules of Unicode take longer, the longer a text is. */
const READ_ON = 1200;

/** The sentences that were read last: mostly, more is asked of them. */
let last: {
  readonly text: string;
  /** The place from which on they are known. */
  readonly from: number;
  readonly sentences: readonly Span[];
} = { text: '', from: 0, sentences: [] };

/** The sentence of a passage's text in which a place is. */
export function sentenceAround(text: string, at: number): Span {
  const sentence = knownAt(text, at) ?? readAt(text, at);
  if (!sentence) return { start: at, end: at };
  return {
    start: Math.max(sentence.start, at - LONGEST_HALF),
    end: Math.min(sentence.end, at + LONGEST_HALF),
  };
}

function knownAt(text: string, at: number): Span | undefined {
  if (at < last.from || text !== last.text) return undefined;
  return last.sentences.find(({ end }) => at < end);
}

/** Reads the sentences of the line in which a place is, as far as they are not far from it. */
function readAt(text: string, at: number): Span | undefined {
  const from = Math.max(0, at - LONGEST_HALF);
  const around = text.slice(from, at + READ_ON);
  const line = lineAround(around, at - from);
  const sentences = sentencesIn(around.slice(line.start, line.end)).map(({ start, end }) => ({
    start: from + line.start + start,
    end: from + line.start + end,
  }));
  const isBegun = line.start === 0 && from > 0;
  const goesOn = line.end === around.length && from + line.end < text.length;
  last = {
    text,
    from: isBegun ? at : from + line.start,
    sentences: sentences.slice(0, goesOn ? -1 : undefined),
  };
  return sentences.find(({ end }) => at < end);
}
