/** Who says it: the words around verbs of saying, and what is said in the same sentence. */
import { BY } from '../domain/around-names.ts';
import { flat } from '../lexicon/flat.ts';
import { wordsInAll } from '../lexicon/language-words.ts';
import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import { isHonorific } from '../lexicon/persons.ts';
import { overlaps } from '../lexicon/sentences.ts';
import type { WordedText } from '../terminology/read-texts.ts';
import { sentenceAround } from '../terminology/sentences.ts';
import type { WordToken } from '../terminology/tokens.ts';
import { apart, type FoundCue } from './cues.ts';
import type { Effect } from './effect.ts';
import { isSameName, lettersOf, plainName } from './names.ts';
import type { ReadText } from './read-text.ts';

interface Speaker {
  readonly text: string;
  readonly words: readonly string[];
  /** The sentence in which it is said, as its words. */
  readonly said: ReadonlySet<string>;
  readonly sentence: number;
}

/** So many words name a speaker at most. */
const MOST = 9;

/** What is told as said by somebody else than before; who is named before the colon has said it all along. */
export function compareSpeakers(was: ReadText, now: ReadText, known: ReadonlySet<string>): readonly Effect[] {
  const [before, after] = [speakersIn(was), speakersIn(now)];
  const isKnown = ({ words }: Speaker) => words.every(word => known.has(word));
  const come = after.filter(speaker => !isKnown(speaker) && !before.some(other => isSame(speaker, other)));
  const gone = before.filter(speaker => !after.some(other => isSame(speaker, other)));
  // Who only stands elsewhere in the text now is said to say it where who said it is no longer there.
  const has = (read: ReadText, { words }: Speaker) => {
    const there = read.worded.words.map(({ lower }) => plainName(lower));
    return words.every(word => there.some(other => isSameName(word, other)));
  };
  const isLost =
    gone.some(speaker => !has(now, speaker)) || (gone.length > 0 && before.length === after.length);
  const told = come.filter(speaker => isLost || !has(was, speaker));
  if (told.length > 0) {
    return told.map(({ text }, index) => ({ kind: 'source', before: gone[index]?.text ?? '', after: text }));
  }
  return exchanged(before, after);
}

/** Of two who say something, each what the other said before. */
function exchanged(before: readonly Speaker[], after: readonly Speaker[]): readonly Effect[] {
  if (![before, after].every(isApart)) return [];
  return after.flatMap(speaker => {
    const [nearest] = before.toSorted((a, b) => alike(speaker, b) - alike(speaker, a));
    return nearest && !isSame(nearest, speaker) && before.some(other => isSame(other, speaker))
      ? [{ kind: 'source' as const, before: nearest.text, after: speaker.text }]
      : [];
  });
}

/** True for several who speak in a sentence each. */
function isApart(speakers: readonly Speaker[]): boolean {
  return speakers.length > 1 && new Set(speakers.map(({ sentence }) => sentence)).size === speakers.length;
}

function alike(one: Speaker, other: Speaker): number {
  const own = [...one.said].filter(word => !one.words.includes(word) && !other.words.includes(word));
  return own.filter(word => other.said.has(word)).length;
}

function isSame(one: Speaker, other: Speaker): boolean {
  const common = one.words.filter(word => other.words.some(each => isSameName(word, each))).length;
  const letters = (each: Speaker, short: Speaker) =>
    lettersOf(each.text).some(all => short.words.includes(all));
  return (
    common * 2 > Math.min(one.words.length, other.words.length) || letters(one, other) || letters(other, one)
  );
}

function speakersIn({ worded, cues, auxiliaries }: ReadText): readonly Speaker[] {
  const own = cues.filter(({ cue }) => cue === 'own');
  return apart(cues.filter(({ cue }) => cue === 'sayings' || cue === 'accordingTo'))
    .filter(cue => !own.some(other => overlaps(cue, other)))
    .flatMap(cue => {
      const words = wordsOf(worded, cue, auxiliaries);
      // What is not said is said by nobody.
      const isNot = cues.some(each => each.cue === 'negations' && words.some(word => overlaps(word, each)));
      if (isNot) return [];
      const [first] = words;
      const last = words.at(-1);
      const names = words
        .filter(({ lower }) => !FUNCTION_WORDS.has(lower) && !auxiliaries.has(lower) && !isTitle(lower))
        .map(({ lower }) => plainName(lower));
      if (!first || !last || names.length === 0) return [];
      const { start, end } = sentenceAround(worded.text, cue.start);
      const said = worded.words.filter(word => word.start >= start && word.end <= end);
      return [
        {
          text: worded.text.slice(first.start, last.end),
          words: names,
          said: new Set(said.map(({ lower }) => flat(lower)).filter(word => !FUNCTION_WORDS.has(word))),
          sentence: start,
        },
      ];
    });
}

/** The words that name who speaks: before the verb, or behind it where nobody stands before it. */
function wordsOf(
  { words, text }: WordedText,
  { cue, start, end }: FoundCue,
  auxiliaries: ReadonlySet<string>,
): readonly WordToken[] {
  const first = words.findIndex(word => word.start >= start);
  const behind = words.findIndex(word => word.start >= end);
  const isBehind = cue === 'accordingTo' || BY.has(words[behind]?.lower ?? '');
  const before = isBehind ? [] : wordsBefore(words, first, text);
  return before.every(({ lower }) => auxiliaries.has(lower)) ? wordsBehind(words, behind, text) : before;
}

function wordsBefore(words: readonly WordToken[], first: number, text: string): readonly WordToken[] {
  let from = first;
  while (from > 0 && first - from < MOST && goesOn(words, from, text)) from--;
  return words.slice(from, first);
}

function wordsBehind(words: readonly WordToken[], first: number, text: string): readonly WordToken[] {
  if (first < 0) return [];
  let to = first;
  while (to - first < MOST && words[to] && (to === first || goesOn(words, to, text)) && !isClause(words[to]))
    to++;
  return words.slice(first, to);
}

/** True where a word goes on with the words before it on its line; the stop of a title ends nothing. */
function goesOn(words: readonly WordToken[], at: number, text: string): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || text.slice(before.end, word.start).includes('\n')) return false;
  return word.follows || isTitle(before.lower);
}

function isTitle(lower: string): boolean {
  return isHonorific(lower) || isHonorific(`${lower}.`);
}

function isClause(word: WordToken | undefined): boolean {
  return CLAUSES.has(word?.lower ?? '');
}

const CLAUSES: ReadonlySet<string> = new Set(wordsInAll('conjunctions'));
