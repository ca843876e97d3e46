/** By which names something is known that is no person: its whole name, what it is short for, and what it is called besides. */
import { foldWords, type PlacedWord } from './fold-words.ts';
import { BORN_WORDS, hasCapital, isCased, NEVER_NAMES } from './person-names.ts';

/** The names of one thing. */
export interface BodyNames {
  /** Each as its words, without those of grammar. */
  readonly names: readonly (readonly PlacedWord[])[];
  /** Short forms that its title gives. */
  readonly shorts: readonly string[];
  /** Those that could be made of its name. */
  readonly likelyShorts: readonly string[];
}

const SHORT = /^\p{Lu}[\p{Lu}\p{N}.&/-]{1,9}$/u;
/** A short form of fewer letters may be anything. */
const FEWEST = 3;

/** The names that a title holds: what stands in brackets or behind a dash is another one. */
export function bodyNamesIn(title: string): BodyNames {
  const inside: string[] = [];
  const outside = title.replace(/[([{（“"«](.*?)[)\]}）”"»]/gu, (_, words: string) => {
    inside.push(words);
    return ' ';
  });
  const parts = [...outside.split(/\s[-–—/]\s|[/;|]/u), ...inside].map(part => part.trim());
  const shorts = parts.filter(part => SHORT.test(part)).map(part => part.replace(/[^\p{Lu}\p{N}]/gu, ''));
  const names = parts
    .filter(part => !SHORT.test(part))
    .map(contentOf)
    .filter(({ length }) => length > 0);
  return { names, shorts, likelyShorts: outside === '' ? [] : likelyShortsOf(outside) };
}

/** The words of a name that are more than grammar. */
export function contentOf(name: string): readonly PlacedWord[] {
  return foldWords(name).filter(({ word }) => !NEVER_NAMES.has(word) || /^\p{N}+$/u.test(word));
}

/** The first letters of its words, with and without those of grammar. */
function likelyShortsOf(name: string): readonly string[] {
  const lettersOf = (words: readonly PlacedWord[]) =>
    words.map(({ written }) => written.charAt(0).toUpperCase()).join('');
  const all = [lettersOf(contentOf(name)), lettersOf(foldWords(name))];
  return all.filter(letters => letters.length >= FEWEST && /^\p{Lu}+$/u.test(letters));
}

const QUOTED = /[“"«„‘]\s?([^“”"«»„‘’\n]{2,40}?)\s?[”"»“’]/gu;
/** Words between “called” and the name. */
const BETWEEN = /^(?:\s*,?\s*(?:as|by|the|name|of|under|comme|como|als|le|la|el|nom|nombre))*\s*[:,]?\s*$/iu;
/** A name that somebody is called by has no more words. */
const MOST = 3;

/** What somebody is called besides the name: in quotation marks, and behind “alias” or “known as”. */
export function aliasesIn(texts: readonly string[]): readonly (readonly PlacedWord[])[] {
  const found = texts.flatMap(text => [
    ...Array.from(text.matchAll(QUOTED), ([, words = '']) => contentOf(words)),
    ...calledIn(text),
  ]);
  return found.filter(
    words =>
      words.length > 0 && words.length <= MOST && words.every(word => !isCased(word) || hasCapital(word)),
  );
}

function* calledIn(text: string): Generator<readonly PlacedWord[]> {
  const words = foldWords(text);
  for (const [at, word] of words.entries()) {
    if (!BORN_WORDS.has(word.word)) continue;
    const from = words.findIndex(
      (each, place) => place > at && hasCapital(each) && BETWEEN.test(text.slice(word.end, each.start)),
    );
    if (from < 0) continue;
    let end = from + 1;
    while (end - from < MOST && words[end]?.before === ' ' && hasCapital(words[end] ?? word)) end += 1;
    yield words.slice(from, end);
  }
}
