/** Texts that are too long or too deep for a reader to have written: nothing is lost, and nothing gives up. */
import { describe, it } from 'vitest';
import { floodsOfLines, floodsOfText, MEGABYTE, quarterOf } from './floods.ts';
import { expectExported, expectRead, type Step } from './read-flood.ts';

const step: Step = async work => work();

describe.each(Object.entries(floodsOfText(MEGABYTE)))('a megabyte of %s', (_, text) => {
  it('is read, checked, laid out and exported', async () => {
    await expectExported(await expectRead(text, step), step);
  });
});

describe.each(Object.entries(floodsOfLines(MEGABYTE)))('a megabyte of %s', (_, text) => {
  it('is read, checked and laid out, and a quarter of it is exported', async () => {
    await expectRead(text, step);
    await expectExported(await expectRead(quarterOf(text), step), step);
  });
});
