/** What the change of an entry does to the facts, out of its two versions: the one function that says so. */
import { MENTIONS } from '../lexicon/marks.ts';
import { phrasesIn } from '../lexicon/phrases.ts';
import { isFinding } from '../syntax/generated/ast.ts';
import { compareFacts, type Sides, sidesOf } from './compare-facts.ts';
import { compareBodies, compareNames } from './compare-names.ts';
import { apart, effectWords } from './cues.ts';
import { compareDays, lastDayOf } from './days.ts';
import type { Effect, EffectKind } from './effect.ts';
import type { Fact } from './fact.ts';
import { figuresIn, isSameFigure } from './figures.ts';
import { compareMeanings } from './meanings.ts';
import { bodiesIn, namesIn, plainName } from './names.ts';
import { addressesIn } from './own-words.ts';
import { type ReadEntry, readEntry } from './read-entry.ts';
import { type ReadText, readText } from './read-text.ts';
import { compareSpeakers } from './speakers.ts';
import { structureEffects } from './structure.ts';

/** What a change does, in the order of its kinds; nothing where only words are others. Each source is the lines of one entry. */
export function effectsOf(before: string, after: string, language = 'en'): readonly Effect[] {
  if (before === after) return [];
  const [was, now] = [readEntry(before), readEntry(after)];
  const structure = structureEffects(was, now);
  if (was.text === '' || now.text === '' || was.text === now.text) return structure;
  const tongue = language.toLowerCase().split('-')[0] ?? 'en';
  return [...structure, ...inWords(was, now, tongue)];
}

function inWords(was: ReadEntry, now: ReadEntry, language: string): readonly Effect[] {
  const [before, after] = [readText(was.text, language), readText(now.text, language)];
  const sides = sidesOf(before.worded, after.worded);
  const [old, current] = [factsIn(before, language), factsIn(after, language)];
  const known = knownIn(was, now, language);
  const asks = now.entry?.$type === 'Recommendation' || now.entry?.$type === 'Action';
  const speakers = compareSpeakers(before, after, known.words);
  const names = compareNames(old.names, current.names, before.worded, after.worded, sides, known.words);
  return [
    ...compareFacts(old.figures, current.figures, sides, { counts: 'any', isSame: isSameFigure }),
    ...compareDays(old.days, current.days, sides, known.days),
    ...names,
    ...compareBodies(old.bodies, current.bodies, before.worded, after.worded, sides),
    ...speakers,
    ...(asks ? addressees(names, speakers) : []),
    ...compareMeanings(before, after, sides, { asks, isTold: [was, now].every(isToldBy) }),
    ...compareLinks(was.text, now.text, sides),
  ];
}

/** In what is asked, who stands for another is asked in the place of it, unless it is only said by whom it is known. */
function addressees(names: readonly Effect[], speakers: readonly Effect[]): readonly Effect[] {
  return names
    .filter(({ before, after }) => before !== '' && after !== '')
    .filter(
      ({ after }) => !speakers.some(other => other.after.includes(after) || after.includes(other.after)),
    )
    .map(effect => ({ ...effect, kind: 'addressee' as const }));
}

/** True where it stands before the colon who has said it. */
function isToldBy({ entry }: ReadEntry): boolean {
  return isFinding(entry) && entry.by.length > 0 && (entry.basis === 'stated' || entry.basis === 'reported');
}

/** The words and the dates that stand before the colon of both versions: to say them again is nothing new. */
function knownIn(was: ReadEntry, now: ReadEntry, language: string) {
  const wordsIn = ({ head }: ReadEntry) =>
    new Set((head.match(/[\p{L}\p{N}]+/gu) ?? []).map(word => plainName(word.toLowerCase())));
  const others = wordsIn(now);
  const head = readText(now.head, language);
  const due =
    now.entry && 'due' in now.entry && now.entry.due ? readText(String(now.entry.due), language).days : [];
  return {
    words: new Set([...wordsIn(was)].filter(word => others.has(word))),
    days: new Set([...head.days, ...due].map(lastDayOf)),
  };
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
