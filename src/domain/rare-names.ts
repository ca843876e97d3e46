/** Names of a text that nothing declares, and where another text has them again, whole or in part. */
import { BODIES, LOCATIVE } from '../lexicon/ordinary-words.ts';
import type { Stretch } from '../lexicon/sentences.ts';
import { addressesIn, isIn } from './addresses.ts';
import { BY, SAYS } from './around-names.ts';
import { calledIn, quotedIn } from './body-names.ts';
import { countryNames } from './country-words.ts';
import { isDictionaryWord } from './dictionary-words.ts';
import { bareWords, foldWords, type PlacedWord } from './fold-words.ts';
import { grouped } from './grouped.ts';
import { inflectionsOf, stemsOf } from './inflections.ts';
import { hasCapital, isCased, isHyphened, isPost, NAME_PARTICLES, NEVER_NAMES } from './person-names.ts';
import { ARTICLE, isBlank, isInside, isNear, isOrdinary, isPartOfName, PLACE } from './placed-words.ts';
import { wordSet } from './word-set.ts';

/** Shorter words tell nothing by themselves. */
const LONG = 4;
/** So many letters behind another word of a name, or behind a title, stand for the whole. */
const TELLING = 5;
/** So many letters are hardly chance. */
const ALONE = 7;

const IN = wordSet(() => LOCATIVE.flatMap(bareWords));
/** Bodies of which everybody knows. */
const KNOWN = wordSet(() => BODIES.map(body => bareWords(body).join(' ')));
/** How countries are called, and who is from there: “Afghans”. */
const COUNTRY_BEGINNINGS = wordSet(() =>
  countryNames().flatMap(([word = '']) => (word.length > TELLING ? word.slice(0, TELLING) : [])),
);

/** A name that is looked for. */
interface RareName<T> {
  readonly words: readonly PlacedWord[];
  readonly value: T;
  /** True for what is a name by what stands before it, however ordinary its words are. */
  readonly isCalled?: boolean;
  readonly isPlaced?: boolean;
  /** Words of it that may stand for the whole. */
  readonly telling: ReadonlySet<string>;
}

export interface FoundRareName<T> extends Stretch {
  readonly value: T;
  /** True for a whole name of several words, which is nobody else’s however often it is written. */
  readonly isLasting?: boolean;
  /** True behind a word such as “in” or “San”, where a place is meant. */
  readonly isPlaced?: boolean;
  /** The same for the same words. */
  readonly key: string;
}

/**
 * A search for the names of these texts; `isSmall` tells of a word whether the report writes it small. In the name of an
 * entry, as in an address, all is written small.
 */
export function rareNameFinder<T>(
  texts: readonly (readonly [text: string, value: T])[],
  isSmall: (word: string) => boolean,
): (text: string, isName?: boolean) => readonly FoundRareName<T>[] {
  const names = texts.flatMap(([text, value]) => namesIn(text, value, isSmall));
  const byWord = grouped(
    names.flatMap(name =>
      name.words.flatMap(({ word, readings }) =>
        [...new Set([...readings, ...stemsOf(word)])].map((form): [string, RareName<T>] => [form, name]),
      ),
    ),
  );
  // Words that are read alike share their readings.
  const known = new WeakMap<PlacedWord['readings'], readonly RareName<T>[]>();
  const namesOf = ({ word, readings }: PlacedWord) => {
    let found = known.get(readings);
    if (!found) {
      found = [...readings, ...inflectionsOf(word)].flatMap(form => byWord.get(form) ?? []);
      known.set(readings, found);
    }
    return found;
  };
  return (text, isName = false) => {
    if (byWord.size === 0) return [];
    const addresses = isName ? [[0, text.length] as const] : addressesIn(text);
    return [...foundIn(foldWords(text), namesOf, word => hasCapital(word) || isIn(addresses, word))];
  };
}

/** What somebody is called, without the title and the articles before it. */
function nameOf(called: readonly PlacedWord[]): readonly PlacedWord[] {
  const from = called.findIndex(({ word }) => !isPost(word) && !NEVER_NAMES.has(word));
  return from < 0 ? [] : called.slice(from);
}

/** Runs of capitalised words of which each is rare, what is called so, and what is quoted. */
function namesIn<T>(text: string, value: T, isSmall: (word: string) => boolean): readonly RareName<T>[] {
  const words = foldWords(text);
  const isRare = ({ word }: PlacedWord) => !isDictionaryWord(word) && !isSmall(word);
  const called = [...calledIn(text), ...quotedIn(text)].map(nameOf).filter(({ length }) => length > 0);
  const names: RareName<T>[] = called.map(own => ({ words: own, value, isCalled: true, telling: new Set() }));
  for (let at = 0; at < words.length; at += 1) {
    const run = runAt(words, at);
    const { word: before = '' } = words[at - 1] ?? {};
    const isPlaced = IN.has(before) || PLACE.has(before);
    for (const each of namesOfRun(words, at, run, isRare)) names.push({ ...each, value, isPlaced });
    at += Math.max(0, run.length - 1);
  }
  return names;
}

/** What a run of capitalised words names: all of it, what is rare of it, and one word with a word for a place. */
function* namesOfRun(
  words: readonly PlacedWord[],
  at: number,
  run: readonly PlacedWord[],
  isRare: (word: PlacedWord) => boolean,
): Generator<Omit<RareName<unknown>, 'value'>> {
  const own = run.filter(({ word }) => word.length > 1 && !NAME_PARTICLES.has(word));
  const [before, first] = [words[at - 1], run[0]];
  const isSomebody = isTitled(before, first) || isPersonAt(words, at, at + run.length - 1);
  const isIntroduced = isSomebody || isNounOf(first, before);
  const [single] = own;
  if (own.length < 2) {
    const isTold = isIntroduced || (isInside(words, at) && !isOfTitle(words, at));
    const telling = tellingOf(isTold ? own : [], isRare, isIntroduced ? TELLING : ALONE);
    if (telling.size > 0) yield { words: own, telling };
    if (single && isRare(single) && isInside(words, at))
      yield* placeOf(single, before, words[at + run.length]);
    return;
  }
  yield* longerOf(own, isRare, isSomebody ? 'person' : isIntroduced ? 'thing' : undefined);
}

/** The whole of a longer name, or what is rare of it; a person or a thing where a word before it says so. */
function* longerOf(
  own: readonly PlacedWord[],
  isRare: (word: PlacedWord) => boolean,
  said: 'person' | 'thing' | undefined,
): Generator<Omit<RareName<unknown>, 'value'>> {
  // Of somebody any word may be an ordinary one, of what is introduced the first: “said Grace Mutua”, “canteen Blue Pelican”.
  const long = own.filter(({ word }) => word.length >= LONG);
  const isEvery = long.length > 0 && long.every(isRare);
  const isSome = said === 'person' ? long.some(isRare) : said === 'thing' && own.slice(-1).some(isRare);
  if (isEvery || isSome) {
    const [given, ...others] = own;
    const telling = new Set([
      ...tellingOf(given ? [given] : [], isRare, ALONE),
      ...tellingOf(others, isRare, TELLING),
    ]);
    yield { words: own, telling };
    return;
  }
  // The words of a body around its name are ordinary ones: “Brightwater-Olsson Logistics”.
  const rare = own.slice(own.findIndex(isRare), own.findLastIndex(isRare) + 1);
  if (rare.length > 1 && rare.every(isRare)) yield { words: rare, telling: new Set() };
}

/** A place by its name and its kind, without an article: “Kisanga Road”. */
function* placeOf(
  word: PlacedWord,
  before: PlacedWord | undefined,
  behind: PlacedWord | undefined,
): Generator<Omit<RareName<unknown>, 'value'>> {
  const isPlace = behind !== undefined && PLACE.has(behind.word) && hasCapital(behind);
  if (isPlace && !ARTICLE.has(before?.word ?? '')) yield { words: [word, behind], telling: new Set() };
}

/** The words that stand for a name, if they have so many letters. */
function tellingOf(
  words: readonly PlacedWord[],
  isRare: (word: PlacedWord) => boolean,
  fewest: number,
): ReadonlySet<string> {
  const telling = words.filter(
    each =>
      each.word.length >= fewest && isRare(each) && !COUNTRY_BEGINNINGS.has(each.word.slice(0, TELLING)),
  );
  return new Set(telling.map(({ word }) => word));
}

function* foundIn<T>(
  words: readonly PlacedWord[],
  namesOf: (word: PlacedWord) => readonly RareName<T>[],
  isLarge: (word: PlacedWord) => boolean,
): Generator<FoundRareName<T>> {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const rows = word ? namesOf(word).map(name => rowOf(words, at, name, namesOf)) : [];
    const [row] = rows.filter(each => isTelling(words, each, isLarge)).toSorted((a, b) => b.last - a.last);
    const end = row && words[row.last]?.end;
    if (!word || !row || end === undefined) continue;
    const key = row.name.words.map(each => each.word).join(' ');
    const isLasting = row.count > 1 && row.count === row.name.words.length;
    const { value, isPlaced = false } = row.name;
    yield { value, key, isLasting, isPlaced, start: word.start, end };
    at = row.last;
  }
}

/** Words of a text in a row that are of one name. */
interface Row<T> {
  readonly name: RareName<T>;
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

function rowOf<T>(
  words: readonly PlacedWord[],
  first: number,
  name: RareName<T>,
  namesOf: (word: PlacedWord) => readonly RareName<T>[],
): Row<T> {
  const seen = new Set([words[first]?.word]);
  let last = first;
  for (let next = first + 1; next < words.length && seen.size < name.words.length; next += 1) {
    const word = words[next];
    if (!word || !isNear(word.before)) break;
    const isOwn = !seen.has(word.word) && namesOf(word).includes(name);
    if (isOwn) {
      seen.add(word.word);
      last = next;
    } else if (!NAME_PARTICLES.has(word.word) && word.word.length > 1) break;
  }
  return { name, first, last, count: seen.size };
}

/** True for a whole name, and for a part that stands for it, unless it is part of a longer one. */
function isTelling<T>(
  words: readonly PlacedWord[],
  { name, first, last, count }: Row<T>,
  isLarge: (word: PlacedWord) => boolean,
): boolean {
  const row = words.slice(first, last + 1);
  const isWhole = count === name.words.length;
  const capitals = row.filter(word => isLarge(word) || !isCased(word)).length;
  const [word] = row;
  if (isWhole && KNOWN.has(name.words.map(each => each.word).join(' '))) return false;
  if (name.isCalled) {
    if (!isWhole || !word) return false;
    return (
      count > 1 ||
      (isLarge(word) && (!isOrdinary(word.word) || (isInside(words, first) && !isPartOfName(words, first))))
    );
  }
  if (isWhole && count > 1) return capitals >= count;
  const told = row.find(({ word }) => [...name.telling].some(each => word.startsWith(each.slice(0, -1))));
  if (!told || !isLarge(told)) return false;
  const isSurname = name.words.length > 1 && name.words.at(-1)?.word === told.word;
  // Before a surname may stand another given name.
  return isSurname ? !isPartOfName(words.slice(last), 0) : !isPartOfName(words, last);
}

function isTitled(before: PlacedWord | undefined, first: PlacedWord | undefined): boolean {
  return isPost(before?.word ?? '') && /^\.?\s+$/u.test(first?.before ?? '');
}

/** True for a word with another capital letter near it, as in the title of a law or a programme. */
function isOfTitle(words: readonly PlacedWord[], at: number): boolean {
  return [at - 2, at - 1, at + 1, at + 2].some(near => {
    const word = words[near];
    return word !== undefined && hasCapital(word) && isInside(words, near);
  });
}

/** True behind a word in small letters that may tell what is so called: “suboficial Cañetero”. */
function isNounOf(first: PlacedWord | undefined, before: PlacedWord | undefined): boolean {
  if (!before || before.word.length < LONG || NEVER_NAMES.has(before.word)) return false;
  return isCased(before) && !hasCapital(before) && isBlank(first?.before ?? '');
}

/** True beside a verb of saying, and behind what is before who does something. */
function isPersonAt(words: readonly PlacedWord[], first: number, last: number): boolean {
  const [before, next] = [words[first - 1]?.word ?? '', words[last + 1]?.word ?? ''];
  return BY.has(before) || SAYS.has(before) || SAYS.has(next);
}

/** Words with capital letters from one on, with the particles and initials among them. */
function runAt(words: readonly PlacedWord[], at: number): readonly PlacedWord[] {
  const run: PlacedWord[] = [];
  for (let next = at; next < words.length; next += 1) {
    const [word, before] = [words[next], run.at(-1)];
    if (!word || (before && !isBeside(before, word))) break;
    const isParticle = before !== undefined && NAME_PARTICLES.has(word.word);
    if (!isParticle && !isNameWord(word, before !== undefined)) break;
    run.push(word);
  }
  // A particle or an initial at the end belongs to what follows.
  while (run.length > 0 && isSmallPart(run.at(-1))) run.pop();
  return run;
}

function isSmallPart(word: PlacedWord | undefined): boolean {
  return word !== undefined && (word.word.length === 1 || NAME_PARTICLES.has(word.word));
}

/** True for words of one name: between them is a blank, a hyphen, or the stop of an initial. */
function isBeside(word: PlacedWord, next: PlacedWord): boolean {
  return /^(?:\s+|[-’'])$/u.test(next.before) || (word.word.length === 1 && /^\.\s*$/u.test(next.before));
}

/** True for a word that may be one of a name: no post, no place or institution, no word of grammar. */
function isNameWord(word: PlacedWord, isSurname: boolean): boolean {
  if (!isCased(word) || (!hasCapital(word) && !isHyphened(word))) return false;
  if (NEVER_NAMES.has(word.word) || PLACE.has(word.word) || isPost(word.word)) return false;
  // Behind a given name a surname may stand in capitals; others are acronyms.
  const isShouted = word.written.length > 1 && word.written === word.written.toUpperCase();
  return !isShouted || (isSurname && word.word.length >= LONG);
}
