import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = new URL('../../docs/features.md', import.meta.url);
const rows = readFileSync(page, 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| ') && !/^\| (?:Feature|---)/.test(line));

test('every feature has a test that is there', () => {
  expect(rows.length).toBeGreaterThan(30);
  const linked = (row: string) => [...row.matchAll(/\]\(([^)]+)\)/g)].map(match => match[1] ?? '');
  const without = rows.filter(row => !linked(row).some(link => link.startsWith('../test/')));
  expect(without).toEqual([]);
  expect(rows.flatMap(linked).filter(link => !existsSync(new URL(link, page)))).toEqual([]);
});
