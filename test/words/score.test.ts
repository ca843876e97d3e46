import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scoreOf, setNames } from './score.ts';

/**
 * What the rules on words come to on cases that somebody else has written. A figure may not get worse; one that gets
 * better is written down with `MISSION_REPORT_SCORES=1`, which also shows what is missed and what is said wrongly.
 */
const FLOORS_FILE = new URL('floors.json', import.meta.url);
const FLOORS: Readonly<Record<string, { readonly found?: number; readonly wrong?: number }>> = JSON.parse(
  readFileSync(FLOORS_FILE, 'utf8'),
);
const isWriting = process.env.MISSION_REPORT_SCORES === '1';

test('every set of cases has its floor', () => {
  if (!isWriting) expect(Object.keys(FLOORS).sort()).toEqual(setNames());
  expect(setNames().length).toBeGreaterThan(0);
});

test.each(setNames())('%s is read no worse than before', async name => {
  const { found, of, wrong, among, notes } = await scoreOf(name);
  if (isWriting) {
    const known = JSON.parse(readFileSync(FLOORS_FILE, 'utf8'));
    known[name] = { found, of, wrong, among };
    writeFileSync(FLOORS_FILE, `${written(known)}\n`);
    process.stdout.write(
      `${name}: ${JSON.stringify(known[name])}\n${notes.map(note => `  ${note}\n`).join('')}`,
    );
  }
  const floor = FLOORS[name];
  if (!isWriting) {
    expect(found ?? 0, notes.join('\n')).toBeGreaterThanOrEqual(floor?.found ?? 0);
    expect(wrong ?? 0, notes.join('\n')).toBeLessThanOrEqual(floor?.wrong ?? 0);
  }
  expect(of ?? among).toBeGreaterThan(0);
});

/** A line a set. */
function written(floors: Readonly<Record<string, unknown>>): string {
  const lines = Object.keys(floors)
    .sort()
    .map(name => `  ${JSON.stringify(name)}: ${JSON.stringify(floors[name])}`);
  return `{\n${lines.join(',\n')}\n}`;
}
