/** Names of bodies, places and events in a text, as people write them: whole, in part, in another order, by their letters. */
import { wordsInAll } from '../lexicon/language-words.ts';
import { SAYS } from './around-names.ts';
import { aliasesIn, bodyNamesIn, contentOf, likelyAliasesIn } from './body-names.ts';
import { TOWN_WORDS } from './country-words.ts';
import { bareWords, foldWords, type PlacedWord } from './fold-words.ts';
import { addressesIn, type Candidate, isIn, LONG_NAME, NameIndex, type Part } from './name-index.ts';
import { hasCapital, isCased, isPost, NEVER_NAMES, OFTEN_WORDS } from './person-names.ts';
import { isBlank, isInside, isNear, isOrdinary, PLACE, placesOf } from './placed-words.ts';
import {
  FINDS_NOTHING,
  type FoundSecret,
  type Secret,
  type SecretFinder,
  type Surroundings,
} from './secret.ts';
import { shortFormAt } from './short-forms.ts';

/** A name of something, with what that is. */
type Body<T> = Candidate<Secret<T>>;

const KNOWN_SHORTS: ReadonlySet<string> = new Set(wordsInAll('acronyms'));
/** So many letters are a short form that is nobody’s initials. */
const SURE_SHORT = 3;
/** Shorter words tell nothing by themselves. */
const SHORTEST = 4;
/** So long is a name that is written in one word. */
const SHORTEST_JOINED = 7;

/** A search for the names of all these, and for what persons are called besides their names. */
export function bodyFinder<T>(secrets: readonly Secret<T>[], surroundings: Surroundings): SecretFinder<T> {
  const index = new BodyIndex(secrets, surroundings);
  if (index.isEmpty) return FINDS_NOTHING;
  return {
    inText: text => new Search(text, index, addressesIn(text)).found(),
    inName: name => new Search(name, index, [[0, name.length]]).found(),
  };
}

class BodyIndex<T> {
  readonly names: NameIndex<Secret<T>>;
  readonly shorts = new Map<string, { readonly value: T; readonly isSure: boolean }>();
  readonly joined = new Map<string, T>();
  /** Words of what entries that may be read call places and the like. */
  readonly ofPhrases: ReadonlySet<string>;
  private readonly bodies: readonly Body<T>[];

  constructor(secrets: readonly Secret<T>[], surroundings: Surroundings) {
    this.bodies = secrets.flatMap(each => this.namesOf(each));
    this.names = new NameIndex(this.bodies, surroundings);
    this.ofPhrases = new Set(surroundings.phrases?.flatMap(bareWords));
    for (const { sort, titles, shorts = [], value } of secrets) {
      const all = sort === 'body' ? titles.map(bodyNamesIn) : [];
      for (const letters of all.flatMap(({ likelyShorts }) => likelyShorts)) {
        if (!KNOWN_SHORTS.has(letters)) this.shorts.set(letters, { value, isSure: false });
      }
      for (const letters of [...shorts, ...all.flatMap(each => each.shorts)]) {
        this.shorts.set(letters, { value, isSure: letters.length >= SURE_SHORT });
      }
    }
    for (const letters of surroundings.shorts) this.shorts.delete(letters);
  }

  get isEmpty(): boolean {
    return this.bodies.length + this.shorts.size === 0;
  }

  /** True for a word that few other names have. */
  isTelling({ word, written }: PlacedWord): boolean {
    const isOpen = this.names.ofThings.has(word) || this.names.shown.has(word);
    return !isOpen && !/^\p{N}+$/u.test(written) && !isOrdinary(word);
  }

  private namesOf(secret: Secret<T>): readonly Body<T>[] {
    const { sort, titles, shorts = [], texts = [], value } = secret;
    const named = (names: readonly (readonly PlacedWord[])[]) => names.map(words => bodyOf(words, secret));
    // What may as well be called so by others is asked about.
    const likely = (names: readonly (readonly PlacedWord[])[]) =>
      names.map(words => bodyOf(words, { ...secret, sort: 'phrase' }));
    if (sort === 'person') {
      const all = [...titles, ...texts];
      return [...named(aliasesIn(all)), ...likely(likelyAliasesIn(all))];
    }
    if (sort === 'phrase') return named(titles.map(contentOf));
    const names = [
      ...titles.flatMap(title => bodyNamesIn(title).names),
      ...shorts.filter(short => !/^\p{Lu}+$/u.test(short)).map(contentOf),
    ];
    for (const words of names) this.join(words, value);
    return [...named(names), ...likely(aliasesIn(texts))];
  }

  /** What is written in one word, as in addresses: the first words of the name. */
  private join(words: readonly PlacedWord[], value: T): void {
    for (const end of words.keys()) {
      const first = words.slice(0, end + 1);
      const joined = first.map(({ word }) => word).join('');
      const isTelling = first.some(({ word }) => !OFTEN_WORDS.has(word) && !PLACE.has(word));
      if (end > 0 && isTelling && joined.length >= SHORTEST_JOINED) this.joined.set(joined, value);
    }
  }
}

function bodyOf<T>(words: readonly PlacedWord[], value: Secret<T>): Body<T> {
  const parts: Part<Secret<T>>[] = [];
  const body = { value, parts, initials: new Set<string>(), signed: new Set<string>() };
  for (const word of words) parts.push({ person: body, word });
  return body;
}

/** True for a name of which a part may stand for the whole. */
function hasParts<T>({ value, parts }: Body<T>): boolean {
  return value.sort === 'body' && !parts.some(({ word }) => /^\p{Script=Han}$/u.test(word.written));
}

/** As many telling words are chance: in small letters one, unless nothing stands between them. */
function fewest(capitals: number, places: readonly number[]): number {
  return capitals > 0 || places.every((place, index) => place === (places[0] ?? 0) + index) ? 0 : 1;
}

/** Words of a text in a row that are words of one name. */
interface Row<T> {
  readonly name: Body<T>;
  readonly places: readonly number[];
  readonly isWhole: boolean;
}

class Search<T> {
  private readonly words: readonly PlacedWord[];
  private readonly covered: ReadonlySet<number>;

  constructor(
    text: string,
    private readonly index: BodyIndex<T>,
    private readonly addresses: readonly (readonly [number, number])[],
  ) {
    this.words = foldWords(text);
    this.covered = placesOf([...index.names.shownNames, ...index.names.thingNames], this.words);
  }

  found(): readonly FoundSecret<T>[] {
    const found: FoundSecret<T>[] = [];
    for (let at = 0; at < this.words.length; at += 1) {
      const hit = this.shortAt(at) ?? this.joinedAt(at) ?? this.rowAt(at);
      if (!hit) continue;
      const { last, ...named } = hit;
      found.push({ ...named, start: this.words[at]?.start ?? 0, end: this.words[last]?.end ?? 0 });
      at = last;
    }
    return found;
  }

  private shortAt(at: number) {
    const word = this.words[at];
    if (!word || this.covered.has(at)) return undefined;
    // In addresses and in the names of entries all is written small.
    const small = isIn(this.addresses, word) ? word.written.toUpperCase() : '';
    const { letters = small, last = at } = shortFormAt(this.words, at) ?? {};
    const known = this.index.shorts.get(letters);
    return known && { ...known, isSure: known.isSure && hasCapital(word), isWhole: false, last };
  }

  private joinedAt(at: number) {
    const value = this.index.joined.get(this.words[at]?.word ?? '');
    return value === undefined ? undefined : { value, isSure: true, isWhole: true, last: at };
  }

  /** The words of the name that has the most of them here. */
  private rowAt(at: number) {
    const rows = this.partsAt(at).map(part => this.rowOf(at, part));
    const [row] = rows.toSorted((a, b) => b.places.length - a.places.length);
    const isSure = row && this.judge(row);
    if (!row || isSure === undefined) return undefined;
    const { name, places, isWhole } = row;
    return {
      value: name.value.value,
      isSure,
      isWhole: isSure && isWhole && places.length > 1,
      last: places.at(-1) ?? at,
    };
  }

  private partsAt(at: number): readonly Part<Secret<T>>[] {
    const word = this.words[at];
    if (!word || NEVER_NAMES.has(word.word)) return [];
    return this.index.names.partsFor(word).map(({ part }) => part);
  }

  private rowOf(at: number, first: Part<Secret<T>>): Row<T> {
    const { person: name } = first;
    const places = [at];
    const parts = new Set([first]);
    for (let next = at + 1; next < this.words.length; next += 1) {
      const word = this.words[next];
      if (!word || !isNear(word.before)) break;
      const part = this.partsAt(next).find(each => each.person === name && !parts.has(each));
      if (part) {
        places.push(next);
        parts.add(part);
      } else if (!NEVER_NAMES.has(word.word)) break;
    }
    return { name, places, isWhole: parts.size === name.parts.length };
  }

  /** True where the words surely are the name, false where they may be; undefined where they are none. */
  private judge(row: Row<T>): boolean | undefined {
    const { name, places, isWhole } = row;
    if (!isWhole && places.every(place => this.covered.has(place))) return undefined;
    if (!isWhole && !hasParts(name)) return this.judgeNameIn(row);
    const words = places.flatMap(place => this.words[place] ?? []);
    const [word] = words;
    if (word && words.length === 1) return this.judgeWord(word, row);
    const capitals = words.filter(each => !isCased(each) || hasCapital(each)).length;
    const telling = words.filter(each => this.index.isTelling(each)).length;
    const mayBe = telling > fewest(capitals, places) ? false : undefined;
    if (name.value.sort === 'phrase') return mayBe;
    if (isWhole) return capitals + telling > 0 ? capitals > 0 || words.length > 2 : undefined;
    if (word && capitals === 0) return telling > 0 && isIn(this.addresses, word) ? true : mayBe;
    if (capitals < words.length) return mayBe;
    return this.isOfOther(places) ? mayBe : telling > 0;
  }

  /** False for words of a title or a phrase among which is a name: “Brelmont” of “Hotel Brelmont”. */
  private judgeNameIn({ name, places }: Row<T>): false | undefined {
    if (name.value.sort !== 'phrase') return undefined;
    const names = places.filter(place => {
      const word = this.words[place];
      if (!word || !hasCapital(word) || !this.index.isTelling(word) || this.index.ofPhrases.has(word.word))
        return false;
      const isName = name.parts.some(part => part.word.word === word.word && hasCapital(part.word));
      if (places.length > 1) return isName;
      const isTold = isInside(this.words, place) || this.isNameAtFirst(word, name);
      return isName && word.word.length >= LONG_NAME && isTold;
    });
    return names.length > 0 && (places.length > 1 || !this.isOfOther(places)) ? false : undefined;
  }

  /**
   * True for a word that begins a sentence, and is written with a capital letter elsewhere too: within the phrase, or where
   * all of that is so written, as the names of places are; nowhere does the report write it small.
   */
  private isNameAtFirst({ word }: PlacedWord, { parts }: Body<T>): boolean {
    const isFirst = parts[0]?.word.word === word;
    const isName = !isFirst || parts.every(part => hasCapital(part.word));
    return isName && !this.index.names.isWrittenSmall(word);
  }

  /** The same of one word, which may be all of a name or stand for it. */
  private judgeWord(word: PlacedWord, { name, places, isWhole }: Row<T>): boolean | undefined {
    const [at = 0] = places;
    if (this.covered.has(at) || this.isOpenIn(word, name, isWhole)) return undefined;
    const isName = isWhole && name.value.sort !== 'phrase';
    const isOfOther = this.isOfOther(places);
    const isInSentence = hasCapital(word) && isInside(this.words, at) && !isOfOther;
    if (!this.index.isTelling(word) || word.word.length < (isCased(word) ? SHORTEST : 2))
      return isName && this.isNamedAt(at, isInSentence) ? false : undefined;
    if (!isCased(word)) return isName;
    if (!hasCapital(word)) return isIn(this.addresses, word) ? false : undefined;
    return isOfOther && !isWhole ? undefined : isName && isInSentence;
  }

  /** True for a word of what may be read: the town that the report is about is not the police of that town. */
  private isOpenIn({ word }: PlacedWord, { value }: Body<T>, isWhole: boolean): boolean {
    if (value.sort === 'phrase' && this.index.ofPhrases.has(word)) return true;
    return !isWhole && this.index.names.ofPlaces.has(word);
  }

  /** True where an ordinary word is hardly one: it says something, or is a town within a sentence. */
  private isNamedAt(at: number, isInSentence: boolean): boolean {
    const [word, next] = [this.words[at], this.words[at + 1]];
    if (!word || !hasCapital(word)) return false;
    return (isInSentence && TOWN_WORDS.has(word.word)) || SAYS.has(next?.word ?? '');
  }

  /** True for words within the name of something else: “Heron Lake”. */
  private isOfOther(places: readonly number[]): boolean {
    const [first = 0, last = 0] = [places.at(0), places.at(-1)];
    const [before, next] = [this.words[first - 1], this.words[last + 1]];
    const isName = (word: PlacedWord | undefined) =>
      word !== undefined && hasCapital(word) && !isPost(word.word);
    const isBefore =
      isName(before) && isInside(this.words, first - 1) && isBlank(this.words[first]?.before ?? '');
    return isBefore || (isName(next) && isBlank(next?.before ?? ''));
  }
}
