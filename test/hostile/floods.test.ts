/** Texts that are too long or too deep for a reader to have written: nothing is lost, and nothing gives up. */
import { describe, it } from 'vitest';
import { EVERYTHING, sampled } from '../support/runs.ts';
import { floodsOfLines, floodsOfText, MEGABYTE, quarterOf } from './floods.ts';
import { expectExported, expectRead, type Step } from './read-flood.ts';

/** A whole megabyte in `npm run test:all`. */
const SIZE = EVERYTHING ? MEGABYTE : MEGABYTE / 32;

/** Every third, and others than those whose steps are counted. */
const someOf = (floods: Readonly<Record<string, string>>) => sampled(Object.entries(floods), 3, 1);

const step: Step = async work => work();

describe.each(someOf(floodsOfText(SIZE)))('a flood of %s', (_, text) => {
  it('is read, checked, laid out and exported', async () => {
    await expectExported(await expectRead(text, step), step);
  });
});

describe.each(someOf(floodsOfLines(SIZE)))('a flood of %s', (_, text) => {
  it('is read, checked and laid out, and a quarter of it is exported', async () => {
    await expectRead(text, step);
    await expectExported(await expectRead(quarterOf(text), step), step);
  });
});
