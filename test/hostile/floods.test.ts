/** Texts that are too long or too deep for a reader to have written: nothing is lost, and nothing gives up. */
import { describe, it } from 'vitest';
import { EVERYTHING } from '../support/runs.ts';
import { floodsOfLines, floodsOfText, MEGABYTE, quarterOf } from './floods.ts';
import { expectExported, expectRead, type Step } from './read-flood.ts';

/** A whole megabyte in `npm run test:all`. */
const SIZE = EVERYTHING ? MEGABYTE : MEGABYTE / 32;

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
