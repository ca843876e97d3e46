/** The fixed words of exports: English has all of them; what other languages lack so far is told, and shown in English. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '../../language/l10n/labels.en.json' with { type: 'json' };
import { labelsIn } from '../../src/export/labels.ts';
import { LANGUAGES } from '../../src/export/languages.ts';

const FOLDER = new URL('../../language/l10n/', import.meta.url);
const codes = readdirSync(FOLDER).flatMap(name => /^labels\.(.+)\.json$/.exec(name)?.[1] ?? []);
const translated = (code: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`labels.${code}.json`, FOLDER), 'utf8'));

test('each language that can be chosen has a file of labels, and each file is of such a language', () => {
  expect(codes.sort()).toEqual([...LANGUAGES].sort());
});

test.each(LANGUAGES)('%s has no label that English lacks, and none that is empty', language => {
  const labels = translated(language);
  expect(Object.keys(labels).filter(key => !(key in en))).toEqual([]);
  expect(Object.keys(labels).filter(key => labels[key]?.trim() === '')).toEqual([]);
});

test.each(LANGUAGES)('%s shows what it lacks in English', language => {
  const missing = Object.keys(en).filter(key => !(key in translated(language)));
  if (missing.length > 0)
    process.stdout.write(`labels.${language}.json lacks ${missing.length} labels: ${missing.join(', ')}\n`);
  const labels: Readonly<Record<string, string>> = labelsIn(language);
  const english: Readonly<Record<string, string>> = en;
  expect(missing.filter(key => labels[key] !== english[key])).toEqual([]);
});
