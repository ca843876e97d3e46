import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isName, NameIds } from '../../src/lexicon/free-names.ts';
import { anyText } from '../support/arbitrary-text.ts';
import { runs } from '../support/runs.ts';

it('gives whatever is to be named a name of its own', () => {
  const wanted = fc.array(fc.oneof(anyText, fc.constantFrom('M&E', 'S.A.', 'W/C', 'to', '٣', '…')));
  fc.assert(
    fc.property(wanted, all => {
      const ids = new NameIds(['to-2']);
      const given = all.map(each => ids.take(each));
      expect(given.filter(name => !isName(name))).toEqual([]);
      expect(new Set(given).size).toBe(all.length);
    }),
    runs(200),
  );
});

it('takes a name as it is or not at all', () => {
  const ids = new NameIds(['MAE']);
  expect(['PMU', 'PMU', 'MAE', 'M&E', 'with'].map(each => ids.takeAsItIs(each))).toEqual([
    'PMU',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
