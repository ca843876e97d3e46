/** What the words around a word tell of it: that it says or does something, or is part of another name. */
import { wordsInAll } from '../lexicon/language-words.ts';
import { AGENTS, ARTICLES, JOINING, LOCATIVE, SAYING } from '../lexicon/ordinary-words.ts';
import { COUNTRY_WORDS } from './country-words.ts';
import { CURRENCY_WORDS } from './currency-words.ts';
import { bareWords, foldWords, type PlacedWord } from './fold-words.ts';
import { hasCapital, isPost } from './person-names.ts';
import { ARTICLE, INSTRUMENT, isBlank, isInside, isOrdinary, PLACE } from './placed-words.ts';
import { shortFormAt } from './short-forms.ts';
import { wordSet } from './word-set.ts';

export const SAYS = wordSet(() => SAYING.flatMap(bareWords));
/** Words before who does something, or with whom it is done. */
export const BY = wordSet(() => AGENTS.flatMap(bareWords));
/** Words behind which a place stands. */
export const IN = wordSet(() => LOCATIVE.flatMap(bareWords));
const AND = wordSet(() => JOINING.flatMap(bareWords));
const WHERE = wordSet(() => wordsInAll('prepositions').flatMap(bareWords));
/** Words between an institution and what it is for. */
const OF: ReadonlySet<string> = new Set(['of', 'for', 'de', 'pour', 'para', 'für', 'za']);
const DETERMINERS = wordSet(() => [...wordsInAll('determiners'), ...ARTICLES].flatMap(bareWords));
const PAST = wordSet(() => wordsInAll('past').flatMap(bareWords));
export const AUXILIARIES = wordSet(() => wordsInAll('auxiliaries').flatMap(bareWords));
const PARTICIPLES = wordSet(() => wordsInAll('participles').flatMap(bareWords));

/** True for a word beside a verb of saying. */
export function isSpeaking(words: readonly PlacedWord[], at: number): boolean {
  return [words[at - 1], words[at + 1]].some(each => SAYS.has(each?.word ?? ''));
}

/** True before an ’s. */
export function isOwner(words: readonly PlacedWord[], at: number): boolean {
  const next = words[at + 1];
  return next?.word === 's' && /^['’]$/u.test(next.before);
}

/** True for a stretch of a text that stands beside a verb of saying. */
export function isQuoted(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const words = foldWords(text);
  return words.some((word, at) => start <= word.start && word.end <= end && isSpeaking(words, at));
}

/** True for a word that does something: before a verb that is nothing else, or one that has an object. */
export function isDoing(words: readonly PlacedWord[], at: number): boolean {
  const [verb, object] = [words[at + 1], words[at + 2]];
  if (!verb || hasCapital(verb) || !isBlank(verb.before) || AUXILIARIES.has(verb.word)) return false;
  if (PAST.has(verb.word)) return true;
  return (
    isVerbal(verb.word) && object !== undefined && isBlank(object.before) && DETERMINERS.has(object.word)
  );
}

/** So few letters before a hyphen are more often a sign than a name. */
const SIGN = 2;

/** True for a sign before a hyphen and a word that is no verb: “Li-ion”, and not “Li-led”. */
export function isOfCompound(words: readonly PlacedWord[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || word.word.length > SIGN || !next || !/^\p{Pd}$/u.test(next.before)) return false;
  return !hasCapital(next) && !isVerbal(next.word);
}

/** Verbs of which the subject is no single person. */
const OF_MANY: ReadonlySet<string> = new Set(['are', 'were', 'have']);

/** True for a plural that begins a sentence, and for what stands before one: “Summers are dry”, “Manning levels are low”. */
export function isOfPlural(words: readonly PlacedWord[], at: number): boolean {
  const [word, next, then] = words.slice(at, at + 3);
  if (!word || !next || isInside(words, at) || !isBlank(next.before)) return false;
  if (OF_MANY.has(next.word)) return word.word.endsWith('s');
  return !hasCapital(next) && next.word.endsWith('s') && OF_MANY.has(then?.word ?? '');
}

/** True for money behind a number: “20 Sol”. */
export function isMoney(words: readonly PlacedWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || !isBlank(word.before)) return false;
  return /^\p{N}+$/u.test(before.written) && CURRENCY_WORDS.has(word.word);
}

/** True for a word that may be a verb by its form. */
function isVerbal(word: string): boolean {
  return PARTICIPLES.has(word) || PAST.has(word) || /(?:[^e]ed|[^s]s)$/.test(word);
}

/** True behind a capital letter that is no post, and no ordinary word that begins a sentence: “Luna Park”. */
export function isNameBefore(words: readonly PlacedWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || !hasCapital(before) || isPost(before.word)) return false;
  return isInside(words, at - 1) || (isBlank(word.before) && !isOrdinary(before.word));
}

/** True for a word with an explanation behind it, as only names have: “Brown, the driver,”, “Brown (driver)”. */
export function isExplained(words: readonly PlacedWord[], at: number): boolean {
  const [next, then] = [words[at + 1], words[at + 2]];
  if (!next) return false;
  const isPostNext =
    isPost(next.word) || (DETERMINERS.has(next.word) && then !== undefined && isPost(then.word));
  return isPostNext && /^(?:,\s+|\s+[(–—-]\s*)$/u.test(next.before);
}

/** True for a town before its state: “Washington, D.C.”, “Sofia, Bulgaria”. */
export function isTownOfState(words: readonly PlacedWord[], at: number): boolean {
  const next = words[at + 1];
  if (!next || !/^,?\s*$/u.test(next.before)) return false;
  return COUNTRY_WORDS.has(next.word) || shortFormAt(words, at + 1)?.hasStops === true;
}

/** True right before a word for a place: “Higgins Street”. */
export function isBeforePlace(words: readonly PlacedWord[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && isBlank(next.before) && hasCapital(next) && PLACE.has(next.word);
}

/** True for a town behind a word that says where: “flights to Sofia”, and not “they spoke to Sofia”. */
export function isWhere(words: readonly PlacedWord[], at: number): boolean {
  const [before, verb] = [words[at - 1]?.word ?? '', words[at - 2]?.word ?? ''];
  return WHERE.has(before) && !BY.has(before) && !SAYS.has(verb);
}

/** True for what an agreement is called by: “the Dayton Peace Accords”, “the Dayton accords”, “les accords de Dayton”. */
export function isOfInstrument(words: readonly PlacedWord[], at: number): boolean {
  const [agreed, before] = [words[at - 2], words[at - 1]];
  if (before && OF.has(before.word)) return INSTRUMENT.has(agreed?.word ?? '');
  for (let after = at + 1; ; after += 1) {
    const word = words[after];
    if (!word || !isBlank(word.before)) return false;
    if (INSTRUMENT.has(word.word))
      return hasCapital(word) || (before !== undefined && ARTICLE.has(before.word));
    if (!hasCapital(word)) return false;
  }
}

/** True behind what an institution or a post is for: “Ministry of Justice”, “Department of Labour and Justice”. */
export function isOfInstitution(words: readonly PlacedWord[], at: number): boolean {
  let hasOf = false;
  for (let before = at - 1; before >= 0 && isBlank(words[before + 1]?.before ?? ''); before -= 1) {
    const word = words[before];
    if (!word) return false;
    if (hasOf && hasCapital(word)) return true;
    if (OF.has(word.word)) hasOf = true;
    else if (!hasCapital(word) && !AND.has(word.word)) return false;
  }
  return false;
}
