/** *Complete the Report…*: the way from one question to the next, by what its author presses. */
import { expect, test } from 'vitest';
import { completeReport, type Reply } from '../../src/preview/complete-report.ts';

/** Walks through a report that lacks these, where each answer settles the one that it is for. */
async function walk(lacking: readonly string[], replies: readonly Reply[], isReadOnly = false) {
  const left = [...lacking];
  const given = [...replies];
  const asked: string[] = [];
  const written: string[] = [];
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const end = await completeReport({
    ask: async ({ skip, typed }) => {
      const text = left[skip];
      if (text === undefined) return { version: 1, count: left.length };
      const answered = typed === undefined ? {} : { typed: { words: typed, edits: [] } };
      return {
        version: 1,
        count: left.length,
        question: { text, passage: '', range, answers: [], isOpen: true, ...answered },
      };
    },
    choose: async ({ text }, number, total) => {
      asked.push(`${text} ${number}/${total}`);
      return given.shift() ?? 'escape';
    },
    write: async ({ words }) => {
      if (isReadOnly) return false;
      written.push(words);
      left.splice(
        lacking.indexOf(words.split(' ')[0] ?? '') < 0 ? 0 : left.indexOf(words.split(' ')[0] ?? ''),
        1,
      );
      return true;
    },
  });
  return { end, asked, written };
}

const take = (words: string): Reply => ({ answer: { words, edits: [] } });

test('each answer leads to the next question, and nothing is left', async () => {
  const { end, asked } = await walk(['to', 'owner'], [take('to MoH'), take('owner ann')]);
  expect(asked).toEqual(['to 1/2', 'owner 2/2']);
  expect(end).toBe(0);
});

test('Esc leaves a question open and goes on; a second Esc ends', async () => {
  const { end, asked, written } = await walk(
    ['to', 'owner', 'due', 'for'],
    ['escape', take('owner ann'), 'escape', 'escape'],
  );
  expect(asked).toEqual(['to 1/4', 'owner 2/4', 'due 3/4', 'for 4/4']);
  expect(written).toEqual(['owner ann']);
  expect(end).toBe(3);
});

test('any number of questions can be left open by the row that says so', async () => {
  const { end, asked } = await walk(['to', 'owner', 'due'], ['skip', 'skip', 'skip']);
  expect(asked).toHaveLength(3);
  expect(end).toBe(3);
});

test('what is typed is written as the server says', async () => {
  const { written } = await walk(['to'], [{ typed: 'to the mayor' }]);
  expect(written).toEqual(['to the mayor']);
});

test('a text that was changed meanwhile is asked about again, and one that is locked no more', async () => {
  expect((await walk(['to'], ['again', take('to MoH')])).asked).toEqual(['to 1/1', 'to 1/1']);
  expect(await walk(['to', 'due'], [take('to MoH')], true)).toMatchObject({
    end: 'unwritten',
    asked: ['to 1/2'],
  });
});

test('a server that does not answer ends it', async () => {
  const fail = async () => {
    throw new Error('nobody is asked');
  };
  expect(await completeReport({ ask: async () => undefined, choose: fail, write: fail })).toBe('unread');
});
