/** Words of a text with their places, without what is somebody else's: quotations, addresses, mentions. */
import { withoutQuotations } from './quotations.ts';
import { writtenWord } from './written-words.ts';

export interface WordToken {
  readonly start: number;
  readonly end: number;
  /** As written, with a straight apostrophe. */
  readonly text: string;
  readonly lower: string;
  /** True when nothing but blanks or emphasis stands between it and the word before. */
  readonly follows: boolean;
}

/** An e-mail address is looked for from the beginning of a word only, and the target of a link no further than it is long. */
const ADDRESS =
  /(?:https?:\/\/|www\.|mailto:)[^\s)\]>]+|\]\([^\s)]{0,2000}\)|(?<![^\s()[\]<>])[^\s@()[\]<>]+@[^\s@()[\]<>]+|`[^`\n]*`/gu;

/** The words of a text, in order: letters, digits and marks, joined by single hyphens, apostrophes and full stops. */
export function tokensIn(text: string): readonly WordToken[] {
  const free = ownWords(text);
  const words: WordToken[] = [];
  let before = 0;
  for (let start = 0; start < free.length; ) {
    // A regular expression would be several times slower, and most of a check's work is on words.
    let end = endOfLetters(free, start);
    if (end === start) {
      start++;
      continue;
    }
    while (JOINTS.has(free.charCodeAt(end))) {
      const next = endOfLetters(free, end + 1);
      if (next === end + 1) break;
      end = next;
    }
    if (start === 0 || free.charAt(start - 1) !== '@') {
      const { text: written, lower } = writtenWord(free.slice(start, end));
      words.push({ start, end, text: written, lower, follows: before > 0 && isGap(text, before, start) });
      before = end;
    }
    start = end;
  }
  return words;
}

const JOINTS: ReadonlySet<number> = new Set(Array.from("-'’.", joint => joint.charCodeAt(0)));
const OF_WORD = /^[\p{L}\p{N}\p{M}]/u;
/** By UTF-16 unit, filled as texts come: 1 for what is of a word, 2 for what is not; nothing for halves of a character. */
const kinds = new Uint8Array(0x10000);

/** Where the letters end that begin at a place; the place itself where none does. */
function endOfLetters(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if ((kinds[unit] || kindOf(unit)) === 1) at++;
    else if (isHighSurrogate(unit) && OF_WORD.test(text.slice(at, at + 2))) at += 2;
    else break;
  }
  return at;
}

function kindOf(unit: number): number {
  const kind = OF_WORD.test(String.fromCharCode(unit)) ? 1 : 2;
  kinds[unit] = kind;
  return kind;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** True when nothing but blanks or emphasis stands there, such as the one blank between most words. */
function isGap(text: string, start: number, end: number): boolean {
  if (end === start + 1 && text.charAt(start) === ' ') return true;
  return text.slice(start, end).search(/[^\s*_]/) < 0;
}

/** Of the text that was looked at last: mostly, another rule asks for the same. */
let last = { text: '', own: '' };

/** The text with blanks in the place of quotations and addresses, so that every place stays where it is. */
export function ownWords(text: string): string {
  if (text !== last.text) last = { text, own: withoutOthers(text) };
  return last.own;
}

function withoutOthers(text: string): string {
  const plain =
    text.includes('/') || text.includes('@') || text.includes('`') ? text.replace(ADDRESS, blank) : text;
  return withoutQuotations(plain);
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
