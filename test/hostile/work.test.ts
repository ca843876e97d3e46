/** Texts that are too long or too deep for a reader to have written keep nobody waiting. */
import { countSteps } from '../support/work.ts';

// What is counted is loaded after what counts.

import { expect, test } from 'vitest';
import { collectAsks } from '../../src/cli/collect-asks.ts';
import { renderRegister } from '../../src/export/register/registers.ts';
import { DEFAULT_SETTINGS } from '../../src/rules/settings.ts';
import { EVERYTHING, sampled } from '../support/runs.ts';
import { floodsOfLines, floodsOfText } from './floods.ts';
import { expectExported, expectRead } from './read-flood.ts';

const SIZE = (EVERYTHING ? 32 : 16) * 1024;

/**
 * Steps for each character that nobody notices: some hundred tokens are tried, several times over. A pattern that looks
 * at all others for each takes half the size, which is more.
 */
const FEW = 6_000;

test.each(sampled(Object.entries({ ...floodsOfText(SIZE), ...floodsOfLines(SIZE) })))(
  '%s take a few steps for each character',
  async (_, text) => {
    // Some are longer than asked for: a list is no deeper than its lines are many.
    const length = Math.max(SIZE, text.length);
    const step = async <T>(work: () => T | Promise<T>): Promise<T> => {
      const { steps, result } = await countSteps(FEW * length, work);
      expect(steps / length).toBeLessThan(FEW);
      return result;
    };
    await expectExported(await expectRead(text, step), step);
  },
);

const CONTEXT = { asOf: '2026-06-30', audience: 'internal', language: 'en', toolVersion: 'test' } as const;

/** What it takes to make the register of so many reports. */
async function stepsOfRegister(count: number, idOf: (index: number) => string): Promise<number> {
  const files = Array.from({ length: count }, (_, index) => ({
    path: `/w/${index}.mission`,
    shown: `${index}.mission`,
    source: {
      text: `mission ${idOf(index)}: M\n\nfinding gap: F.\nrecommendation to "WHO": R.\n`,
      mark: '' as const,
    },
    isAsked: true,
  }));
  const reading = { folder: '/w', config: {}, settings: DEFAULT_SETTINGS, files };
  const { steps } = await countSteps(Number.POSITIVE_INFINITY, async () => {
    const asks = (await collectAsks(reading, CONTEXT)).flatMap(each => each.asks ?? []);
    expect(asks).toHaveLength(count);
    return await renderRegister(asks, 'ndjson', CONTEXT);
  });
  return steps;
}

test('an id that repeats makes a register no dearer', async () => {
  const many = 100;
  const own = (index: number) => `m${index}`;
  // What is worked out once is worked out now.
  await stepsOfRegister(many, own);
  const alone = await stepsOfRegister(many, own);
  expect((await stepsOfRegister(many, index => own(Math.floor(index / 2)))) / alone).toBeLessThan(1.1);
  const together = await stepsOfRegister(many, () => 'm');
  expect(together / alone).toBeLessThan(1.1);
  expect((await stepsOfRegister(2 * many, () => 'm')) / together).toBeLessThan(2.2);
});
