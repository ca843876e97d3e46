/** The lists of `language/` and how they are read. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { phrasesIn } from '../../src/lexicon/phrases.ts';

test('a phrase is itself, and brackets stand for each of what they have between bars', () => {
  expect(phrasesIn(['met with', 'persons (met|seen)'])).toEqual(['met with', 'persons met', 'persons seen']);
  expect(phrasesIn(['(persons|people) (met|seen) there'])).toEqual([
    'persons met there',
    'persons seen there',
    'people met there',
    'people seen there',
  ]);
  expect(phrasesIn(['part(|s)'])).toEqual(['part', 'parts']);
});

test('a phrase in pieces is one', () => {
  expect(phrasesIn(['a', ['should/', 'must ', 'ensure']])).toEqual(['a', 'should/must ensure']);
});

test('a list that a language lacks is empty', () => {
  expect(phrasesIn(undefined)).toEqual([]);
});

const FOLDER = new URL('../../language/', import.meta.url);
const FOLDERS = [
  'words',
  'import',
  'entry-words',
  'related',
  'patterns',
  'confusables',
  'spelling',
  'effects',
];

/** Each list in a file, by the keys that lead to it. */
function listsIn(value: unknown, path: string): readonly (readonly [string, readonly string[]])[] {
  if (Array.isArray(value) && value.every(each => typeof each === 'string' || Array.isArray(each)))
    return [[path, phrasesIn(value)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => listsIn(each, `${path} ${key}`));
}

describe.each(FOLDERS)('in language/%s', folder => {
  const files = readdirSync(new URL(`${folder}/`, FOLDER));
  const lists = files.flatMap(name =>
    listsIn(JSON.parse(readFileSync(new URL(`${folder}/${name}`, FOLDER), 'utf8')), name),
  );

  test('no phrase stands twice in a list, also not in what is written as a product', () => {
    const twice = lists.flatMap(([path, phrases]) =>
      phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at).map(phrase => `${path}: ${phrase}`),
    );
    expect(twice).toEqual([]);
  });

  test('no phrase is empty, has a blank too many, or brackets that are not closed', () => {
    const wrong = lists.flatMap(([path, phrases]) =>
      phrases.filter(phrase => /^$|^\s|\s$|\s\s|[()]/.test(phrase)).map(phrase => `${path}: ${phrase}`),
    );
    expect(wrong).toEqual([]);
  });
});
