/** A list of thousands of labelled lines, such as abbreviations, takes an import no longer than its lines do. */
import { countSteps } from '../support/work.ts';

// What is counted is loaded after what counts.

import { expect, test } from 'vitest';
import type { SourceBlock } from '../../src/import/document.ts';
import { letterheadIn } from '../../src/import/letterhead.ts';

const MOST = 100_000_000;

function labelled(count: number): readonly SourceBlock[] {
  return Array.from({ length: count }, (_, i) => ({
    kind: 'paragraph',
    text: `AbC-${1000 + i}/xY: Agency of things ${1000 + i}`,
    line: i + 1,
  }));
}

async function stepsOf(count: number): Promise<number> {
  const blocks = labelled(count);
  const { steps, result } = await countSteps(MOST, () => letterheadIn(blocks));
  expect(result.lines.size).toBe(0);
  return steps;
}

test('twice as many labelled lines take twice the steps', async () => {
  await stepsOf(10);
  const few = await stepsOf(30);
  expect(await stepsOf(60)).toBeLessThan(2.5 * few);
});

test('the particulars below a long list of labelled lines are read', () => {
  const blocks: readonly SourceBlock[] = [
    ...labelled(100),
    { kind: 'paragraph', text: 'Place: Pristina', line: 101 },
    { kind: 'paragraph', text: 'Dates: 11 to 14 March 2024', line: 102 },
  ];
  expect(letterheadIn(blocks).lines).toContain(blocks.at(-1));
});
