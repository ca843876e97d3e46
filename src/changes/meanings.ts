/** How a text is meant, before and after: what must be, what is not, how certain it is, of how many it is said. */
import type { Cue } from '../lexicon/effect-words.ts';
import { compareFacts, type Sides } from './compare-facts.ts';
import { apart, type FoundCue, overlaps } from './cues.ts';
import type { Effect, EffectKind } from './effect.ts';
import type { Fact } from './fact.ts';
import type { ReadText } from './read-text.ts';

const OBLIGATION: readonly Cue[] = ['must', 'should', 'may', 'want'];
const QUANTITY: readonly Cue[] = ['all', 'most', 'many', 'some', 'few', 'only'];
const BOUNDS: readonly Cue[] = ['atLeast', 'moreThan', 'atMost', 'lessThan'];

/** The effects of both versions of a text, in the order of the kinds. */
export function compareMeanings(
  was: ReadText,
  now: ReadText,
  sides: Sides,
  asks: boolean,
): readonly Effect[] {
  const obligation = obligations(was, now, sides, asks);
  const isOfObligation = (words: string) =>
    obligation.some(({ before, after }) => before === words || after === words);
  const doubts = (read: ReadText) => doubtsIn(read, asks).filter(({ text }) => !isOfObligation(text));
  return [
    ...compareFacts(plain(was, BOUNDS, 'figure'), plain(now, BOUNDS, 'figure'), sides, { counts: 'any' }),
    ...obligation,
    ...compareFacts(negationsIn(was), negationsIn(now), sides, { counts: 'each' }),
    ...compareFacts(doubts(was), doubts(now), sides, { counts: 'each' }),
    ...compareFacts(plain(was, ['sure'], 'certainty'), plain(now, ['sure'], 'certainty'), sides, {
      counts: 'any',
    }),
    ...compareFacts(plain(was, ['about'], 'certainty'), plain(now, ['about'], 'certainty'), sides, {
      counts: 'any',
    }),
    ...quantities(was, now, sides),
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
  const effects = compareFacts(before, after, sides, { counts: 'any' });
  const sortOf = (text: string, facts: readonly Fact[]) => facts.find(fact => fact.text === text)?.value;
  return effects.filter(effect => {
    const [one, other] = [sortOf(effect.before, before), sortOf(effect.after, after)];
    if (one === 'want' || other === 'want') return false;
    // What is asked may begin with its verb; what may be is a doubt where nothing is asked.
    if (one === undefined || other === undefined) {
      const only = one ?? other;
      return only === 'must' || (only === 'should' && !asks);
    }
    return true;
  });
}

function negationsIn(read: ReadText): readonly Fact[] {
  const others = read.cues.filter(({ cue }) => cue === 'otherwise');
  return cuesOf(read, ['negations'])
    .filter(found => !others.some(other => overlaps(found, other)))
    .map(found => toFact(read, 'negation', 'not', found));
}

/** What is heard, said by somebody, or may be. */
function doubtsIn(read: ReadText, asks: boolean): readonly Fact[] {
  const may = asks ? read.cues.filter(({ cue }) => cue === 'may') : [];
  const found = [...read.cues.filter(({ cue }) => cue === 'doubts' || cue === 'sayings'), ...read.hearsay]
    .filter(each => !may.some(other => overlaps(each, other)))
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
