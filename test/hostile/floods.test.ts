/** Texts that are too long or too deep for a reader to have written: nothing is lost, and nothing gives up. */
import { describe, it } from 'vitest';
import { runs } from '../support/runs.ts';
import { floodsOfLines, floodsOfText, MEGABYTE, quarterOf } from './floods.ts';
import { expectExported, expectRead, type Step } from './read-flood.ts';

/** An eighth of a megabyte; a whole one in `npm run fuzz`. */
const SIZE = Math.min(runs(MEGABYTE / 8).numRuns, MEGABYTE);

const step: Step = async work => work();

describe.each(Object.entries(floodsOfText(SIZE)))('a flood of %s', (_, text) => {
  it('is read, checked, laid out and exported', async () => {
    await expectExported(await expectRead(text, step), step);
  });
});

describe.each(Object.entries(floodsOfLines(SIZE)))('a flood of %s', (_, text) => {
  it('is read, checked and laid out, and a quarter of it is exported', async () => {
    await expectRead(text, step);
    await expectExported(await expectRead(quarterOf(text), step), step);
  });
});
