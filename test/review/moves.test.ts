/** Paragraphs that a reviewer moved: what is written goes with them, and points of a list stay points. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeIn } from '../../src/review/take-in.ts';
import { movedParagraph } from '../support/moved-paragraph.ts';
import { reviewWord, sendWord } from '../support/reviewed.ts';

const TEXT = readFileSync(join(import.meta.dirname, 'valley.mission'), 'utf8');
const sent = await (await sendWord())(TEXT);

interface Case {
  readonly name: string;
  readonly words: string;
  readonly before: string;
  /** Words that the reviewer changed in the paragraph, and what stands there now. */
  readonly and?: readonly [string, string];
  readonly reads: string;
}

test.each<Case>([
  {
    name: 'a point of a list to its head',
    words: 'Ask for money',
    before: ' first</w:t>',
    reads: 'March.\n\n    - Ask for money\n    - Ask for @dry-well first\n    - Count',
  },
  {
    name: 'the first point of a list, with its mention, into the midst',
    words: ' first</w:t>',
    before: 'Count the people',
    reads: 'March.\n\n    - Ask for money\n    - Ask for @dry-well first\n    - Count',
  },
  {
    name: 'a point of a list out of it, which is a paragraph where it is laid out like one',
    words: 'Count the people',
    before: ' again.',
    reads: 'year.\n\n    Count the people who came\n\n    See @dry-well',
  },
  {
    name: 'a paragraph with mentions',
    words: ' again.',
    before: 'The council meets in March',
    reads: 'next\n\n    See @dry-well and @mayor again.\n\n    The council meets in March.\n\n    - Ask',
  },
  {
    name: 'a paragraph with emphasis, below a table',
    words: 'It was a ',
    before: 'That is all',
    reads: '| June | 2031 |\n\n    It was a *long* year.\n\n    That is all.\n',
  },
  {
    name: 'a paragraph in which a word was changed too',
    words: ' again.',
    before: 'The council meets in March',
    and: ['again', 'once more'],
    reads: 'next\n\n    See @dry-well and @mayor once more.\n\n    The council',
  },
  {
    name: 'a paragraph into another entry',
    words: 'It was a ',
    before: 'It saw the well',
    reads: '@mayor.\n\n    It was a *long* year.\n\n    It saw the well.\n',
  },
])('$name', async ({ name, words, before, and: [old, text] = ['', ''], reads }) => {
  const looksPlain = (markup: string) =>
    name.includes('out of it')
      ? markup.replace(/<w:pPr>.*?<\/w:pPr>/, '<w:pPr><w:pStyle w:val="Normal"/></w:pPr>')
      : markup;
  const file = movedParagraph(sent, words, before, 'A. Chief', each => looksPlain(each.replace(old, text)));
  const review = await reviewWord(file, TEXT);
  if (!review.ok) throw new Error(review.reason);
  expect(review.changes).toMatchObject([{ kind: 'moved', state: 'offered' }]);
  const taken = takeIn(TEXT, review.changes, new Set([1])).text;
  expect(taken).toContain(reads);
  expect(taken.length).toBe(
    TEXT.length + (old ? text.length - old.length : 0) - (name.includes('out of it') ? 1 : 0),
  );
  const again = await reviewWord(file, taken);
  if (!again.ok) throw new Error(again.reason);
  expect(again.changes.map(({ state }) => state)).toEqual(again.changes.map(() => 'taken'));
});

test('what one reviewer takes out and another puts in are two changes, of which each is decided alone', async () => {
  const file = movedParagraph(
    sent,
    ' again.',
    'The council meets in March',
    'A. Chief',
    each => each,
    'B. Deputy',
  );
  const review = await reviewWord(file, TEXT);
  if (!review.ok) throw new Error(review.reason);
  const changes = review.changes.map(({ author, kind }) => `${author}: ${kind}`);
  expect(changes.toSorted()).toEqual(['A. Chief: paragraph-deleted', 'B. Deputy: paragraph-inserted']);
});
