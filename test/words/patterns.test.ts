import { expect, test } from 'vitest';
import { LANGUAGE_CONFUSABLES } from '../../src/lexicon/language-confusables.ts';
import { LANGUAGE_PATTERNS } from '../../src/lexicon/language-patterns.ts';
import { readPattern } from '../../src/terminology/patterns/pattern.ts';

test.each(Object.entries(LANGUAGE_PATTERNS))('every pattern of %s can be read', (_, language) => {
  const { lists: own, numbers, ...kinds } = language;
  const lists = { ...own, number: Object.keys(numbers).join(' ') };
  const all = Object.values(kinds).flatMap(({ says, unless = [], unlessAfter = [], within = [] }) => [
    ...says,
    ...unless,
    ...unlessAfter,
    ...within,
  ]);
  for (const text of all) expect(readPattern(text, lists).steps.length).toBeGreaterThan(0);
});

test.each(Object.entries(LANGUAGE_CONFUSABLES))(
  'every pair of %s can be read, and is found by its wrong words',
  (_, { lists, pairs }) => {
    const known = { ...lists, number: 'one' };
    for (const { says, right } of pairs) {
      for (const text of says) {
        const { focus } = readPattern(text, known);
        expect(focus.choice.words.size, text).toBeGreaterThan(0);
        expect([...focus.choice.words], text).not.toContain(right);
      }
    }
  },
);
