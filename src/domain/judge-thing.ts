/** Whether words are the name of a body, a place or an event, or what somebody is called besides the name. */
import { isIn } from './addresses.ts';
import { SAYS } from './around-names.ts';
import { TOWN_WORDS } from './country-words.ts';
import { isDictionaryWord } from './dictionary-words.ts';
import type { PlacedWord } from './fold-words.ts';
import { LONG_NAME } from './name-index.ts';
import type { Name } from './names-of-secret.ts';
import { hasCapital, isCased } from './person-names.ts';
import { isInside } from './placed-words.ts';
import type { SearchedText } from './searched-text.ts';
import type { Certainty } from './secret.ts';

/** Words of a text in a row that are words of one name. */
export interface Row<T> {
  readonly name: Name<T>;
  readonly places: readonly number[];
  readonly isWhole: boolean;
  /** True within the name of something else: “Heron Lake”. */
  readonly isPart: boolean;
}

/** Shorter words tell nothing by themselves. */
const SHORTEST = 4;

export function judgeThing<T>(searched: SearchedText<T>, row: Row<T>): Certainty {
  const { name, places, isWhole } = row;
  if (!isWhole && places.every(place => searched.isCovered(place))) return 'none';
  // Of a body a part may stand for the whole.
  const hasParts =
    name.sort === 'body' && !name.parts.some(({ word }) => /^\p{Script=Han}$/u.test(word.written));
  if (!isWhole && !hasParts) return judgeNameIn(searched, row);
  const words = places.flatMap(place => searched.words[place] ?? []);
  const [word] = words;
  if (!word || words.length > 1) return judgeWords(searched, words, row);
  const { ofPhrases, ofPlaces } = searched.index;
  // The town that the report is about is not the police of that town.
  const isOpen = isWhole ? name.sort === 'phrase' && ofPhrases.has(word.word) : ofPlaces.has(word.word);
  return isOpen ? 'none' : judgeWord(searched, word, row);
}

/** Several words that are all of a name, or stand for it. */
function judgeWords<T>(
  { index, addresses }: SearchedText<T>,
  words: readonly PlacedWord[],
  { name, places, isWhole, isPart }: Row<T>,
): Certainty {
  const capitals = words.filter(each => !isCased(each) || hasCapital(each)).length;
  const telling = words.filter(each => index.isTelling(each)).length;
  const perhaps = telling > fewest(capitals, places) ? 'possible' : 'none';
  if (name.sort === 'phrase') return perhaps;
  if (isWhole && capitals + telling === 0) return 'none';
  if (isWhole) return capitals > 0 || words.length > 2 ? 'certain' : 'possible';
  const isInAddress = words.slice(0, 1).some(word => isIn(addresses, word));
  if (capitals === 0 && telling > 0 && isInAddress) return 'certain';
  if (capitals < words.length || isPart) return perhaps;
  return telling > 0 ? 'certain' : 'possible';
}

/** As many telling words are chance: in small letters one, unless nothing stands between them. */
function fewest(capitals: number, places: readonly number[]): number {
  return capitals > 0 || places.every((place, index) => place === (places[0] ?? 0) + index) ? 0 : 1;
}

/** Words of a title or a phrase among which is a name: “Brelmont” of “Hotel Brelmont”. */
function judgeNameIn<T>({ words, index }: SearchedText<T>, { name, places, isPart }: Row<T>): Certainty {
  if (name.sort !== 'phrase') return 'none';
  const names = places.filter(place => {
    const word = words[place];
    if (!word || !hasCapital(word) || !index.isTelling(word) || index.ofPhrases.has(word.word)) return false;
    const isName = name.parts.some(part => part.word.word === word.word && hasCapital(part.word));
    if (places.length > 1) return isName;
    // At the beginning of a sentence, where the phrase has it within, or is so written as the names of places are.
    const isFirst = name.parts[0]?.word.word === word.word;
    const isNameAtFirst = !isFirst || name.parts.every(part => hasCapital(part.word));
    const isTold = isInside(words, place) || (isNameAtFirst && !index.isWrittenSmall(word.word));
    return isName && word.word.length >= LONG_NAME && isTold;
  });
  return names.length > 0 && (places.length > 1 || !isPart) ? 'possible' : 'none';
}

/** One word, which may be all of a name or stand for it. */
function judgeWord<T>(
  searched: SearchedText<T>,
  word: PlacedWord,
  { name, places, isWhole, isPart }: Row<T>,
): Certainty {
  const { words, index } = searched;
  const [at = 0] = places;
  if (searched.isCovered(at)) return 'none';
  const isName = isWhole && name.sort !== 'phrase';
  const isInSentence = hasCapital(word) && isInside(words, at) && !isPart;
  if (!index.isTelling(word) || word.word.length < (isCased(word) ? SHORTEST : 2)) {
    return isName && isNamed(words, at, isInSentence) ? 'possible' : 'none';
  }
  if (!isCased(word)) return isName ? 'certain' : 'possible';
  if (!hasCapital(word)) return judgeSmall(searched, word, name);
  if (isName) return isInSentence ? 'certain' : 'possible';
  return isPart && !isWhole ? 'none' : 'possible';
}

/** In small letters: in an address, or the first word of a body, which means nothing else: “the marivent system”. */
function judgeSmall<T>(
  { index, addresses }: SearchedText<T>,
  word: PlacedWord,
  { sort, parts }: Name<T>,
): Certainty {
  const isFirst = sort === 'body' && parts[0]?.word.word === word.word && word.word.length >= LONG_NAME;
  const isName = isFirst && !isDictionaryWord(word.word) && !index.isSmallToo(word.word);
  return isName || isIn(addresses, word) ? 'possible' : 'none';
}

/** True where an ordinary word is hardly one: it says something, or is a town within a sentence. */
function isNamed(words: readonly PlacedWord[], at: number, isInSentence: boolean): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !hasCapital(word)) return false;
  return SAYS.has(next?.word ?? '') || (isInSentence && TOWN_WORDS.has(word.word));
}
