/** Acronyms in the prose of a report, each where it first stands. */
import { wordsInAll } from '../lexicon/language-words.ts';
import { COMMON_WORDS, CURRENCIES, FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import { isHonorific } from '../lexicon/persons.ts';
import type { WordedPassage } from './own-prose.ts';
import { opensSentence } from './sentences.ts';
import type { WordToken } from './tokens.ts';

/** An acronym at its first mention. */
export interface Acronym {
  /** Without the ending of a plural or a genitive. */
  readonly name: string;
  readonly worded: WordedPassage;
  readonly word: WordToken;
  /** True when the text says here what it stands for. */
  readonly isExpanded: boolean;
}

const ACRONYM = /^(\p{Lu}{2,}(?:-\p{Lu}+)*)(?:s|'s)?$/u;
const ROMAN = /^[IVXLC]+$/;
const ORDINARY: ReadonlySet<string> = new Set([...wordsInAll('acronyms'), ...CURRENCIES]);
/** Words that are words, also where a sign or a heading has them in capitals. */
const MONTHS = wordsInAll('months').map(name => name.toLowerCase());
const WORDS: ReadonlySet<string> = new Set([
  ...wordsInAll('capitals'),
  ...FUNCTION_WORDS,
  ...COMMON_WORDS,
  ...MONTHS,
]);
/** Months that are as short as acronyms. */
const SHORT_WORDS: ReadonlySet<string> = new Set(MONTHS);
const LONGEST_FUNCTION_WORD = 3;

/** The acronyms of a text, first mentions only; `isPartOfName` tells words that belong to a longer name. */
export function acronymsIn(
  passages: readonly WordedPassage[],
  isPartOfName: (worded: WordedPassage, index: number) => boolean,
): readonly Acronym[] {
  let lowerCase: ReadonlySet<string> | undefined;
  const isEmphasized = (name: string) => {
    lowerCase ??= wordsInLowerCase(passages);
    return lowerCase.has(name.toLowerCase());
  };
  const first = new Map<string, Acronym>();
  for (const worded of passages) {
    const isShouted = shoutedLines(worded);
    for (let index = 0; index < worded.words.length; index++) {
      const word = worded.words[index];
      const name = !word || word.text === word.lower ? undefined : acronymOf(word.text);
      if (!word || name === undefined || first.has(name) || isEmphasized(name)) continue;
      if (isPartOfName(worded, index) || isShouted(word) || isOtherThanAcronym(worded, index, name)) continue;
      const isExpanded = isExplained(worded, word);
      if (isExpanded || !isNameAsItStands(worded, index, name))
        first.set(name, { name, worded, word, isExpanded });
    }
  }
  return [...first.values()];
}

/** The acronym of a word, if it is one; with a figure in it, it is a symbol, such as CO2 or VVER-1000. */
export function acronymOf(word: string): string | undefined {
  const name = ACRONYM.exec(word.replaceAll('’', "'"))?.[1];
  return name === undefined || ROMAN.test(name) || ORDINARY.has(name) ? undefined : name;
}

/** True for a symbol of a document, a word in capitals, what names a flight or a model, and a plural in Spanish. */
function isOtherThanAcronym(worded: WordedPassage, index: number, name: string): boolean {
  const word = worded.words[index];
  return (
    (word !== undefined && isSymbol(worded, word)) ||
    isWordInCapitals(worded, index) ||
    (word !== undefined && isDoubled(worded, word)) ||
    isDesignator(worded, index, name)
  );
}

/** True for a word of a sign, alone or in a row of capitals: EXIT, NO ENTRY WITHOUT ESCORT. */
function isWordInCapitals({ words }: WordedPassage, index: number): boolean {
  const { lower = '' } = words[index] ?? {};
  // Short words are acronyms too: WHO is not who.
  if (lower.length > LONGEST_FUNCTION_WORD && WORDS.has(lower)) return true;
  if (SHORT_WORDS.has(lower) && isBesideFigure(words, index)) return true;
  let [from, until] = [index, index + 1];
  while (words[from]?.follows && isInCapitals(words[from - 1])) from--;
  while (words[until]?.follows && isInCapitals(words[until])) until++;
  const row = words.slice(from, until);
  const isSign = ({ lower: word }: WordToken) => WORDS.has(word) && word.length > LONGEST_FUNCTION_WORD;
  return (row.length > 2 && row.some(word => WORDS.has(word.lower))) || (row.length > 1 && row.some(isSign));
}

/** True for a month in capitals beside its day or year: 4 MAY. */
function isBesideFigure(words: readonly WordToken[], index: number): boolean {
  return [words[index - 1], words[index + 1]].some(word => /^\d/.test(word?.text ?? ''));
}

function isInCapitals(word: WordToken | undefined): boolean {
  return word !== undefined && word.text !== word.lower && word.text === word.text.toUpperCase();
}

/** True for two letters before a figure, which name a flight or a model: TK 414. */
function isDesignator({ words }: WordedPassage, index: number, name: string): boolean {
  const next = words[index + 1];
  return name.length === 2 && next?.follows === true && /^\d/.test(next.text);
}

/** The words that stand in small letters somewhere: "NOT" is no acronym where the text also says "not". */
function wordsInLowerCase(passages: readonly WordedPassage[]): ReadonlySet<string> {
  const lower = new Set<string>();
  for (const { words } of passages)
    for (const word of words) if (word.text === word.lower) lower.add(word.lower);
  return lower;
}

/** A document is called by a symbol: A/HRC/46/26, NSNI/OSART/181. */
function isSymbol({ passage: { text } }: WordedPassage, { start, end }: WordToken): boolean {
  if (text.charAt(start - 1) !== '/' && text.charAt(end) !== '/') return false;
  const before =
    text
      .slice(Math.max(0, start - LONGEST_SYMBOL), start)
      .split(/\s/)
      .at(-1) ?? '';
  const [after = ''] = text.slice(end, end + LONGEST_SYMBOL).split(/\s/);
  return /\d/.test(before + after);
}

const LONGEST_SYMBOL = 60;

/** True for one of several letters that are doubled, as Spanish shortens plurals: EE. UU., RR. HH. */
function isDoubled({ passage: { text } }: WordedPassage, { start, end }: WordToken): boolean {
  return (
    DOUBLED.test(text.slice(start, end)) &&
    (/^\.?\s?(\p{Lu})\1(?!\p{L})/u.test(text.slice(end, end + 5)) ||
      /(?<!\p{L})(\p{Lu})\1\.?\s?$/u.test(text.slice(Math.max(0, start - 5), start)))
  );
}

const DOUBLED = /^(\p{Lu})\1$/u;

/** A test for words in a line of capitals, a heading in which no acronym can be told. It must be given the words in order. */
function shoutedLines({ passage: { text } }: WordedPassage): (word: WordToken) => boolean {
  let end = -1;
  let isShouted = false;
  return word => {
    if (word.start > end) {
      const start = text.lastIndexOf('\n', word.start) + 1;
      const next = text.indexOf('\n', word.start);
      end = next < 0 ? text.length : next;
      isShouted = end - start > 12 && !/\p{Ll}/u.test(text.slice(start, end));
    }
    return isShouted;
  };
}

/**
 * "SECI Center" and "EULEX Anti-Corruption Task Force" are names as they stand; so are "Škoda JS", and surnames in
 * capitals, as in "Maria LOPEZ" and "Ms. Ana DIAZ".
 */
function isNameAsItStands(worded: WordedPassage, index: number, name: string): boolean {
  const { words } = worded;
  const next = words[index + 1];
  if (next?.follows && isCapitalised(next)) return true;
  const before = words[index - 1];
  if (isHonorific(before?.text ?? '') || isHonorific(words[index - 2]?.text ?? '')) return true;
  if (!before || !isCapitalised(before)) return false;
  const isLong = name.length >= 5 || name.length === 2;
  return isLong && words[index]?.follows === true && !opensSentence(worded, index - 1);
}

function isCapitalised({ text }: WordToken): boolean {
  return /^\p{Lu}\p{L}*\p{Ll}/u.test(text);
}

/** `European Union (EU)`, `Commission of the European Union (body/EU)`, `EU (European Union)`, and `hereinafter “EU”`. */
function isExplained({ passage: { text } }: WordedPassage, word: WordToken): boolean {
  const { start, end } = word;
  const name = text.slice(start, end);
  return (
    (/\((?:[^()]{0,40}\/)?$/.test(text.slice(Math.max(0, start - 42), start)) && text.charAt(end) === ')') ||
    text.slice(0, start).includes(`“${name}”`) ||
    text.slice(0, start).includes(`"${name}"`) ||
    /^\s?\(\p{Lu}\p{L}+\s\p{L}/u.test(text.slice(end, end + 40))
  );
}
