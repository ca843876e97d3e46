/**
 * Reports by somebody else than who wrote the search: each says again in the open, in one place or in several, what it
 * marks; `truth.json` says where, and which words only look so. What is committed below may rise, never fall.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toldPlacesFor } from '../../support/told-places.ts';
import truth from './cases/repeated-secrets/truth.json' with { type: 'json' };

const REPORTS = new URL('cases/repeated-secrets/', import.meta.url);

/** How many of each come out right: what must be told is told, what is harmless goes out. */
const RIGHT = { secrets: 87, harmless: 71 };

const toldIn = await toldPlacesFor('public');

/** Words of the reports: what of them must be told, and is not; what is told, and need not be. */
const [missed, overtold]: [string[], string[]] = [[], []];
for (const file of readdirSync(REPORTS).filter(name => name.endsWith('.mission'))) {
  const text = readFileSync(new URL(file, REPORTS), 'utf8');
  const places = await toldIn(text);
  for (const { line, words, kind, expect: wish } of truth.filter(each => each.file === file)) {
    const before = text.split('\n', line - 1).join('\n');
    const start = text.indexOf(words, before.length);
    const isTold = places.some(([from, to]) => from < start + words.length && start < to);
    const row = `${file}:${line} ${kind}: ${words}`;
    if (wish === 'harmless' && isTold) overtold.push(row);
    else if (wish !== 'harmless' && !isTold) missed.push(`${row} (${wish})`);
  }
}

const isHarmless = ({ expect: wish }: (typeof truth)[number]) => wish === 'harmless';

test('what is marked is not said again unasked', () => {
  // Paraphrases and translations are silent by design.
  const silent = missed.filter(row => !row.endsWith('(silent-ok)'));
  const secrets = truth.filter(each => !isHarmless(each) && each.expect !== 'silent-ok').length;
  if (secrets - silent.length < RIGHT.secrets) throw new Error(silent.join('\n'));
  expect(secrets - silent.length).toBeGreaterThanOrEqual(RIGHT.secrets);
  expect(missed.filter(row => row.endsWith('(refuse)'))).toEqual([]);
});

test('what only looks so goes out', () => {
  const harmless = truth.filter(isHarmless).length;
  expect(overtold.length, overtold.join('\n')).toBeLessThanOrEqual(harmless - RIGHT.harmless);
});
