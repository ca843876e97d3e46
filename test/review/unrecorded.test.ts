/** Paragraphs that are split and joined, recorded or not, keep what is written, and no half of a change is taken in alone. */
import { expect, test } from 'vitest';
import { chosenBy } from '../../src/review/choose.ts';
import { takeIn } from '../../src/review/take-in.ts';
import { EditedWord } from '../support/edited-word.ts';
import { reviewWord, sendWord } from '../support/reviewed.ts';

const TEXT = `mission prison-2026: Mission to the prison
dates 2026-02-02 to 2026-02-04
classification unclassified

section summary: Summary

    The prison of Dolm has had no doctor since March (@no-doctor). Complaints are seldom answered
    in writing (@no-reply).

    *Prices* rose. See [the law](https://example.org/law) on pay.
// Ask which law.

    Last of all, nobody pays for visits. The post was advertised four times. The salary is half that of a doctor.

    - Hire a doctor
    - See @no-reply

    1. Ask the Ministry
    2. Ask the Governor
    3. Ask the Ombudsman

    | Prison | Held | Seen |
    | --- | --- | --- |
    | Dolm | 748 people in two wings of the old fort | by day |
    | Kerin | 842 | by night |
    | Ostrava | 550 | from outside |

finding no-doctor gap #health severity high: There is no doctor.

finding no-reply gap #voice severity high: Nobody answers.

    The Ombudsman waits.
`;
const sent = await (await sendWord())(TEXT);

interface Case {
  readonly name: string;
  readonly edit: (word: EditedWord, at: (words: string) => readonly [number, number]) => void;
  /** What then stands in the text; nothing, where it stays as it is. */
  readonly reads?: string;
  readonly states: readonly string[];
}

const split =
  (words: string, prefix = '', isRecorded = false): Case['edit'] =>
  (word, at) =>
    word.split(...at(words), isRecorded, prefix);

test.each<Case>([
  {
    name: 'a paragraph that is split keeps its mentions',
    edit: split('Complaints are'),
    reads: '(@no-doctor).\n\n    Complaints are seldom answered\n    in writing (@no-reply).\n\n    *Prices*',
    states: ['offered'],
  },
  {
    name: 'a paragraph that is split keeps its links',
    edit: split('See the law'),
    reads: '    *Prices* rose.\n\n    See [the law](https://example.org/law) on pay.\n',
    states: ['offered'],
  },
  {
    name: 'paragraphs that are joined keep mentions, links and emphasis',
    edit: (word, at) => word.join(at('Complaints are')[0], false),
    reads: 'in writing (@no-reply). *Prices* rose. See [the law](https://example.org/law) on pay.\n',
    states: ['offered'],
  },
  {
    name: 'paragraphs that are joined keep the comment between them',
    edit: (word, at) => word.join(at('See the law')[0], false),
    reads: 'on pay.\n// Ask which law.\n    Last of all, nobody',
    states: ['offered'],
  },
  {
    name: 'recorded as joined, they keep it too',
    edit: (word, at) => word.join(at('See the law')[0], true),
    reads: 'on pay.\n// Ask which law.\n    Last of all, nobody',
    states: ['offered'],
  },
  ...['- ', '* ', '1. ', '1) ', '| '].flatMap(sign =>
    [true, false].map(isRecorded => ({
      name: `a half that begins with “${sign}”${isRecorded ? ', recorded,' : ''} goes with the other half`,
      edit: split('The salary', sign, isRecorded),
      ...(sign === '| ' && { reads: 'four times.\n\n    | The salary' }),
      states: [sign === '| ' ? 'offered' : 'unplaced'],
    })),
  ),
  {
    name: 'a word between asterisks is no emphasis, and is listed once',
    edit: (word, at) => {
      const [place, start] = at('visits');
      word.replace(place, start + 'visits'.length, start + 'visits'.length, '*', false);
      word.replace(place, start, start, '*', false);
    },
    states: ['unplaced', 'unplaced'],
  },
  {
    name: 'a sentence with asterisks stays where it was when it is carried elsewhere',
    edit: (word, at) => {
      const [place, start] = at('The post was');
      const end = word.textAt(place).indexOf(' The salary');
      word.replace(place, start, end, '', true);
      word.replace(
        ...at('The Ombudsman'),
        at('The Ombudsman')[1],
        '*The post* was advertised four times. ',
        true,
      );
    },
    states: ['unplaced', 'unplaced'],
  },
  {
    name: 'a sentence that is carried into another paragraph keeps its mention',
    edit: (word, at) => {
      const [place, start] = at(' Complaints are');
      const [other] = at('Ombudsman waits');
      const { length } = word.textAt(other);
      word.moveWords(place, [start, word.textAt(place).length], other, length, true);
    },
    reads: 'The Ombudsman waits. Complaints are seldom answered in writing (@no-reply).\n',
    states: ['offered', 'offered'],
  },
  {
    name: 'a cell that is split keeps its words',
    edit: split('of the old fort'),
    states: ['unplaced'],
  },
  {
    name: 'figures that change places in a table do so once',
    edit: (word, at) => {
      const [one, other] = [at('842')[0], at('550')[0]];
      word.replace(one, 0, 3, '550', false);
      word.replace(other, 0, 3, '842', false);
    },
    reads: '| Kerin | 550 | by night |\n    | Ostrava | 842 | from outside |\n',
    states: ['offered', 'offered'],
  },
  {
    name: 'a numbered list without its first point begins with one',
    edit: (word, at) => word.remove(at('Ask the Ministry')[0], false),
    reads: '    - See @no-reply\n\n    1. Ask the Governor\n    3. Ask the Ombudsman\n',
    states: ['offered'],
  },
  {
    name: 'words behind a mention do not become part of its name',
    edit: (word, at) => {
      const [place] = at('See F2');
      word.replace(place, word.textAt(place).length, word.textAt(place).length, 'bis', true);
    },
    states: ['unplaced'],
  },
])('$name', async ({ edit, reads, states }) => {
  const word = new EditedWord(sent);
  edit(word, words => {
    const place = Array.from({ length: word.length }, (_, index) => index).find(index =>
      word.textAt(index).includes(words),
    );
    if (place === undefined) throw new Error(`not there: ${words}`);
    return [place, word.textAt(place).indexOf(words)];
  });
  const file = word.file();
  const review = await reviewWord(file, TEXT);
  if (!review.ok) throw new Error(review.reason);
  const { changes } = review;
  expect(changes.map(({ state }) => state)).toEqual(states);
  const { text } = takeIn(TEXT, changes, chosenBy(changes, ['all'], []));
  if (reads === undefined) expect(text).toBe(TEXT);
  else expect(text).toContain(reads);
  const again = await reviewWord(file, text);
  if (!again.ok) throw new Error(again.reason);
  expect(again.changes.filter(({ state }) => state === 'offered')).toEqual([]);
});

test('a title that was joined with its first paragraph is joined with no other that its author writes below', async () => {
  const word = new EditedWord(sent);
  const title = Array.from({ length: word.length }, (_, index) => index).find(
    index => word.isBelow(index + 1) && word.textAt(index).endsWith('Summary'),
  );
  word.join(title ?? 0, true);
  const source = TEXT.replace('no doctor since March', 'nobody since March').replace(
    '    *Prices*',
    '    This is new.\n\n    *Prices*',
  );
  const take = async (text: string) => {
    const review = await reviewWord(word.file(), text);
    if (!review.ok) throw new Error(review.reason);
    return takeIn(text, review.changes, chosenBy(review.changes, ['all'], [])).text;
  };
  const once = await take(source);
  expect(once).toContain('Summary The prison of Dolm has had nobody');
  expect(await take(once)).toBe(once);
});

test('words are taken out only with those that have them', async () => {
  const word = new EditedWord(sent);
  const paragraphs = Array.from({ length: word.length }, (_, index) => index);
  const at = (words: string) => paragraphs.findIndex(index => word.textAt(index).includes(words));
  const from = at('Complaints are');
  const start = word.textAt(from).indexOf(' Complaints are');
  const to = at('Ombudsman waits');
  word.moveWords(from, [start, word.textAt(from).length], to, word.textAt(to).length, true);
  const review = await reviewWord(word.file(), TEXT);
  if (!review.ok) throw new Error(review.reason);
  const gone = review.changes.find(({ kind }) => kind === 'deleted');
  const put = review.changes.find(({ kind }) => kind === 'inserted');
  expect(gone?.needs).toEqual([put?.number]);
  expect(takeIn(TEXT, review.changes, new Set([gone?.number ?? 0])).text).toBe(TEXT);
  expect(takeIn(TEXT, review.changes, new Set([put?.number ?? 0])).numbers.size).toBe(1);
});
