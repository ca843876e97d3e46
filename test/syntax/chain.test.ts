import { expect, test } from 'vitest';
import { chainOf } from '../../src/syntax/chain.ts';
import { numberOf } from '../../src/syntax/entry-numbers.ts';
import { read } from './read.ts';

test('what stands below what, until another entry ends the chain', async () => {
  const { file } = await read(`
finding f1: One
recommendation: R1, for F1
action: A1, for R1
no-action: closes F1
recommendation: R2, for F1
finding: Two
action: A2, for F2
action for r3: A3, for R3
section: The end
recommendation r3: R3, for none
action: A4, for R3
recommendation for f1: R4, for F1
section: Agreed
action: A5, for none
no-action: closes none
`);
  const chain = chainOf(file);
  const finding = chain.findings.map(chain.recommendationsFor).map(list => list.map(numberOf));
  expect(finding).toEqual([[1, 2, 3], []]);
  expect(chain.findings.map(entry => chain.closing(entry) !== undefined)).toEqual([true, false]);
  expect(chain.findings.map(chain.actionsFor).map(list => list.map(numberOf))).toEqual([[], [2]]);
  expect(chain.recommendations.map(chain.actionsFor).map(list => list.map(numberOf))).toEqual([
    [1],
    [],
    [3, 4],
    [],
  ]);
  expect(chain.actions.map(chain.purposeOf).map(list => list.length)).toEqual([1, 1, 1, 1, 0]);
});
