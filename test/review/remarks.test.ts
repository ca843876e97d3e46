/** Remarks that went out as comments of a Word file are not offered again when the file comes back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeIn } from '../../src/review/take-in.ts';
import { reviewWord, sendWord } from '../support/reviewed.ts';

const FINDING = 'finding dry-well gap #water severity high: The well is dry in summer,';
const TEXT = readFileSync(join(import.meta.dirname, 'valley.mission'), 'utf8').replace(
  '    See @mayor for the date.\n',
  `    See @mayor for the date.

remark by "A. “T.” Chief" on 2026-03-01: Is @dry-well the "same" as the one of @mayor?
reply by "E. Vil" on 2026-03-02: No, @dry-well is another one.
`,
);
const sent = await (await sendWord())(TEXT);

test.each([
  ['the text that was sent', TEXT],
  [
    'a text in which the entry has another number',
    TEXT.replace(FINDING, `finding gap #water: New.\n\n${FINDING}`),
  ],
])('words with mentions are known again in %s', async (_, source) => {
  expect(source.includes('New.')).toBe(source !== TEXT);
  const review = await reviewWord(sent, source);
  if (!review.ok) throw new Error(review.reason);
  expect(review.changes.map(({ kind, new: words, state }) => ({ kind, words, state }))).toEqual([
    { kind: 'comment', words: 'Is F1 the "same" as the one of Ana Brik?', state: 'taken' },
    { kind: 'reply', words: 'No, F1 is another one.', state: 'taken' },
  ]);
});

test('a reply is taken in with the comment that it answers, and never alone', async () => {
  const source = TEXT.replace(/\nremark by .*\nreply by .*\n/, '\n');
  const review = await reviewWord(sent, source);
  if (!review.ok) throw new Error(review.reason);
  const [comment, reply] = review.changes;
  if (!comment || !reply) throw new Error('no remarks');
  expect([comment, reply].map(({ kind, state }) => [kind, state])).toEqual([
    ['comment', 'offered'],
    ['reply', 'offered'],
  ]);
  const taken = (...changes: readonly { readonly number: number }[]) =>
    takeIn(source, review.changes, new Set(changes.map(({ number }) => number))).text;
  expect(taken(reply)).toBe(source);
  expect(taken(comment)).toMatch(/^remark .*by /m);
  expect(taken(comment)).not.toMatch(/^reply /m);
  expect(taken(comment, reply)).toMatch(/^remark .*\nreply by /m);
});
