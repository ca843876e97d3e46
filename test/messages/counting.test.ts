/** English counts and lists as `Intl` has it. */
import { expect, test } from 'vitest';
import { countingOf, ENGLISH_TAG } from '../../src/messages/counting.ts';

const COUNTING = countingOf(ENGLISH_TAG);
const NUMBERS = [0, 1, 2, 12, 999, 1000, 1234567, -1, -2, 0.5, 1.5, 12.3456];

test('numbers, and the plurals that they take', () => {
  const [numbers, plurals] = [new Intl.NumberFormat(ENGLISH_TAG), new Intl.PluralRules(ENGLISH_TAG)];
  expect(NUMBERS.map(COUNTING.number, COUNTING)).toEqual(NUMBERS.map(number => numbers.format(number)));
  expect(NUMBERS.map(COUNTING.plural, COUNTING)).toEqual(NUMBERS.map(number => plurals.select(number)));
});

test.each(['conjunction', 'disjunction', 'unit'] as const)('lists of %s', type => {
  const lists = [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']];
  const format = new Intl.ListFormat(ENGLISH_TAG, { type });
  expect(lists.map(list => COUNTING.list(list, type))).toEqual(lists.map(list => format.format(list)));
});
