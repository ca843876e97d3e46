/** What of a person's entry is a name, and by which words it is known again. */
import { BORN, COMMON_WORDS, FUNCTION_WORDS, OFFICES, PARTICLES } from '../lexicon/ordinary-words.ts';
import { HONORIFICS, RANKS } from '../lexicon/persons.ts';
import { calendarWords } from './calendar-words.ts';
import { bareWords, foldWords, type PlacedWord } from './fold-words.ts';
import { wordSet } from './word-set.ts';

const setOf = (words: readonly string[]) => wordSet(() => words.flatMap(bareWords));

/** Titles that stand before a name. */
export const TITLES = setOf([...HONORIFICS, ...RANKS]);
/** Small words within names. */
export const NAME_PARTICLES = setOf(PARTICLES);
/** Words that are no name wherever they stand alone: those of grammar and of the calendar. */
export const NEVER_NAMES = wordSet(() => [...[...FUNCTION_WORDS].flatMap(bareWords), ...calendarWords()]);
export const OFTEN_WORDS = setOf(COMMON_WORDS);
const POSTS = setOf(OFFICES);
/** Words before a name that somebody has besides. */
export const BORN_WORDS = setOf(BORN);

/** Scripts that write names with a capital letter. */
const CASED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/** True for a word of a script with capital and small letters. */
export function isCased({ written }: PlacedWord): boolean {
  return CASED.test(written);
}

export function hasCapital({ written }: PlacedWord): boolean {
  return /^\p{Lu}/u.test(written);
}

/** True for the second half of a word with a hyphen or an apostrophe in it. */
export function isHyphened({ before }: PlacedWord): boolean {
  return /^[-\u2010\u2011'’]$/u.test(before);
}

/** The words of one name, as they are written in its entry; a letter alone is an initial. */
export type PersonName = readonly PlacedWord[];

/** The names in the title of a person's entry; none where it holds a post, such as “Chief of the Registry”. */
export function namesIn(title: string): readonly PersonName[] {
  const [first = '', ...others] = title
    .replace(
      /[([{（](.*?)[)\]}）](?=\s*(.?))/gu,
      (_, inner: string, next: string) => ` ${nameInBrackets(inner, next)} `,
    )
    .split(/[,;،、]|\s[-–—]\s/u)
    .map(part => part.trim());
  const people = first.split(/\s+(?:and|et|und|y|dhe|и|&|و)\s+/u).map(nameIn);
  const [surname] = people;
  const given = nameIn(others[0] ?? '');
  // “Banaj, Ela” is one name; what else follows a comma is a post or a place.
  if (people.length === 1 && surname?.length === 1 && given.length > 0 && given.length < 3) {
    return [[...given, ...surname]];
  }
  return people.filter(name => name.length > 0);
}

/** What brackets hold of a name: one that somebody is called by stands within it, one from birth says so. */
function nameInBrackets(inner: string, next: string): string {
  const [first, ...others] = foldWords(inner);
  if (!first) return '';
  if (BORN_WORDS.has(first.word)) return others.map(({ written }) => written).join(' ');
  const isWithin = /^\p{Lu}$/u.test(next) && others.length === 0 && hasCapital(first);
  return isWithin && !isPost(first.word) ? inner : '';
}

function nameIn(text: string): PersonName {
  const words = foldWords(text);
  const isSmall = words.every(word => !isCased(word) || !hasCapital(word));
  const end = words.findIndex(
    word =>
      !isSmall && isCased(word) && !hasCapital(word) && !isHyphened(word) && !NAME_PARTICLES.has(word.word),
  );
  const head = end < 0 ? words : words.slice(0, end);
  let start = 0;
  while (start < head.length - 1 && isPost(head[start]?.word ?? '')) start += 1;
  const name = head.slice(start).filter(({ word }) => !/^\p{N}+$/u.test(word));
  const isOrdinary = name.every(({ word }) => isPost(word) || OFTEN_WORDS.has(word) || NEVER_NAMES.has(word));
  const tellsPost = end >= 0 || isSmall || name.some(({ word }) => POSTS.has(word));
  if (isOrdinary && tellsPost) return [];
  return name;
}

/** True for a word by which a post or a title is called. */
export function isPost(word: string): boolean {
  return POSTS.has(word) || TITLES.has(word);
}
