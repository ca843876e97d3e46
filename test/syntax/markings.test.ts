import { expect, test } from 'vitest';
import { effectiveMarking } from '../../src/syntax/markings.ts';
import { read } from './read.ts';

test.each([
  ['nothing is marked', 'mission m: M\nfinding: A\n', 'unclassified'],
  ['the mission is', 'mission m: M\nclassification confidential\nfinding: A\n', 'confidential'],
  ['the entry is', 'mission m: M\nfinding strictly-confidential: A\n', 'strictly-confidential'],
  ['its meeting is', 'mission m: M\nmeeting x confidential: X\nfinding in x: A\n', 'confidential'],
  ['the finding that it answers is', 'mission m: M\nfinding confidential: F\naction: A\n', 'confidential'],
  [
    'the meeting behind what it answers is',
    'mission m: M\nmeeting x confidential: X\nfinding in x: F\nrecommendation: R\naction: A\n',
    'confidential',
  ],
  ['its finding is closed', 'mission m: M\nfinding confidential: F\nno-action: A\n', 'confidential'],
  [
    'it is less than its mission',
    'mission m strictly-confidential: M\nfinding confidential: A\n',
    'strictly-confidential',
  ],
  ['it can’t be read', 'mission m: M\nfinding a b vertraulich: A\n', 'strictly-confidential'],
  ['its finding can’t be read', 'mission m: M\nfinding a “high: F\naction: A\n', 'strictly-confidential'],
  [
    'a header can’t be read',
    'mission m: M\nclassification konfidentiell\nfinding: A\n',
    'strictly-confidential',
  ],
])('the last entry when %s', async (_, text, marking) => {
  const { file } = await read(text);
  const last = file.entries.at(-1);
  expect(last && effectiveMarking(last)).toBe(marking);
});
