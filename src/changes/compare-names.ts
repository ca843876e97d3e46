/** Which names have gone and come: a name that moved, is inflected, or stands as its first letters is the same. */
import { flat } from '../lexicon/flat.ts';
import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import type { WordedText } from '../terminology/read-texts.ts';
import { compareFacts, exchangedIn, type Sides } from './compare-facts.ts';
import type { Effect } from './effect.ts';
import type { Fact } from './fact.ts';
import { isSameName, lettersOf, type Name, plainName } from './names.ts';

export function compareNames(
  before: readonly Name[],
  after: readonly Name[],
  was: WordedText,
  now: WordedText,
  sides: Sides,
  known: ReadonlySet<string>,
): readonly Effect[] {
  const isKnown = ({ words }: Name) => words.every(word => known.has(word));
  const come = after.filter(name => !isKnown(name) && !stands(name, before, was));
  // Who is named before the colon may be left out, but is told where somebody else stands there.
  const gone = before.filter(
    name => !stands(name, after, now) && !isShortened(name, after) && (come.length > 0 || !isKnown(name)),
  );
  // A word that begins a sentence may be any word; it is a name where another one stands in its place.
  const isTold = (name: Name, others: readonly Name[]) =>
    !name.mayBeWord ||
    sides.hunks.some(
      hunk =>
        hunk.removed === 1 && hunk.added === 1 && isIn(name, hunk) && others.some(other => isIn(other, hunk)),
    );
  const told = compareFacts(
    gone.filter(name => isTold(name, come)),
    come.filter(name => isTold(name, gone)),
    sides,
    { counts: 'any' },
  );
  const isSame = (one: Fact, other: Fact) => isSameName(one.value, other.value);
  return told.length + gone.length + come.length > 0 ? told : exchangedIn(before, after, sides, isSame);
}

function isIn(name: Fact, { before, after }: Sides['hunks'][number]): boolean {
  return (
    (name.start >= before.start && name.end <= before.end) ||
    (name.start >= after.start && name.end <= after.end)
  );
}

/** True where a part of a name stands for it: “the Ministry” for the Ministry of Health. */
function isShortened(name: Name, others: readonly Name[]): boolean {
  const isShort = ({ text, value }: Name) =>
    /^\p{Lu}{2,}$/u.test(text) && value.startsWith(name.value.charAt(0));
  if (others.some(isShort)) return true;
  return others.some(({ words }) => words.every(word => name.words.some(own => isSameName(own, word))));
}

/** True where all words of a name stand in the other version too, or the letters that it is short for. */
function stands(name: Name, others: readonly Name[], { words }: WordedText): boolean {
  const there = words.map(({ lower }) => plainName(lower));
  if (name.words.every(word => there.some(other => isSameName(word, other)))) return true;
  const letters = lettersOf(name.text);
  // Another name with the same first letters is not what the letters stood for.
  const isTaken = others.some(({ text }) => lettersOf(text).some(each => letters.includes(each)));
  return (
    others.some(
      ({ value, text }) => (!isTaken && letters.includes(value)) || lettersOf(text).includes(name.value),
    ) || isSpeltOut(name, words)
  );
}

/** True for capitals that are the first letters of words that stand beside each other: CEN for the Commission électorale nationale. */
function isSpeltOut({ text, value }: Name, words: WordedText['words']): boolean {
  if (!/^\p{Lu}{2,}$/u.test(text)) return false;
  const [own, all] = [words.filter(({ lower }) => !FUNCTION_WORDS.has(lower)), words].map(list =>
    list.map(({ lower }) => flat(lower.charAt(0))).join(''),
  );
  return [own, all].some(letters => letters?.includes(value));
}

/** The effects on bodies and offices in small letters: only one that stands for another is told. */
export function compareBodies(
  before: readonly Fact[],
  after: readonly Fact[],
  was: WordedText,
  now: WordedText,
  sides: Sides,
): readonly Effect[] {
  const has = ({ words }: WordedText, { text }: Fact) =>
    words.some(({ lower }) => singular(lower) === singular(text.toLowerCase()));
  const gone = before.filter(fact => !has(now, fact));
  const come = after.filter(fact => !has(was, fact));
  return compareFacts(gone, come, sides, { counts: 'any' }).filter(
    ({ before: one, after: other }) => one !== '' && other !== '',
  );
}

function singular(word: string): string {
  return plainName(word).replace(/s$/, '');
}
