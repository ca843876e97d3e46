/** Texts that are too long or too deep for a reader to have written keep nobody waiting. */
import { countSteps } from '../support/work.ts';

// What is counted is loaded after what counts.

import { expect, test } from 'vitest';
import { ALL } from '../support/runs.ts';
import { floodsOfLines, floodsOfText } from './floods.ts';
import { expectExported, expectRead } from './read-flood.ts';

const SIZE = (ALL ? 32 : 16) * 1024;

/**
 * Steps for each character that nobody notices: some hundred tokens are tried, several times over. A pattern that looks
 * at all others for each takes half the size, which is more.
 */
const FEW = 5_000;

test.each(Object.entries({ ...floodsOfText(SIZE), ...floodsOfLines(SIZE) }))(
  '%s take a few steps for each character',
  async (_, text) => {
    const step = async <T>(work: () => T | Promise<T>): Promise<T> => {
      const { steps, result } = await countSteps(FEW * SIZE, work);
      expect(steps / SIZE).toBeLessThan(FEW);
      return result;
    };
    await expectExported(await expectRead(text, step), step);
  },
);
