/** Markings that a colon or a dash sets apart from what they mark, and that only look like one: shortened, or such as reports do not have. */
import { folded, meaningsOf } from '../lexicon/intake-words.ts';
import type { Marking } from './marking.ts';
import { readMarking, shortenedMarking } from './read-marking.ts';
import type { TypedMarking } from './typed-marking.ts';

const PARTICULARS = meaningsOf('particulars');
/** What comes before a text, and what sets it apart; small letters only where a full stop shortens them. */
const LABEL =
  /^[^\p{L}\p{N}"“„«‘'([{<|]*((?:[\p{Lu}\p{Lo}]|\p{Ll}{3,}\.)[^:：–—\n|"“„«]{0,60}?)\s*([:：–—]|(?<=\s)-)(?=\s|$)\s*/u;
/** The same as a sentence of its own, of more than one word. */
const SENTENCE = /^((?:[\p{Lu}\p{Lo}])[\p{L}\p{M}’'-]*(?:\s[\p{L}\p{M}’'-]+){1,6})\.\s+/u;
const LONGEST = 60;

/** The one with which a text begins. */
export function labelled(text: string): TypedMarking | undefined {
  const [whole = '', words = '', mark = ''] = LABEL.exec(text) ?? SENTENCE.exec(text) ?? [];
  const start = whole.indexOf(words);
  if (/[:：]/u.test(mark) && saysWho(words)) {
    const level = ofReaders(text.slice(whole.length));
    if (level) return { level, start, end: text.length };
  }
  // What a report can have is told as a sentence where a paragraph begins, and is one like any other further down.
  if (mark === '' && readMarking(words)?.isUnderstood) return undefined;
  const level = likelyMarking(words);
  return level && { level, start, end: whole.length };
}

/** The marking that words are likely meant for: they are nothing else, or short for one. */
export function likelyMarking(words: string): Marking | undefined {
  if (words.length > LONGEST) return undefined;
  const read = readMarking(words);
  return read && !read.isOrdinary ? read.level : shortenedMarking(words);
}

/** What a line says of those who may read, behind “Distribution:” or “Classification:”. */
export function ofReaders(text: string): Marking | undefined {
  const level = text.length > LONGEST ? undefined : readMarking(text)?.level;
  return level === 'unclassified' ? undefined : level;
}

function saysWho(label: string): boolean {
  const particular = PARTICULARS.get(folded(label));
  return particular === 'distribution' || particular === 'classification';
}
