/** Names in a text: of persons, bodies, offices and places, by their capital letters. */

import { calendarWords } from '../domain/calendar-words.ts';
import { COUNTRY_WORDS } from '../domain/country-words.ts';
import { wordSet } from '../domain/word-set.ts';
import { flat } from '../lexicon/flat.ts';
import { COMMON_WORDS, FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import { isHonorific } from '../lexicon/persons.ts';
import type { Stretch } from '../lexicon/sentences.ts';
import { overlaps } from '../lexicon/sentences.ts';
import type { WordedText } from '../terminology/read-texts.ts';
import { opensSentence } from '../terminology/sentences.ts';
import type { FoundCue } from './cues.ts';
import type { Fact } from './fact.ts';

const NEVER = wordSet(() => [...FUNCTION_WORDS, ...calendarWords()].map(flat));
const ORDINARY = wordSet(() => COMMON_WORDS.map(flat));

export interface Name extends Fact {
  /** Its words as they are compared, but for those of grammar. */
  readonly words: readonly string[];
  /** True at the beginning of a sentence, where any word has a capital letter. */
  readonly mayBeWord: boolean;
}

/** The names of a text outside of what is taken, such as its dates. */
export function namesIn(
  worded: WordedText,
  taken: readonly Stretch[],
  bodies: readonly Stretch[],
  linking: ReadonlySet<string>,
): readonly Name[] {
  const names: { from: number; to: number }[] = [];
  for (const [at, word] of worded.words.entries()) {
    if (!isCapital(word.text, word.lower) || taken.some(each => overlaps(each, word))) continue;
    const last = names.at(-1);
    if (last && goesOn(worded, last.to, at, linking)) last.to = at;
    else names.push({ from: at, to: at });
  }
  return names.flatMap(({ from, to }) => nameAt(worded, from, withTail(worded, to, bodies, linking)));
}

/** True where the words between two capitals are of one name: “Ministry of Justice”, “Comité de los Derechos del Niño”. */
function goesOn({ words }: WordedText, last: number, at: number, linking: ReadonlySet<string>): boolean {
  const between = words.slice(last + 1, at).map(({ lower }) => lower);
  return (
    words.slice(last + 1, at + 1).every(({ follows }) => follows) &&
    (between.length === 0 || linking.has(between.join(' ')))
  );
}

/** “Conseil de la magistrature”, “Ministry of justice”: what a body is charged with may be written small. */
function withTail(
  { words }: WordedText,
  to: number,
  bodies: readonly Stretch[],
  linking: ReadonlySet<string>,
): number {
  const head = words[to];
  if (!head || !bodies.some(body => overlaps(body, head))) return to;
  for (const count of [2, 1]) {
    const between = words.slice(to + 1, to + 1 + count);
    const tail = words[to + 1 + count];
    const isOne = tail?.follows && between.every(({ follows }) => follows);
    if (isOne && linking.has(between.map(({ lower }) => lower).join(' '))) return to + 1 + count;
  }
  return to;
}

function nameAt(worded: WordedText, from: number, to: number): readonly Name[] {
  const opens =
    opensSentence(worded, from) || /[.!?:;…]\s*$/u.test(worded.text.slice(0, worded.words[from]?.start));
  let first = from;
  // “The Ministry”, “In Skopje”: what opens the sentence is no part of the name.
  while (first <= to && !isTelling(worded, first)) first++;
  if (first > to) return [];
  const words = worded.words
    .slice(first, to + 1)
    .filter(({ lower }) => !NEVER.has(flat(lower)) && !isHonorific(lower));
  const [head] = words;
  if (!head) return [];
  const [start, end] = [head.start, worded.words[to]?.end ?? head.end];
  const isAlone = words.length === 1 && opens && first === from;
  const plain = plainName(head.lower);
  const isKnown = /^\p{Lu}{2,}/u.test(head.text) || COUNTRY_WORDS.has(plain);
  if (isAlone && !isKnown && ORDINARY.has(flat(head.lower))) return [];
  return [
    {
      kind: 'name',
      value: words
        .map(({ lower }) => plainName(lower))
        .sort()
        .join(' '),
      text: worded.text.slice(start, end),
      start,
      end,
      words: words.map(({ lower }) => plainName(lower)),
      mayBeWord: isAlone && !isKnown,
    },
  ];
}

function isTelling({ words }: WordedText, at: number): boolean {
  const { lower = '' } = words[at] ?? {};
  return !NEVER.has(flat(lower));
}

function isCapital(text: string, lower: string): boolean {
  return text !== lower && /^\p{Lu}/u.test(text) && !NEVER.has(flat(lower));
}

/** A word of a name without accents and the ending of a genitive. */
export function plainName(lower: string): string {
  return flat(lower).replace(/'s$|'$/, '');
}

/** True for two forms of one name: Kosovo and Kosovar, Albania and Albanian. */
export function isSameName(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const stem = short.replace(/[aeiou]$/u, '');
  return (
    stem.length >= 4 &&
    long.startsWith(stem) &&
    long.length - stem.length <= 4 &&
    long.length - short.length <= 3
  );
}

/** The first letters of a name, with and without the words of grammar. */
export function lettersOf(text: string): readonly string[] {
  const words = text.match(/\p{L}+/gu) ?? [];
  const first = (each: readonly string[]) => each.map(word => flat(word.charAt(0))).join('');
  return words.length < 2 ? [] : [first(words), first(words.filter(word => !NEVER.has(flat(word))))];
}

/** Bodies and offices in small letters; each that a list has in one line is one. */
export function bodiesIn(
  { text }: WordedText,
  cues: readonly FoundCue[],
  names: readonly Name[],
): readonly Fact[] {
  return cues
    .filter(({ cue }) => cue === 'bodies')
    .filter(cue => !names.some(name => overlaps(name, cue)))
    .map(({ line, start, end }) => {
      const words = text.slice(start, end);
      const value = line.includes('<') ? flat(words).replace(/(?:ies|es|s)$/, '') : line;
      return { kind: 'name' as const, value, text: words, start, end };
    });
}
