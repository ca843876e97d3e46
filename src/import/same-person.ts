/** Whether a source speaks of one person twice, or of two persons with one name. */
import { foldedWords } from '../lexicon/flat.ts';
import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import { ACRONYM } from './organizations.ts';
import type { Details } from './person-details.ts';
import type { Presence } from './read-person.ts';

/** A person as a place of the source shows them: the words of the name, how they were there, and what is said of them. */
export interface Sighting {
  readonly words: readonly string[];
  readonly presence: Presence | undefined;
  readonly details: Details;
}

/** True where two sightings have one name, whole or shortened, and nothing that is said of one contradicts the other. */
export function mayBeOne(one: Sighting, other: Sighting): boolean {
  if (!isNameOf(one.words, other.words)) return false;
  const [here, there] = [one.details, other.details];
  if (here.address !== undefined && there.address !== undefined && here.address !== there.address)
    return false;
  const role = compared(here.role, there.role, saidOf(here), saidOf(there));
  const body = compared(here.organization, there.organization, saidOf(here), saidOf(there));
  const isWhole = one.words.length > 1 && isSameName(one.words, other.words);
  // Under the very same name, one thing that agrees says more than another that differs.
  if (isWhole && (role === 'same' || body === 'same')) return true;
  if (role === 'other' || body === 'other') return false;
  return (
    (isOneSide(one, other) && haveOneSurname(one.words, other.words)) || role === 'same' || body === 'same'
  );
}

/** A member of the mission is no person whom it met, unless what is said of both agrees or nothing is. */
function isOneSide(one: Sighting, other: Sighting): boolean {
  const isSaid = ({ role, organization }: Details) => role !== undefined || organization !== undefined;
  const areApart =
    one.presence !== undefined && other.presence !== undefined && one.presence !== other.presence;
  return !(areApart && isSaid(other.details));
}

/** Of two names with a given name each, “Maria Silva” and “Maria Silva Costa”, nobody can say that they are one. */
function haveOneSurname(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 1 || other.length === 1 || one.at(-1) === other.at(-1);
}

/** True for the same words. */
export function isSameName(one: readonly string[], other: readonly string[]): boolean {
  return one.join(' ') === other.join(' ');
}

/** True where every word of the shorter name, or its initial, stands in the other, and the surname is the same. */
function isNameOf(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const surname = few.at(-1) ?? '';
  if (surname.length < 2 || !many.includes(surname)) return false;
  return few.every(word =>
    many.some(each => each === word || isInitial(word, each) || isInitial(each, word)),
  );
}

function isInitial(letter: string, word: string): boolean {
  return letter.length === 1 && word.startsWith(letter);
}

/** Two phrases are the same where all that one says is said of the other person; an acronym may be the name written out. */
function compared(
  one: string | undefined,
  other: string | undefined,
  saidOfOne: ReadonlySet<string>,
  saidOfOther: ReadonlySet<string>,
): 'same' | 'other' | undefined {
  if (one === undefined || other === undefined) return undefined;
  if (distinctiveWords(one).every(word => saidOfOther.has(word))) return 'same';
  if (distinctiveWords(other).every(word => saidOfOne.has(word))) return 'same';
  return ACRONYM.test(one) === ACRONYM.test(other) ? 'other' : undefined;
}

function saidOf({ role = '', organization = '', station = '' }: Details): ReadonlySet<string> {
  return new Set(distinctiveWords(`${role} ${organization} ${station}`));
}

/** The words of a phrase but the small ones; WHO is none of these. */
function distinctiveWords(phrase: string): readonly string[] {
  return phrase.split(/\s+/).flatMap(word => (FUNCTION_WORDS.has(word) ? [] : foldedWords(word)));
}
