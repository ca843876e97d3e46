/** Texts as the words that they are made of, whatever stands between these. */

/** How many words in a row can't be chance. */
export const RUN = 5;

/** Han characters stand close together, so each counts as a word. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/** The words of a text, without regard to case, to how accents are encoded and to punctuation. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

/** A word of a text, and where it stands there. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The same words, each with its place. */
export function placedWords(text: string): readonly PlacedWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word: word.normalize('NFKC').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** A run tells nothing unless so many of its words are outside of any name. */
const TELLING = 3;

/** So many words of a longer name stand for it. */
const PART = 3;

/** The phrases by which names are recognized in a text. */
export function phrasesOf(names: readonly string[]): ReadonlySet<string> {
  const phrases = new Set<string>();
  for (const name of names) {
    const words = wordsOf(name);
    if (words.length < PART) phrases.add(words.join(' '));
    for (let start = 0; start + PART <= words.length; start += 1) {
      phrases.add(words.slice(start, start + PART).join(' '));
    }
  }
  return phrases;
}

/** Every run of five words that is more than a name with a preposition. */
export function* tellingRuns(words: readonly string[], names: ReadonlySet<string>): Generator<string> {
  const isName = new Set<number>();
  for (let length = 1; length <= PART; length += 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      if (!names.has(words.slice(start, start + length).join(' '))) continue;
      for (let at = start; at < start + length; at += 1) isName.add(at);
    }
  }
  for (let start = 0; start + RUN <= words.length; start += 1) {
    const own = Array.from({ length: RUN }, (_, index) => start + index).filter(at => !isName.has(at));
    if (own.length >= TELLING) yield words.slice(start, start + RUN).join(' ');
  }
}
