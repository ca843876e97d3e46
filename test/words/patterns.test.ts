import { expect, test } from 'vitest';
import { LANGUAGE_PATTERNS } from '../../src/lexicon/language-patterns.ts';
import { readPattern } from '../../src/terminology/patterns/pattern.ts';

test.each(Object.entries(LANGUAGE_PATTERNS))('every pattern of %s can be read', (_, language) => {
  const { lists: own, numbers, elided: _elided, ...kinds } = language;
  const lists = { ...own, number: Object.keys(numbers).join(' ') };
  const all = Object.values(kinds).flatMap(({ says, unless = [], within = [] }) => [
    ...says,
    ...unless,
    ...within,
  ]);
  for (const text of all) expect(readPattern(text, lists).steps.length).toBeGreaterThan(0);
});
