import { expect, test } from 'vitest';
import { check } from '../support/check.ts';

test('a finding without a tag is a problem at its entry word', async () => {
  const { problems } = await check('finding gap: Case backlogs are large.\n');
  expect(problems.filter(({ code }) => code === 'finding/tagged')).toMatchObject([
    { severity: 1, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } } },
  ]);
});

test('an allow comment silences it', async () => {
  const { problems } = await check(
    '// allow finding/tagged: to be decided\nfinding gap: Case backlogs are large.\n',
  );
  expect(problems.filter(({ code }) => code === 'finding/tagged')).toEqual([]);
});
