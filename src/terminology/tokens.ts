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

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-'’.][\p{L}\p{N}\p{M}]+)*/gu;
/** An e-mail address is looked for from the beginning of a word only, and the target of a link no further than it is long. */
const ADDRESS =
  /(?:https?:\/\/|www\.|mailto:)[^\s)\]>]+|\]\([^\s)]{0,2000}\)|(?<![^\s()[\]<>])[^\s@()[\]<>]+@[^\s@()[\]<>]+|`[^`\n]*`/gu;
/** Opening marks with the marks that close them; a straight one closes itself. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’' };

/** The words of a text, in order. */
export function wordsIn(text: string): readonly WordToken[] {
  const free = ownWords(text);
  const words: WordToken[] = [];
  let before = 0;
  for (const { 0: word, index } of free.matchAll(WORD)) {
    if (free.charAt(index - 1) === '@') continue;
    const plain = word.includes('’') ? word.replaceAll('’', "'") : word;
    const end = index + word.length;
    const follows = before > 0 && isGap(text, before, index);
    words.push({ start: index, end, text: plain, lower: plain.toLowerCase(), follows });
    before = end;
  }
  return words;
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
