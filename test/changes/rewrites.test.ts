/** Rewrites of entries in three languages: each harm is told, and what is said otherwise is words only. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { effectsOf } from '../../src/changes/effects-of.ts';
import { judged, type Rewritten } from '../support/changes/scored-rewrites.ts';

const FOLDER = new URL('rewrites/', import.meta.url);
const cases = readdirSync(FOLDER).flatMap(
  name => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Rewritten[],
);

/** Those that are told as something else: a source that stands before the colon as well, names in adjectives, forms of agreeing. */
const KNOWN = [
  'en-5b: harmless',
  'en-media: certainty',
  'es-2a: harmless',
  'es-5b: harmless',
  'es-6b: harmless',
  'fr-6b: harmless',
  'fr-7a: name',
  'fr-justice: name',
];

test('each rewrite is told as what it is, but for those that are known', () => {
  const misses = judged(cases)
    .filter(({ isRight }) => !isRight)
    .map(({ id, harm }) => `${id}: ${harm ?? 'harmless'}`);
  expect(misses.sort()).toEqual(KNOWN);
});

describe.each(cases)('$id', ({ before, language, rewrites }) => {
  test('has no effect where nothing has changed', () => {
    expect(effectsOf(before, before, language)).toEqual([]);
    expect(effectsOf(before, `${before}\n`, language)).toEqual([]);
  });

  test('has none where only blanks and the ends of lines are others', () => {
    const [head = '', ...words] = before.trim().split(/:\s/);
    const wrapped = `${head}:\n    ${words.join(': ').replace(/\. (?=\p{Lu})/gu, '.\n    ')}`;
    if (!before.includes('\n    -')) expect(effectsOf(before, wrapped, language)).toEqual([]);
  });

  test('has effects with both sides exchanged, too; but a name may be left out of which a part still stands', () => {
    for (const { after } of rewrites) {
      const kinds = (effects: ReturnType<typeof effectsOf>) =>
        [...new Set(effects.map(({ kind }) => kind))].sort();
      const [one, other] = [effectsOf(before, after, language), effectsOf(after, before, language)];
      if (one.some(({ kind }) => kind !== 'name' && kind !== 'addressee'))
        expect(kinds(other).length, after).toBeGreaterThan(0);
    }
  });
});
