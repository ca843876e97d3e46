/** Words of a language by which sources are read stand in language/, and not in code. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { IMPORT_TAGS, phrasesOfLanguage } from '../src/lexicon/import-words.ts';

const ROOM = new URL('../src/import/', import.meta.url);

/** Ordinary words of every language. */
const COMMON = new Set(IMPORT_TAGS.flatMap(tag => phrasesOfLanguage(tag, 'common')));

/** A pattern or a text of code in which two ordinary words stand for each other, as `de|of`. */
function holdsWords(code: string): boolean {
  const lines = code.split('\n').filter(line => !/^\s*(?:\/?\*|\/\/)/.test(line));
  return lines.some(line =>
    [...line.matchAll(/(?<![\p{L}\\])(?<one>\p{L}{2,})\|(?=(?<other>\p{L}{2,})(?![\p{L}]))/gu)].some(
      ({ groups: { one = '', other = '' } = {} }) => COMMON.has(one) && COMMON.has(other),
    ),
  );
}

it('no pattern of words stands in src/import', () => {
  const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.ts') && holdsWords(readFileSync(new URL(name, ROOM), 'utf8')));
  expect(files).toEqual([]);
});
