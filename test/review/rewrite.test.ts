/** A rewrite of an entry as changes: a sentence each, placed in the text as it now is. */
import { expect, test } from 'vitest';
import { rewriteChanges } from '../../src/review/rewrite.ts';
import { takeIn } from '../../src/review/take-in.ts';

const TEXT = `mission valley-2026: Mission to the valley

finding dry-well gap #water severity high stated by brik: The well is dry in summer,
    and nobody repairs it. Forty people fetch water from the river.

    The council knows. It has no money.

    - Water is short
    - The school is closed

recommendation to council due 2026-05: The council should repair the well.
`;
const cursor = TEXT.indexOf('nobody');
const CURSOR = { start: cursor, end: cursor };

function take(text: string, numbers: readonly number[], now = TEXT, at = CURSOR): string {
  const changes = rewriteChanges(TEXT, at, text, now);
  if (!changes) throw new Error('not read');
  return takeIn(now, changes, new Set(numbers)).text;
}

const told = (text: string, now = TEXT, at = CURSOR) =>
  rewriteChanges(TEXT, at, text, now)?.map(({ number, old, new: words, state }) => [
    number,
    old,
    words,
    state,
  ]);

const PROSE = `The well is dry in summer, and nobody repairs it. Fifty people fetch water from the river.

The council knows it. It has no money.

- Water is short
- The school is open`;

test('each sentence that reads otherwise is a change, and what is taken is nothing else', () => {
  expect(told(PROSE)).toEqual([
    [1, 'Forty people fetch water from the river.', 'Fifty people fetch water from the river.', 'offered'],
    [2, 'The council knows.', 'The council knows it.', 'offered'],
    [3, '- The school is closed', '- The school is open', 'offered'],
  ]);
  expect(take(PROSE, [2])).toBe(TEXT.replace('The council knows.', 'The council knows it.'));
  expect(take(PROSE, [1, 2, 3])).toBe(
    TEXT.replace('Forty', 'Fifty').replace('knows.', 'knows it.').replace('is closed', 'is open'),
  );
});

test('an entry in our own words may change its head', () => {
  const entry = TEXT.slice(TEXT.indexOf('finding'), TEXT.indexOf('recommendation')).replace(
    ' stated by brik',
    '',
  );
  expect(told(entry)).toEqual([
    [
      1,
      'finding dry-well gap #water severity high stated by brik',
      'finding dry-well gap #water severity high',
      'offered',
    ],
  ]);
  expect(take(entry, [1])).toBe(TEXT.replace(' stated by brik', ''));
});

test('of a stretch that is selected, only that is rewritten', () => {
  const start = TEXT.indexOf('It has no money');
  const at = { start, end: start + 'It has no money'.length };
  expect(told('It has little money', TEXT, at)).toEqual([
    [1, 'It has no money.', 'It has little money.', 'offered'],
  ]);
});

test('sentences and paragraphs come and go', () => {
  const shorter =
    'The well is dry in summer, and nobody repairs it.\n\nThe council knows. It has no money.\n\nWhoever can moves away.';
  expect(take(shorter, [1, 2])).toBe(
    TEXT.replace(' Forty people fetch water from the river.', '').replace(
      '- Water is short\n    - The school is closed',
      'Whoever can moves away.',
    ),
  );
  const longer = `It was hot. ${PROSE.replace('Fifty', 'Forty').replace('knows it', 'knows').replace('open', 'closed')}\n\nNobody is glad.`;
  expect(take(longer, [1, 2])).toBe(
    TEXT.replace('The well', 'It was hot. The well').replace('is closed', 'is closed\n\n    Nobody is glad.'),
  );
});

test('a title alone is rewritten, and text below it comes to it', () => {
  const at = TEXT.indexOf('should');
  expect(take('The council must repair the well.\n\nIt is late.', [1, 2], TEXT, { start: at, end: at })).toBe(
    TEXT.replace('should repair the well.', 'must repair the well.\n\n    It is late.'),
  );
});

test('what the text says already is known, and what its author has changed too collides', () => {
  const taken = take(PROSE, [1]);
  expect(told(PROSE, taken)?.map(each => each[3])).toEqual(['taken', 'offered', 'offered']);
  expect(take(PROSE, [2, 3], taken)).toBe(take(PROSE, [1, 2, 3]));
  const other = TEXT.replace('Forty people', 'Sixty people');
  expect(told(PROSE, other)?.map(each => each[3])).toEqual(['collides', 'offered', 'offered']);
  const above = `// A note.\n${TEXT}`;
  expect(take(PROSE, [1], above)).toBe(`// A note.\n${take(PROSE, [1])}`);
});

test('what is no rewrite of what is selected is none', () => {
  expect(rewriteChanges(TEXT, CURSOR, '  ')).toBeUndefined();
  expect(rewriteChanges(TEXT, { start: 0, end: TEXT.length }, 'Everything is well.')).toBeUndefined();
  expect(told('```\nfinding dry-well gap: #water\n```')?.length).toBeGreaterThan(0);
});
