/** Words of a text with their places, without what is somebody else's: quotations, addresses, mentions. */

/** One word. */
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
/** Opening marks with the marks that close them; a straight one closes itself. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’' };

/** The words of a text, in order: letters, digits and marks, joined by single hyphens, apostrophes and full stops. */
export function wordsIn(text: string): readonly WordToken[] {
  const free = ownWords(text);
  const words: WordToken[] = [];
  let before = 0;
  for (let at = 0; at < free.length; ) {
    const start = at;
    // A regular expression would be several times slower, and most of a check's work is on words.
    while (at < free.length && isOfWord(free, at)) at = after(free, at);
    if (at === start) {
      at++;
      continue;
    }
    while (at + 1 < free.length && JOINTS.includes(free.charAt(at)) && isOfWord(free, at + 1)) {
      at++;
      while (at < free.length && isOfWord(free, at)) at = after(free, at);
    }
    if (start > 0 && free.charAt(start - 1) === '@') continue;
    const word = free.slice(start, at);
    const plain = word.includes('’') ? word.replaceAll('’', "'") : word;
    const follows = before > 0 && isGap(text, before, start);
    words.push({ start, end: at, text: plain, lower: plain.toLowerCase(), follows });
    before = at;
  }
  return words;
}

const JOINTS = "-'’.";
const OF_WORD = /^[\p{L}\p{N}\p{M}]/u;
/** By UTF-16 unit, filled as texts come: 1 for what is of a word, 2 for what is not. */
const known = new Uint8Array(0x10000);

function isOfWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const kind = known[unit];
  if (kind !== 0) return kind === 1;
  if (isHighSurrogate(unit)) return OF_WORD.test(text.slice(at, at + 2));
  const isOf = OF_WORD.test(String.fromCharCode(unit));
  known[unit] = isOf ? 1 : 2;
  return isOf;
}

/** The place after the character at a place. */
function after(text: string, at: number): number {
  return at + (isHighSurrogate(text.charCodeAt(at)) ? 2 : 1);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** True when nothing but blanks or emphasis stands there, such as the one blank between most words. */
function isGap(text: string, start: number, end: number): boolean {
  if (end === start + 1 && text.charAt(start) === ' ') return true;
  return text.slice(start, end).search(/[^\s*_]/) < 0;
}

/** The text with blanks in the place of quotations and addresses, so that every place stays where it is. */
export function ownWords(text: string): string {
  const plain =
    text.includes('/') || text.includes('@') || text.includes('`') ? text.replace(ADDRESS, blank) : text;
  return withoutQuotations(plain);
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** A quotation ends in its paragraph; a mark that nothing closes opens none. */
function withoutQuotations(text: string): string {
  if (!/["“„«‘]/.test(text)) return text;
  return text
    .split('\n')
    .map(line => {
      const unclosed = new Set<string>();
      let free = '';
      let at = 0;
      for (let index = 0; index < line.length; index++) {
        const closing = QUOTES[line.charAt(index)];
        if (closing === undefined || unclosed.has(closing)) continue;
        const end = line.indexOf(closing, index + 1);
        if (end < 0) {
          unclosed.add(closing);
          continue;
        }
        free += line.slice(at, index) + ' '.repeat(end + 1 - index);
        at = end + 1;
        index = end;
      }
      return free + line.slice(at);
    })
    .join('\n');
}
