import { expect, test } from 'vitest';
import { proseOf } from '../../src/syntax/prose.ts';
import { read } from './read.ts';

test('every character of a passage knows where it stands in the file', async () => {
  const text =
    'finding #a: Courts\n// aside\n    are slow.\n\n  - one\n      wrapped\n  - two @x (see y@z.org)\n';
  const { file } = await read(text);
  const entry = file.entries[0];
  if (!entry) throw new Error('no entry');
  const { title, body } = proseOf(entry);
  expect(title.text).toBe('Courts are slow.');
  expect(body.text).toBe('- one wrapped\n- two @x (see y@z.org)');
  for (const passage of [title, body]) {
    for (const [word] of passage.text.matchAll(/[^\s]+/g)) {
      const at = passage.text.indexOf(word);
      const { start, end } = passage.span(at, at + word.length);
      expect(text.slice(start, end)).toBe(word);
      expect(passage.indexAt(start)).toBe(at);
    }
  }
});

test('a title begins with its first letter, even where that looks like a list', async () => {
  const { file } = await read('finding #a:  1. Courts are slow.\n');
  expect(file.entries.map(entry => proseOf(entry).title.text)).toEqual(['1. Courts are slow.']);
});

test.each([
  [
    'finding #a: The law was passed in\n    2020. This is late.\n',
    'The law was passed in 2020. This is late.',
    '',
  ],
  ['finding #a: Steps\n    1. One\n    2. Two\n', 'Steps', '1. One\n2. Two'],
  [
    'finding #a: Steps\n\n    It was passed in\n    2020. This is late.\n',
    'Steps',
    'It was passed in 2020. This is late.',
  ],
  ['finding #a: Steps\n\n    7. Seven\n    8. Eight\n', 'Steps', '7. Seven\n8. Eight'],
  ['finding #a: Steps\n\n    - One of\n    1999. Late.\n    - Two\n', 'Steps', '- One of 1999. Late.\n- Two'],
])('a year at the start of a line goes on with its paragraph: %j', async (text, title, body) => {
  const { file } = await read(text);
  const [entry] = file.entries;
  const prose = entry && proseOf(entry);
  expect([prose?.title.text, prose?.body.text]).toEqual([title, body]);
});
