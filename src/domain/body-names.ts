/** By which names something is known that is no person: its whole name, what it is short for, and what it is called besides. */
import { foldWords, type PlacedWord } from './fold-words.ts';
import { BORN_WORDS, hasCapital, isCased, NEVER_NAMES } from './person-names.ts';
import { isOrdinary } from './placed-words.ts';

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
const BETWEEN =
  /^(?:\s*,?\s*(?:as|by|the|name|of|under|comme|como|als|le|la|el|nom|nombre|por))*\s*[:,]?\s*[“"«„‘']?$/iu;
/** A name that somebody is called by has no more words. */
const MOST = 3;

/** Words in one, as accounts are called. */
const ACCOUNT =
  /(?<![\p{L}\p{N}@._/-])(?:\p{L}+\/)?(\p{L}{2,}(?:_[\p{L}\p{N}]+)+|\p{L}{2,}(?:\.\p{L}{2,}){2,})(?![@/]|\.?[\p{L}\p{N}])/gu;

/** What stands in quotation marks or is written in one, and is a name by that. */
export function quotedIn(text: string): readonly (readonly PlacedWord[])[] {
  const found = [...text.matchAll(QUOTED), ...text.matchAll(ACCOUNT)];
  return found.map(([, words = '']) => foldWords(words)).filter(({ length }) => length > 0 && length <= MOST);
}

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

const LIKELY = /\(([^()\n]{4,40})\)|(?<![\p{L}\p{N}._%+-])@([\p{L}\p{N}_]{4,40})/gu;

/** What may be another name of somebody, or a place or a post: what stands in brackets or behind an @. */
export function likelyAliasesIn(texts: readonly string[]): readonly (readonly PlacedWord[])[] {
  return texts.flatMap(text =>
    Array.from(text.matchAll(LIKELY)).flatMap(([, inside, handle = '']) => {
      const words = foldWords(inside ?? handle);
      const isName = words.every(word => !isCased(word) || /^\p{Lu}\P{Lu}/u.test(word.written));
      const isOther = words.length > MOST || words.some(({ word }) => isOrdinary(word));
      return isOther || (inside !== undefined && !isName) ? [] : [words];
    }),
  );
}

/** So many letters stand for words: a.k.a. */
const LETTERS = 3;
/** Shorter words are not written in two: code name. */
const SHORTEST_IN_TWO = 8;

/** Where what says that a name follows ends; undefined where nothing of the kind begins. */
function endOfBorn(words: readonly PlacedWord[], at: number): number | undefined {
  const joined = (count: number) =>
    words
      .slice(at, at + count)
      .map(({ word }) => word)
      .join('');
  if (BORN_WORDS.has(joined(1))) return at;
  const letters = joined(LETTERS);
  if (letters.length === LETTERS && BORN_WORDS.has(letters)) return at + LETTERS - 1;
  return joined(2).length >= SHORTEST_IN_TWO && BORN_WORDS.has(joined(2)) ? at + 1 : undefined;
}

/** What a text says that somebody or something is called. */
export function* calledIn(text: string): Generator<readonly PlacedWord[]> {
  const words = foldWords(text);
  for (const at of words.keys()) {
    const last = endOfBorn(words, at);
    const word = last === undefined ? undefined : words[last];
    if (last === undefined || !word) continue;
    // The stop of what is shortened ends no sentence.
    const done = last > at && text.charAt(word.end) === '.' ? word.end + 1 : word.end;
    const from = words.findIndex(
      (each, place) => place > last && hasCapital(each) && BETWEEN.test(text.slice(done, each.start)),
    );
    if (from < 0) continue;
    let end = from + 1;
    while (end - from < MOST && words[end]?.before === ' ' && hasCapital(words[end] ?? word)) end += 1;
    yield words.slice(from, end);
  }
}
