import { expect, test } from 'vitest';
import { faultOf, wordsOfFault } from '../src/file-fault.ts';

test.each([
  [Object.assign(new Error('no space'), { code: 'ENOSPC' }), 'does not fit: the disk is full'],
  // VS Code wraps the words of Node in its own, and gives them a code of its own.
  [
    Object.assign(
      new Error("Unable to write file '/x/.k.html.abc.tmp' (NodeJS: EROFS: read-only file system, open)"),
      { code: 'Unknown' },
    ),
    'is on a disk that can only be read',
  ],
  [Object.assign(new Error('nothing'), { code: 'FileNotFound' }), 'does not exist'],
  [Object.assign(new Error('no'), { code: 'NoPermissions' }), 'is closed to you: you lack the permission'],
])('a fault of the disk is told in plain words: %s', (error, words) => {
  const fault = faultOf(error);
  expect(fault && wordsOfFault(fault)).toBe(words);
});

test('what is no fault of the disk has no such words', () => {
  expect(faultOf(new Error('Cannot read properties of undefined'))).toBeUndefined();
});
