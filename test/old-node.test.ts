import { expect, test } from 'vitest';
import { isOlder } from '../scripts/old-node.js';

test.each([
  ['20.20.2', '22.13', true],
  ['22.9.0', '22.13', true],
  ['22.13.0', '22.13', false],
  ['22.13.1', '22.13', false],
  ['24.0.0', '22.13', false],
])('Node.js %s is older than %s: %s', (version, oldest, older) => {
  expect(isOlder(version, oldest)).toBe(older);
});
