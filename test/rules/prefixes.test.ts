/** A report is checked at every keystroke: whatever is there of it so far, checking it fails at nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { runs, sampled } from '../support/runs.ts';

const examples = exampleTexts();
const EVERY = 7;

describe('the examples, as far as they are written', () => {
  test.each(Object.keys(examples))('%s', async name => {
    const { [name]: text = '', ...others } = examples;
    const check = await openWorkspace(others);
    const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
    for (const end of sampled(ends.filter((_, line) => line % EVERY === 0))) {
      for (const problem of await check(text.slice(0, end))) expect(problem.message).not.toBe('');
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), async end => {
        await check(text.slice(0, end));
      }),
      runs(60),
    );
  });

  test.each(Object.keys(examples))('%s, without what stands above', async name => {
    const { [name]: text = '', ...others } = examples;
    const check = await openWorkspace(others);
    const header = text.split('\n').find(line => line.startsWith('under')) ?? '';
    for (let end = 0; end <= header.length; end++)
      await check(`${header.slice(0, end)}\n\nfinding gap: Kosovo.\n`);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(text.length), async (start, length) => {
        await check(text.slice(text.lastIndexOf('\n', start) + 1, start + length));
      }),
      runs(40),
    );
  });
});
