import { expect, it } from 'vitest';
import { nearest } from '../../src/rules/nearest.ts';

it.each([
  ['htlm', ['html', 'xlsx'], ['html']],
  ['ht', ['html'], []],
  ['opening', ['openning', 'closing'], ['openning']],
  ['mimistry', ['ministry', 'military'], ['ministry']],
  ['ab', ['ba', 'cd'], ['ba']],
  ['a', ['b'], ['b']],
  ['pdf', ['csv'], []],
  ['Html', ['Html', 'html'], ['html']],
])('near “%s” among %j is %j', (word, candidates, near) => {
  expect(nearest(word, candidates)).toEqual(near);
});
