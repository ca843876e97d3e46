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
