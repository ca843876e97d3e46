/** Texts as their letters and figures alone, without blanks, marks, tags, comments and the targets of links. */
import { visibleCharacters } from './characters.ts';
import { asLatin } from './look-alikes.ts';
import { isNear } from './placed-words.ts';

interface PlacedLetter {
  readonly start: number;
  readonly end: number;
  /** What stands between the letter before and this one; undefined at the beginning of a text. */
  readonly gap: string | undefined;
  readonly isCapital: boolean;
  /** True for a capital letter, wherever it stands. */
  readonly isUpper: boolean;
  readonly isFigure: boolean;
}

/** One way to read a text. */
export interface LettersAlone {
  /** Small and plain, a figure as the letter that it looks like; a place of it is one of `places`. */
  readonly letters: string;
  readonly places: readonly PlacedLetter[];
}

/** What a page does not show, or not as text. */
const HIDDEN = /<!--(?:(?!<!--|-->)[\s\S])*-->|<\/?[a-z][^<>]*>|(?<=\])\([^()\s]*\)/giu;
/** Stands for what is hidden between two letters. */
const OUT_OF_SIGHT = '|';
const LETTER = /^[\p{L}\p{M}\p{N}]/u;
const TWINS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', l: 'i' };

/** A text without what is hidden in it, and each thing that is hidden. */
export function lettersAloneIn(text: string): readonly LettersAlone[] {
  const shown: (readonly [number, number])[] = [];
  const hidden: (readonly [number, number])[] = [];
  let done = 0;
  for (const { 0: each, index } of text.matchAll(HIDDEN)) {
    shown.push([done, index]);
    done = index + each.length;
    hidden.push([index, done]);
  }
  shown.push([done, text.length]);
  return [readingOf(text, shown), ...hidden.map(stretch => readingOf(text, [stretch]))];
}

/** A name as it is looked for in them. */
export function plainLetters(name: string): string {
  return readingOf(name, [[0, name.length]]).letters;
}

/** True where two letters stand together, or as two words of one name do. */
export function isTogether(gap: string): boolean {
  return isNear(gap) && /^[\s.,'’-]*$/u.test(gap);
}

function readingOf(text: string, stretches: readonly (readonly [number, number])[]): LettersAlone {
  const places: PlacedLetter[] = [];
  let letters = '';
  let gap = '';
  for (const [from, to] of stretches) {
    for (const { value, start, end } of visibleCharacters(text.slice(from, to))) {
      if (!LETTER.test(value)) {
        gap += value;
        continue;
      }
      const isFigure = /^\p{N}/u.test(value);
      for (const letter of asLatin(value.toLowerCase())) {
        letters += (TWINS[letter] ?? letter).charAt(0);
        const isUpper = /^\p{Lu}/u.test(value);
        const isCapital = isUpper && gap === '';
        places.push({
          start: from + start,
          end: from + end,
          gap: places.length === 0 ? undefined : gap,
          isCapital,
          isUpper,
          isFigure,
        });
        gap = '';
      }
    }
    gap += OUT_OF_SIGHT;
  }
  return { letters, places };
}
