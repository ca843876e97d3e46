import { expect, test } from 'vitest';
import { LANGUAGE_CONFUSABLES } from '../../src/lexicon/language-confusables.ts';
import { LANGUAGE_PATTERNS } from '../../src/lexicon/language-patterns.ts';
import { phrasesIn } from '../../src/lexicon/phrases.ts';
import { readPattern } from '../../src/terminology/patterns/pattern.ts';
import { StepReader } from '../../src/terminology/patterns/step.ts';

test.each(Object.entries(LANGUAGE_PATTERNS))('every pattern of %s can be read', (_, language) => {
  const { lists: own, numbers, ...kinds } = language;
  const reader = new StepReader({ ...own, number: Object.keys(numbers) });
  const all = Object.values(kinds).flatMap(({ says, unless, unlessAfter, within, partOf }) =>
    [says, unless, unlessAfter, within, partOf].flatMap(phrasesIn),
  );
  for (const text of all) expect(readPattern(text, reader).steps.length).toBeGreaterThan(0);
});

test.each(Object.entries(LANGUAGE_CONFUSABLES))(
  'every pair of %s can be read, and is found by its wrong words',
  (_, { lists, pairs }) => {
    const reader = new StepReader({ ...lists, number: ['one'] });
    for (const { says, right } of pairs) {
      for (const text of phrasesIn(says)) {
        const { steps } = readPattern(text, reader);
        const found = steps.slice(steps.findIndex(({ kind }) => kind === 'begin') + 1);
        const wrong = found.find(step => step.kind === 'word' && step.least > 0);
        if (wrong?.kind !== 'word') throw new Error(`“${text}” must name the words that are found.`);
        expect(wrong.choice.taken.words.size, text).toBeGreaterThan(0);
        expect([...wrong.choice.taken.words], text).not.toContain(right);
      }
    }
  },
);
