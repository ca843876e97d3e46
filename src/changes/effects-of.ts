/** What the change of an entry does to the facts, out of its two versions: the one function that says so. */
import { MENTIONS } from '../lexicon/marks.ts';
import { phrasesIn } from '../lexicon/phrases.ts';
import { compareFacts, type Sides, sidesOf } from './compare-facts.ts';
import { compareBodies, compareNames } from './compare-names.ts';
import { apart, effectWords } from './cues.ts';
import type { Effect, EffectKind } from './effect.ts';
import type { Fact } from './fact.ts';
import { figuresIn } from './figures.ts';
import { compareMeanings } from './meanings.ts';
import { bodiesIn, namesIn } from './names.ts';
import { addressesIn } from './own-words.ts';
import { readEntry } from './read-entry.ts';
import { type ReadText, readText } from './read-text.ts';
import { structureEffects } from './structure.ts';

/** What a change does, in the order of its kinds; nothing where only words are others. Each source is the lines of one entry. */
export function effectsOf(before: string, after: string, language = 'en'): readonly Effect[] {
  if (before === after) return [];
  const [was, now] = [readEntry(before), readEntry(after)];
  const structure = structureEffects(was, now);
  if (was.text === '' || now.text === '' || was.text === now.text) return structure;
  const tongue = language.toLowerCase().split('-')[0] ?? 'en';
  return [...structure, ...inWords(was.text, now.text, tongue, isAsk(was.entry?.$type))];
}

function isAsk(type: string | undefined): boolean {
  return type === 'Recommendation' || type === 'Action';
}

function inWords(before: string, after: string, language: string, asks: boolean): readonly Effect[] {
  const [was, now] = [readText(before, language), readText(after, language)];
  const sides = sidesOf(was.worded, now.worded);
  const [old, current] = [factsIn(was, language), factsIn(now, language)];
  return [
    ...compareFacts(old.figures, current.figures, sides, { counts: 'any' }),
    ...compareFacts(old.days, current.days, sides, { counts: 'any' }),
    ...compareNames(old.names, current.names, was.worded, now.worded, sides),
    ...compareBodies(old.bodies, current.bodies, was.worded, now.worded, sides),
    ...compareMeanings(was, now, sides, asks),
    ...compareLinks(before, after, sides),
  ];
}

function factsIn({ worded, cues, days }: ReadText, language: string) {
  const words = effectWords(language);
  const figures = words ? figuresIn(worded, words, days) : [];
  const known = cues.filter(({ cue }) => cue === 'bodies');
  const names = namesIn(worded, [...days, ...figures], known, new Set(phrasesIn(words?.linking)));
  return {
    days,
    figures,
    names,
    bodies: bodiesIn(worded, apart(known), names),
  };
}

/** Mentions and addresses; where a mention stands for another, somebody else is named. */
function compareLinks(before: string, after: string, sides: Sides): readonly Effect[] {
  const [was, now] = [linksIn(before), linksIn(after)];
  const effects = compareFacts(was, now, sides, { counts: 'any' });
  return effects.flatMap(effect =>
    effect.before.startsWith('@') && effect.after.startsWith('@')
      ? [effect, { ...effect, kind: 'name' as const }]
      : [effect],
  );
}

function linksIn(text: string): readonly Fact[] {
  const kind: EffectKind = 'link';
  const mentions = [...text.matchAll(MENTIONS)].map(({ 0: found, index }) => ({
    kind,
    value: found,
    text: found,
    start: index,
    end: index + found.length,
  }));
  const addresses = addressesIn(text).map(found => ({ kind, value: found, text: found, start: 0, end: 0 }));
  return [...mentions, ...addresses];
}
