/** Clauses of sentences, and what joins a name in one to the words before it: behind “of” and in a clause of its own it is only named. */
import { byLanguage } from '../lexicon/by-language.ts';
import { flat } from '../lexicon/flat.ts';
import { anyOf, folded, phrasesOf } from '../lexicon/import-words.ts';
import { honorificPattern } from '../lexicon/persons.ts';
import { ROLE } from './person-details.ts';
import { AND, DETERMINERS, leading, OF } from './small-words.ts';

/** How a phrase is joined to what stands before it; `none` at the beginning, and behind a colon, a dash or a bracket. */
export type Joint = 'none' | 'with' | 'by' | 'of' | 'list' | 'other';

/** No office has more words. */
const MOST_WORDS = 9;
const DETERMINER = new RegExp(`(?<![\\p{L}'’])${leading(DETERMINERS.map(flat))}$`, 'u');
const LIST_LAST = new RegExp(`(?:[,;]\\s*|(?:^|\\s)(?:${AND}|${anyOf(phrasesOf('asWell'))})\\s*)+$`, 'u');
const LAST: readonly (readonly [Joint, RegExp])[] = [
  ['with', new RegExp(`${anyOf(phrasesOf('withWords'))}\\s*$`, 'u')],
  ['by', new RegExp(`${anyOf(phrasesOf('byWord'))}\\s*$`, 'u')],
  ['of', new RegExp(`(?<!\\p{L})${OF}$`, 'u')],
  ['list', LIST_LAST],
  ['none', /(?:^\P{L}*|[:(–—-]\s*)$/u],
];
/** Nothing but small words, the mission itself, and how it was. */
const AT_ONCE = new RegExp(
  `^[\\s:,]*(?:(?:${anyOf([...phrasesOf('adverbs'), ...phrasesOf('giverWords'), ...phrasesOf('tellers')])}|\\p{L}{1,4})(?:\\s+|$)){0,3}$`,
  'u',
);
const SMALL = new RegExp(
  `^(?:${anyOf([...DETERMINERS, ...phrasesOf('of'), ...phrasesOf('withWords'), ...phrasesOf('byWord')])}|${AND})$`,
  'u',
);

/** Reads the clauses of one language. */
class Clauses {
  private readonly subordinate: RegExp;
  private readonly seeming: RegExp;
  private readonly titles: RegExp;

  constructor(language: string | undefined) {
    this.subordinate = new RegExp(
      `(?:,\\s*|\\s|^)${anyOf(phrasesOf('subordinates', language))}(?=[\\s'’])`,
      'gu',
    );
    this.seeming = new RegExp(anyOf(phrasesOf('asWell', language)), 'gu');
    this.titles = new RegExp(`${honorificPattern(language ?? '', phrasesOf('address'))}$`, 'u');
  }

  /**
   * The clause of a sentence in which a place in it stands, with blanks for the others. One that depends on another goes
   * on to the next of its kind, or to a semicolon; whoever is named in it need not be whom the sentence is about.
   */
  around(sentence: string, at: number): { readonly text: string; readonly depends: boolean } {
    const plain = flat(sentence).replace(this.seeming, words => '~'.repeat(words.length));
    const starts = [...plain.matchAll(this.subordinate)].map(({ index }) => index);
    const clauses = starts.map((start, nth) => {
      const semicolon = plain.indexOf(';', start);
      const ends = [semicolon < 0 ? plain.length : semicolon, starts[nth + 1] ?? plain.length];
      return { start, end: Math.min(...ends) };
    });
    const own = clauses.find(({ start, end }) => start <= at && at < end);
    if (own) return { text: ' '.repeat(own.start) + sentence.slice(own.start, own.end), depends: true };
    const text = clauses.reduce(
      (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
      sentence,
    );
    return { text, depends: false };
  }

  /** Where the phrase begins that names somebody: with the title or the office in front of the name. */
  phraseStart(text: string, at: number): number {
    const name = this.titles.exec(text.slice(0, at))?.index ?? at;
    const comma = /,\s*$/u.exec(text.slice(0, name))?.index;
    const piece =
      text
        .slice(0, comma ?? name)
        .split(/[,;:()]|\s[–—-]\s/u)
        .at(-1) ?? '';
    const words = [...piece.matchAll(/\S+/gu)].slice(-MOST_WORDS);
    let nth = words.findIndex(
      ({ index }, at) =>
        (comma !== undefined || words.length - at < 6) && isOffice(piece.slice(index), comma === undefined),
    );
    // “Senior Election Adviser”
    while (nth > 0 && /^\p{Lu}/u.test(words[nth - 1]?.[0] ?? '')) nth--;
    return (
      (comma ?? name) -
      piece.length +
      (words[nth]?.index ?? piece.length + (comma === undefined ? 0 : name - comma))
    );
  }
}

/** What reads the clauses of one language, or of any. */
export const clausesIn = byLanguage(language => new Clauses(language));

/** True for a phrase of which the first word, or right before a name the second, is an office. */
export function isOffice(phrase: string, isNext: boolean): boolean {
  const [first = '', second = ''] = folded(phrase).split(' ');
  const mayFollow = (isNext || /^\p{Lu}/u.test(phrase)) && !SMALL.test(first);
  return ROLE.test(first) || (mayFollow && ROLE.test(second));
}

/** What joins a phrase to the words in front of it, and where these end. */
export function jointOf(before: string): { readonly joint: Joint; readonly end: number } {
  let text = flat(before);
  for (let found = DETERMINER.exec(text); found; found = DETERMINER.exec(text))
    text = text.slice(0, found.index);
  for (const [joint, pattern] of LAST) {
    const found = pattern.exec(text);
    if (!found) continue;
    // “of A, of B and of C”: each has the word that joins the first.
    const list = LIST_LAST.exec(text.slice(0, found.index));
    return list && list[0] !== '' ? { joint: 'list', end: list.index } : { joint, end: found.index };
  }
  return { joint: 'other', end: text.length };
}

/** True where nothing but small words stands in a text, and none that speaks of somebody else's; in front of “by”, a place may. */
export function isAtOnce(text: string, isBy: boolean): boolean {
  return (AT_ONCE.test(text) && jointOf(text).joint !== 'of') || (isBy && AT_PLACE.test(text));
}

const AT_PLACE = new RegExp(`^\\s*${anyOf(phrasesOf('whereTo'))}\\s+(?:[\\p{L}'’-]+\\s*){1,3}$`, 'u');
