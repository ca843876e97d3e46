/** How a text is meant, before and after: what must be, what is not, how certain it is, of how many it is said. */
import type { Cue } from '../lexicon/effect-words.ts';
import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import { overlaps } from '../lexicon/sentences.ts';
import { compareFacts, type Sides } from './compare-facts.ts';
import { apart, type FoundCue } from './cues.ts';
import type { Effect, EffectKind } from './effect.ts';
import type { Fact } from './fact.ts';
import type { ReadText } from './read-text.ts';

const OBLIGATION: readonly Cue[] = ['must', 'should', 'may', 'want'];
const QUANTITY: readonly Cue[] = ['all', 'most', 'many', 'some', 'few', 'only'];
const BOUNDS: readonly Cue[] = ['atLeast', 'moreThan', 'atMost', 'lessThan'];

interface Meaning {
  /** True for what asks something of somebody. */
  readonly asks: boolean;
  /** True where its structure tells who has said it: the words need not. */
  readonly isTold: boolean;
}

/** The effects of both versions of a text, in the order of the kinds. */
export function compareMeanings(
  was: ReadText,
  now: ReadText,
  sides: Sides,
  { asks, isTold }: Meaning,
): readonly Effect[] {
  const obligation = obligations(was, now, sides, asks);
  const isOfObligation = (words: string) =>
    obligation.some(({ before, after }) => before === words || after === words);
  const doubts = (read: ReadText) =>
    doubtsIn(read, { asks, isTold }).filter(({ text }) => !isOfObligation(text));
  return [
    ...compareFacts(plain(was, BOUNDS, 'figure'), plain(now, BOUNDS, 'figure'), sides, { counts: 'any' }),
    ...obligation,
    ...compareFacts(negationsIn(was, now), negationsIn(now, was), sides, { counts: 'each' }),
    ...compareFacts(doubts(was), doubts(now), sides, { counts: 'each' }),
    ...compareFacts(plain(was, ['sure'], 'certainty'), plain(now, ['sure'], 'certainty'), sides, {
      counts: 'any',
    }),
    ...compareFacts(plain(was, ['about'], 'certainty'), plain(now, ['about'], 'certainty'), sides, {
      counts: 'any',
    }),
    ...quantities(was, now, sides),
    ...compareFacts(plain(was, ['ranks'], 'name'), plain(now, ['ranks'], 'name'), sides, { counts: 'any' }),
  ];
}

function cuesOf({ cues }: ReadText, lists: readonly Cue[]): readonly FoundCue[] {
  return apart(cues.filter(({ cue }) => lists.includes(cue)));
}

function toFact(
  { worded }: ReadText,
  kind: EffectKind,
  value: string,
  { start, end }: Pick<Fact, 'start' | 'end'>,
): Fact {
  return { kind, value, text: worded.text.slice(start, end), start, end };
}

function plain(read: ReadText, lists: readonly Cue[], kind: EffectKind): readonly Fact[] {
  return cuesOf(read, lists).map(found => toFact(read, kind, found.cue, found));
}

/** What need be done may be what should be or what must be. */
function obligations(was: ReadText, now: ReadText, sides: Sides, asks: boolean): readonly Effect[] {
  const [before, after] = [was, now].map(read => plain(read, OBLIGATION, 'obligation')) as [
    readonly Fact[],
    readonly Fact[],
  ];
  const effects = compareFacts(before, after, sides, { counts: 'each', isOfPlace: true });
  const sortOf = (text: string, facts: readonly Fact[]) => facts.find(fact => fact.text === text)?.value;
  return effects.filter(effect => {
    const [one, other] = [sortOf(effect.before, before), sortOf(effect.after, after)];
    if (one === 'want' || other === 'want') return false;
    if (one !== undefined && other !== undefined) return true;
    const [only, others] = one === undefined ? [other, before] : [one, after];
    if (others.some(({ value }) => value === only)) return false;
    const [bare, full] = one === undefined ? [was, now] : [now, was];
    return only === 'must' || (only === 'should' && !(asks && beginsWithVerb(bare, full)));
  });
}

/** True where what is asked seems to begin with its verb: “Train the judges” for “The judges should be trained”. */
function beginsWithVerb(bare: ReadText, other: ReadText): boolean {
  const [first, same] = [bare, other].map(({ worded }) => worded.words[0]?.lower ?? '') as [string, string];
  return first !== same && !FUNCTION_WORDS.has(first);
}

function negationsIn(read: ReadText, other: ReadText): readonly Fact[] {
  const others = read.cues.filter(({ cue }) => cue === 'otherwise');
  const found = cuesOf(read, ['negations']).filter(each => !others.some(guard => overlaps(each, guard)));
  return [...found, ...negatedWords(read, other).filter(word => !found.some(each => overlaps(each, word)))]
    .sort((a, b) => a.start - b.start)
    .map(each => toFact(read, 'negation', 'not', each));
}

/** Words such as “unchecked” where the other version says “checked”. */
function negatedWords(
  { worded, prefixes }: ReadText,
  other: ReadText,
): readonly Pick<Fact, 'start' | 'end'>[] {
  const wordsIn = ({ words }: ReadText['worded']) => new Set(words.map(({ lower }) => lower));
  const [own, others] = [wordsIn(worded), wordsIn(other.worded)];
  return worded.words.filter(
    ({ lower }) =>
      !others.has(lower) &&
      prefixes.some(prefix => {
        const bare = lower.slice(prefix.length).replace(/^-/, '');
        return lower.startsWith(prefix) && bare.length > 3 && others.has(bare) && !own.has(bare);
      }),
  );
}

/** What is heard, said by somebody, or may be. */
function doubtsIn(read: ReadText, { asks, isTold }: Meaning): readonly Fact[] {
  const may = asks ? read.cues.filter(({ cue }) => cue === 'may') : [];
  // What the mission itself says is not passed on.
  const own = read.cues.filter(({ cue }) => cue === 'own');
  const said = isTold ? [] : [...cuesOf(read, ['sayings', 'accordingTo']), ...read.hearsay];
  const doubts = cuesOf(read, ['doubts']).filter(
    each => !isTold || !read.hearsay.some(other => overlaps(each, other)),
  );
  const found = [...doubts, ...said]
    .filter(each => ![...may, ...own].some(other => overlaps(each, other)))
    .sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of found) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged.map(each => toFact(read, 'certainty', 'doubt', each));
}

/** Of how many it is said; what was said of some and is said of nobody is said of all. */
function quantities(was: ReadText, now: ReadText, sides: Sides): readonly Effect[] {
  const [before, after] = [was, now].map(read => plain(read, QUANTITY, 'certainty')) as [
    readonly Fact[],
    readonly Fact[],
  ];
  const effects = compareFacts(before, after, sides, { counts: 'each' });
  const isAll = (text: string, facts: readonly Fact[]) =>
    facts.some(fact => fact.text === text && fact.value === 'all');
  return effects.filter(
    ({ before: one, after: other }) =>
      (one !== '' && other !== '') ||
      (one !== '' && !isAll(one, before)) ||
      (other !== '' && isAll(other, after)),
  );
}
