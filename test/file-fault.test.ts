import { expect, test } from 'vitest';
import { faultOf, sentenceOfFault } from '../src/base/file-fault.ts';

test.each([
  [
    Object.assign(new Error('no space'), { code: 'ENOSPC' }),
    'There is no room for “m.json”: the disk is full.',
  ],
  // VS Code wraps the words of Node in its own, and gives them a code of its own.
  [
    Object.assign(
      new Error("Unable to write file '/x/.k.html.abc.tmp' (NodeJS: EROFS: read-only file system, open)"),
      { code: 'Unknown' },
    ),
    '“m.json” is on a disk that can only be read.',
  ],
  [Object.assign(new Error('nothing'), { code: 'FileNotFound' }), '“m.json” does not exist.'],
  [Object.assign(new Error('no'), { code: 'NoPermissions' }), 'You have no permission to use “m.json”.'],
])('a fault of the disk is told in plain words: %s', (error, words) => {
  const fault = faultOf(error);
  expect(fault && sentenceOfFault(fault, 'm.json')).toBe(words);
});

test('what is no fault of the disk has no such words', () => {
  expect(faultOf(new Error('Cannot read properties of undefined'))).toBeUndefined();
});
