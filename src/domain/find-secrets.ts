/** Where a text names what must not be read: persons, bodies and places by their words, numbers and mailboxes. */
import { overlaps } from '../lexicon/sentences.ts';
import { addressesIn, isIn } from './addresses.ts';
import { COUNTRY_WORDS, TOWN_WORDS } from './country-words.ts';
import { foldWords, type PlacedWord } from './fold-words.ts';
import { judgePerson } from './judge-person.ts';
import { judgeThing, type Row } from './judge-thing.ts';
import { IN_ADDRESS, isPerson, LONG_NAME, NameIndex } from './name-index.ts';
import type { Part } from './names-of-secret.ts';
import { hasCapital, isHyphened, NEVER_NAMES } from './person-names.ts';
import { isBlank, isNear, isPartOfName } from './placed-words.ts';
import { SearchedText } from './searched-text.ts';
import {
  FINDS_NOTHING,
  type FoundSecret,
  type Secret,
  type SecretFinder,
  type Surroundings,
} from './secret.ts';
import { shortFormAt } from './short-forms.ts';

/** Words from one place to another that name something. */
interface Found<T> extends Pick<FoundSecret<T>, 'value' | 'certainty' | 'isWhole'> {
  readonly last: number;
}

/** A search for all of these, where the report around the text is known. */
export function secretFinder<T>(secrets: readonly Secret<T>[], surroundings: Surroundings): SecretFinder<T> {
  if (secrets.length === 0) return FINDS_NOTHING;
  const index = new NameIndex(secrets, surroundings);
  if (index.isEmpty) return FINDS_NOTHING;
  return {
    inText: text => new Search(text, index, addressesIn(text)).found(),
    inName: name => inName(name, index),
  };
}

/** A name is written small, so that one word of a person may be any other word, or a place; two of one person are no chance. */
function inName<T>(name: string, index: NameIndex<T>): readonly FoundSecret<T>[] {
  const search = new Search(name, index, [[0, name.length]]);
  const people = search.people();
  const ofPeople = people.flatMap((each): readonly FoundSecret<T>[] => {
    const words = foldWords(name.slice(each.start, each.end)).map(({ word }) => word);
    const [word = ''] = words;
    const others = people.filter(({ value }) => value === each.value);
    const isSure = each.isWhole || words.length > 1 || others.length > 1 || index.joined.has(word);
    if (!isSure && (TOWN_WORDS.has(word) || COUNTRY_WORDS.has(word))) return [];
    return [{ ...each, certainty: isSure ? 'certain' : 'possible' }];
  });
  return together(ofPeople, search.things());
}

class Search<T> extends SearchedText<T> {
  found(): readonly FoundSecret<T>[] {
    const first = this.identifiers();
    return together(together(first, this.people()), this.things());
  }

  /** Names of persons, those that stand together as one. */
  people(): readonly FoundSecret<T>[] {
    const found: FoundSecret<T>[] = [];
    for (const [at, word] of this.words.entries()) {
      const hit = this.inSigns(at) ?? this.inAddress(word) ?? this.personAt(at) ?? this.inOneAt(at);
      const { shownNames, bodyNames, thingNames } = this.index;
      if (!hit || [shownNames, bodyNames].some(names => names.cover(this.words, at))) continue;
      if (!hit.isWhole && thingNames.cover(this.words, at)) continue;
      const last = found.at(-1);
      const isNext = this.words[at - 1]?.end === last?.end && /^[\s.,'’-]*$/u.test(word.before);
      if (last && isNext && last.value === hit.value) {
        found[found.length - 1] = {
          ...last,
          end: this.words[hit.last]?.end ?? word.end,
          certainty: last.certainty === 'certain' ? 'certain' : hit.certainty,
          isWhole: last.isWhole || hit.isWhole,
        };
      } else found.push(this.placed(at, hit));
    }
    return found;
  }

  /** Names of all else, and what persons are called besides. */
  things(): readonly FoundSecret<T>[] {
    const found: FoundSecret<T>[] = [];
    for (let at = 0; at < this.words.length; at += 1) {
      const hit = this.shortAt(at) ?? this.joinedAt(at) ?? this.thingAt(at);
      if (!hit) continue;
      found.push(this.placed(at, hit));
      at = hit.last;
    }
    return found;
  }

  private placed(at: number, { last, ...found }: Found<T>): FoundSecret<T> {
    return { ...found, start: this.words[at]?.start ?? 0, end: this.words[last]?.end ?? 0 };
  }

  private identifiers(): readonly FoundSecret<T>[] {
    const found = this.index.identifiers.findIn(this.text).filter(({ isSure }) => isSure);
    return found.map(each => ({ ...each, isWhole: true, certainty: 'certain' as const }));
  }

  private personAt(at: number): Found<T> | undefined {
    const word = this.words[at];
    if (!word || word.word.length < 2) return undefined;
    let best: Found<T> | undefined;
    for (const hit of this.index.hitsFor(word)) {
      if (!isPerson(hit.part)) continue;
      const { certainty, isWhole } = judgePerson(this, at, hit);
      const isBetter = !best || (!best.isWhole && (best.certainty === 'possible' || certainty === 'certain'));
      if (certainty !== 'none' && isBetter) {
        best = { value: hit.part.name.value, certainty, isWhole, last: at };
      }
    }
    return best;
  }

  /** A person by what an address holds: the whole name in one, a word of it, or a long one among other letters. */
  private inAddress(word: PlacedWord): Found<T> | undefined {
    if (!isIn(this.addresses, word)) return undefined;
    const last = this.words.indexOf(word);
    const joined = this.index.joined.get(word.word);
    if (joined !== undefined) return { value: joined, certainty: 'certain', isWhole: false, last };
    if (word.word.length < IN_ADDRESS) return undefined;
    const part = word.readings.flatMap(reading => this.index.partsWritten(reading)).find(isPerson);
    const isLong = word.word.length > LONG_NAME;
    const [, longer] = (isLong && [...this.index.long].find(([name]) => word.word.includes(name))) || [];
    const value = part?.name.value ?? longer;
    if (value === undefined || this.isOpen(word)) return undefined;
    return { value, certainty: part ? 'certain' : 'possible', isWhole: false, last };
  }

  /** A name that is written in one, or in two where it is one: “Elabanaj”, “Abdul Rahman”. */
  private inOneAt(at: number): Found<T> | undefined {
    const [word, next] = [this.words[at], this.words[at + 1]];
    if (!word) return undefined;
    const inOne = (words: string) => (words.length >= LONG_NAME ? words : '');
    const joined = this.index.joined.get(inOne(word.word));
    if (joined !== undefined) return { value: joined, certainty: 'possible', isWhole: false, last: at };
    if (!next || !hasCapital(word) || !(isHyphened(next) || isBlank(next.before))) return undefined;
    if (!isHyphened(next) && !hasCapital(next)) return undefined;
    const value = this.index.long.get(inOne(word.word + next.word));
    return value === undefined ? undefined : { value, certainty: 'possible', isWhole: false, last: at + 1 };
  }

  /** True for a word that the report uses otherwise, or of a name that may be read. */
  private isOpen({ word }: PlacedWord): boolean {
    const { index } = this;
    return index.isSmallToo(word) || index.shown.has(word) || index.ofThings.has(word);
  }

  /** A name in signs, of which each is a word. */
  private inSigns(at: number): Found<T> | undefined {
    const found = this.index.inSigns.at(this.words, at);
    return found && { value: found.value, certainty: 'certain', isWhole: true, last: found.last };
  }

  private joinedAt(at: number): Found<T> | undefined {
    const value = this.index.joinedBodies.get(this.words[at]?.word ?? '');
    return value === undefined ? undefined : { value, certainty: 'certain', isWhole: true, last: at };
  }

  private shortAt(at: number): Found<T> | undefined {
    const word = this.words[at];
    if (!word || this.index.shorts.size === 0) return undefined;
    // In addresses and in the names of entries all is written small.
    const small = isIn(this.addresses, word) ? word.written.toUpperCase() : '';
    const { letters = small, last = at } = shortFormAt(this.words, at) ?? {};
    const known = this.index.shorts.get(letters);
    if (!known || this.isCovered(at)) return undefined;
    const certainty = known.isSure && hasCapital(word) ? 'certain' : 'possible';
    return { value: known.value, certainty, isWhole: false, last };
  }

  /** The words of the name that has the most of them here. */
  private thingAt(at: number): Found<T> | undefined {
    const rows = this.partsAt(at).map(part => this.rowOf(at, part));
    const [row] = rows.toSorted((a, b) => b.places.length - a.places.length);
    const certainty = row ? judgeThing(this, row) : 'none';
    if (!row || certainty === 'none') return undefined;
    const { name, places, isWhole } = row;
    const isSure = certainty === 'certain';
    return {
      value: name.value,
      certainty,
      isWhole: isSure && isWhole && places.length > 1,
      last: places.at(-1) ?? at,
    };
  }

  private partsAt(at: number): readonly Part<T>[] {
    const word = this.words[at];
    if (!word || NEVER_NAMES.has(word.word)) return [];
    return this.index.hitsFor(word).flatMap(({ part }) => (isPerson(part) ? [] : part));
  }

  private rowOf(at: number, first: Part<T>): Row<T> {
    const { name } = first;
    const places = [at];
    const parts = new Set([first]);
    for (let next = at + 1; next < this.words.length; next += 1) {
      const word = this.words[next];
      if (!word || !isNear(word.before)) break;
      const part = this.partsAt(next).find(each => each.name === name && !parts.has(each));
      if (part) {
        places.push(next);
        parts.add(part);
      } else if (!NEVER_NAMES.has(word.word)) break;
    }
    const isPart = isPartOfName(this.words, at, places.at(-1));
    return { name, places, isPart, isWhole: parts.size === name.parts.length };
  }
}

/** What is found first, and of others what stands elsewhere; a name that is certain goes before one that is not. */
export function together<T>(
  found: readonly FoundSecret<T>[],
  others: readonly FoundSecret<T>[],
): readonly FoundSecret<T>[] {
  const isLess = (one: FoundSecret<T>) =>
    one.certainty === 'possible' &&
    others.some(other => other.certainty === 'certain' && overlaps(one, other));
  const first = found.filter(each => !isLess(each));
  return [...first, ...others.filter(other => !first.some(each => overlaps(each, other)))];
}
