/** Words that a second reviewer typed among those of a first: whatever is taken in alone makes sense, or is refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from '../../src/export/zip.ts';
import { takeIn } from '../../src/review/take-in.ts';
import { reviewWord, sendWord } from '../support/reviewed.ts';

const TEXT = readFileSync(join(import.meta.dirname, 'valley.mission'), 'utf8');
const sent = await (await sendWord())(TEXT);

const run = (text: string, tag = 't') => `<w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
const by = (author: string, day: number) =>
  `w:id="9${day}" w:author="${author}" w:date="2026-03-0${day}T09:00:00Z"`;
const [FIRST, SECOND] = [by('A. Chief', 1), by('B. Deputy', 2)];
const put = (who: string, text: string) => `<w:ins ${who}>${run(text)}</w:ins>`;
const struck = (who: string, text: string) => `<w:del ${who}>${run(text, 'delText')}</w:del>`;
const putAndStruck = (text: string) => `<w:ins ${FIRST}>${struck(SECOND, text)}</w:ins>`;

/** The file in which these runs stand in the place of words. */
function withRuns(words: string, ...runs: readonly string[]): Uint8Array {
  const parts = unzipSync(sent);
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const [before = '', after = ''] = document.split(words, 2);
  expect(document.length).toBeGreaterThan(before.length);
  const changed = `${before}</w:t></w:r>${runs.join('')}<w:r><w:t xml:space="preserve">${after}${document.slice(before.length + words.length + after.length)}`;
  return zip({ ...parts, 'word/document.xml': strToU8(changed) });
}

/** What the sentence reads with each choice of numbers taken in, in turn. */
async function readings(
  file: Uint8Array,
  sentence: (words: string) => string,
  ...choices: readonly number[][]
) {
  const reading = async (source: string, numbers: readonly number[]) => {
    const review = await reviewWord(file, source);
    if (!review.ok) throw new Error(review.reason);
    return { ...takeIn(source, review.changes, new Set(numbers)), changes: review.changes };
  };
  const [start = '', end = ''] = sentence('|').split('|');
  const wordsIn = (text: string) => {
    const at = text.indexOf(start) + start.length;
    return text.slice(at, text.indexOf(end, at));
  };
  const each = [];
  for (const numbers of choices) each.push(wordsIn((await reading(TEXT, numbers)).text));
  const one = await reading(TEXT, [1]);
  const then = await reading(one.text, [2]);
  return {
    each,
    inTurn: wordsIn(then.text),
    again: (await reading(then.text, [])).changes.map(({ state }) => state),
  };
}

test.each([
  {
    name: 'typed among',
    runs: [
      struck(FIRST, 'second'),
      put(FIRST, 'third'),
      put(SECOND, ' and a fourth'),
      put(FIRST, ', deeper'),
    ],
    one: 'third, deeper',
    both: 'third and a fourth, deeper',
  },
  {
    name: 'struck and typed anew',
    runs: [struck(FIRST, 'second'), putAndStruck('third'), put(SECOND, 'fourth'), put(FIRST, ', deeper')],
    one: 'third, deeper',
    both: 'fourth, deeper',
  },
  {
    name: 'struck',
    runs: [struck(FIRST, 'second'), put(FIRST, 'third'), putAndStruck(', deeper'), put(FIRST, ' and dry')],
    one: 'third, deeper and dry',
    both: 'third and dry',
  },
  {
    name: 'typed among words that stand beside others',
    runs: ['', run('second'), put(FIRST, ' or'), put(SECOND, ' even a'), put(FIRST, ' third')],
    one: 'second or third',
    both: 'second or even a third',
  },
])('$name', async ({ runs, one, both }) => {
  const { each, inTurn, again } = await readings(
    withRuns('second', ...runs),
    words => `Dig a ${words} well`,
    [],
    [1],
    [2],
    [1, 2],
  );
  expect(each).toEqual(['second', one, 'second', both]);
  expect(inTurn).toBe(both);
  expect(again).toEqual(['taken', 'taken']);
});
