/** Names of a text that nothing declares, and where another text has them again, whole or in part. */
import { BODIES } from '../lexicon/ordinary-words.ts';
import type { Stretch } from '../lexicon/sentences.ts';
import { addressesIn, isIn } from './addresses.ts';
import { AUXILIARIES, BY, IN, isExplained, SAYS } from './around-names.ts';
import { calledIn, quotedIn } from './body-names.ts';
import { countryNames } from './country-words.ts';
import { isDictionaryWord } from './dictionary-words.ts';
import { bareWords, foldWords, type PlacedWord } from './fold-words.ts';
import { grouped } from './grouped.ts';
import { inflectionsOf, stemsOf } from './inflections.ts';
import {
  hasCapital,
  isCased,
  isHyphened,
  isPost,
  NAME_PARTICLES,
  NEVER_NAMES,
  TITLES,
} from './person-names.ts';
import { ARTICLE, isBlank, isInside, isNear, isPartOfName, isShouted, PLACE } from './placed-words.ts';
import { wordSet } from './word-set.ts';

/** Shorter words tell nothing by themselves, but for three letters behind a title. */
const LONG = 4;
const SHORTEST = 3;
/** So many letters behind another word of a name, or behind a title, stand for the whole. */
const TELLING = 5;
/** So many letters are hardly chance. */
const ALONE = 7;

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
  const quoted = quotedIn(text).filter(
    own => own.length > 1 || own.every(word => hasCapital(word) && isRare(word)),
  );
  const called = [...calledIn(text), ...quoted].map(nameOf).filter(({ length }) => length > 0);
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
  const [single] = own;
  const { word: before = '' } = words[at - 1] ?? {};
  const said = introductionOf(words, at, at + run.length - 1);
  if (own.length > 1) {
    const isAlone = said !== undefined || (isInside(words, at) && !ARTICLE.has(before) && !IN.has(before));
    yield* longerOf(own, isRare, said, isAlone);
    return;
  }
  const isTold = said !== undefined || (isInside(words, at) && !isOfTitle(words, at));
  const telling = new Set(tellingOf(isTold ? own : [], isRare, fewestFor(said)));
  const isCalled = TITLES.has(before) && said === 'title' && telling.size === 0;
  if (isCalled || telling.size > 0) yield { words: own, telling, isCalled };
  // A place by its name and its kind, without an article: “Kisanga Road”.
  const kind = words[at + run.length];
  const isPlace = kind !== undefined && PLACE.has(kind.word) && hasCapital(kind) && !ARTICLE.has(before);
  if (isPlace && single && isRare(single) && isInside(words, at))
    yield { words: [single, kind], telling: new Set() };
}

/** The whole of a longer name, or what is rare of it; where nothing introduces it, it may still be somebody's. */
function* longerOf(
  own: readonly PlacedWord[],
  isRare: (word: PlacedWord) => boolean,
  said: Introduction | undefined,
  isAlone: boolean,
): Generator<Omit<RareName<unknown>, 'value'>> {
  const [given, ...others] = own;
  const long = own.filter(({ word }) => word.length >= LONG);
  const isEvery = long.length > 0 && long.every(isRare);
  // Of a person all words may be ordinary ones, of somebody any, else the first: “said Hope Stone”, “with Grace Mutua”.
  const isPerson = said === 'title' || said === 'person';
  const isSome = isPerson || (said === 'somebody' ? long : isAlone ? own.slice(-1) : []).some(isRare);
  if (isEvery || isSome) {
    const fewest = isEvery && !said ? TELLING : fewestFor(said);
    const telling = [...tellingOf(given ? [given] : [], isRare, ALONE), ...tellingOf(others, isRare, fewest)];
    yield { words: own, telling: new Set(telling) };
    return;
  }
  // The words of a body around its name are ordinary ones: “Brightwater-Olsson Logistics”.
  const rare = own.slice(own.findIndex(isRare), own.findLastIndex(isRare) + 1);
  if (rare.length > 1 && rare.every(isRare)) yield { words: rare, telling: new Set() };
}

/** The words that stand for a name, if they have so many letters. */
function tellingOf(
  words: readonly PlacedWord[],
  isRare: (word: PlacedWord) => boolean,
  fewest: number,
): readonly string[] {
  const isOfCountry = ({ word }: PlacedWord) => COUNTRY_BEGINNINGS.has(word.slice(0, TELLING));
  const telling = words.filter(each => each.word.length >= fewest && isRare(each) && !isOfCountry(each));
  return telling.map(({ word }) => word);
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
  if (name.isCalled && (!isWhole || !word)) return false;
  if (name.isCalled && word && count === 1) {
    const isInSentence = isInside(words, first) && !isPartOfName(words, first);
    return isLarge(word) && (!isDictionaryWord(word.word) || isInSentence);
  }
  if (name.isCalled) return true;
  if (isWhole && count > 1) return capitals >= count;
  const told = row.find(({ word }) => [...name.telling].some(each => word.startsWith(each.slice(0, -1))));
  if (!told || !isLarge(told)) return false;
  const isSurname = name.words.length > 1 && name.words.at(-1)?.word === told.word;
  // Before a surname may stand another given name.
  return isSurname ? !isPartOfName(words.slice(last), 0) : !isPartOfName(words, last);
}

/** By what words are known to be a name: a post, who says something or is explained, who does something, a noun. */
type Introduction = 'title' | 'person' | 'somebody' | 'thing';

/** So many letters of a word stand for the name. */
function fewestFor(said: Introduction | undefined): number {
  if (said === 'title') return SHORTEST;
  return said ? TELLING : ALONE;
}

function introductionOf(words: readonly PlacedWord[], first: number, last: number): Introduction | undefined {
  const [post, before, word] = [words[first - 2], words[first - 1], words[first]];
  // “Captain Hoti”, “the clerk, Vesna Rin”, “the driver was Mark Stone”.
  const isLinked = AUXILIARIES.has(before?.word ?? '') && isPost(post?.word ?? '');
  const isOfPost = isLinked || isPost(before?.word ?? '');
  if (isOfPost && /^[.,]?\s+$/u.test(word?.before ?? '')) return 'title';
  const [isSaid, says] = [before, words[last + 1]].map(each => SAYS.has(each?.word ?? ''));
  if (isSaid || says || isExplained(words, last))
    return isSaid || !isInside(words, first) ? 'person' : 'somebody';
  if (BY.has(before?.word ?? '')) return 'somebody';
  return isNounOf(word, before) ? 'thing' : undefined;
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

/** Words with capital letters from one on, with the particles and initials among them. */
function runAt(words: readonly PlacedWord[], at: number): readonly PlacedWord[] {
  const run: PlacedWord[] = [];
  for (let next = at; next < words.length; next += 1) {
    const [word, before] = [words[next], run.at(-1)];
    if (!word || (before && !isBeside(before, word))) break;
    const isParticle = before !== undefined && NAME_PARTICLES.has(word.word);
    if (!isParticle && !isNameWord(words, next, before !== undefined)) break;
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

/** True for a word that may be one of a name: no post, no place, and no word of grammar, which has no capital within a sentence. */
function isNameWord(words: readonly PlacedWord[], at: number, isSurname: boolean): boolean {
  const [word, next] = words.slice(at, at + 2);
  const isBeforeName = next !== undefined && isBlank(next.before) && hasCapital(next);
  if (!word || !isCased(word) || (!hasCapital(word) && !isHyphened(word))) return false;
  if (PLACE.has(word.word) || isPost(word.word)) return false;
  if (NEVER_NAMES.has(word.word) && !(isBeforeName && isInside(words, at))) return false;
  // A surname may stand in capitals, before the given name or behind it; others are acronyms.
  if (!isShouted(word)) return true;
  return isSurname
    ? word.word.length >= LONG
    : isBeforeName && !isShouted(next) && word.word.length >= TELLING;
}
