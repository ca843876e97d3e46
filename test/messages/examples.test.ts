/** The examples that explain the words of the language are lines of the language, in every language of texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { EmptyFileSystem } from 'langium';
import { expect, test } from 'vitest';
import { createEditorServices } from '../../src/editor/module.ts';
import { readWhole } from '../../src/syntax/read-whole.ts';

const FOLDER = new URL('../../language/messages/', import.meta.url);
const languages = readdirSync(FOLDER, { withFileTypes: true }).filter(entry => entry.isDirectory());
const services = createEditorServices(EmptyFileSystem);

test.each(languages.map(({ name }) => name))('in %s', language => {
  const texts: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(new URL(`${language}/words.json`, FOLDER), 'utf8'),
  );
  const examples = Object.entries(texts).flatMap(([id, text]) => {
    const word = /^entry\.(.*)\.example$/.exec(id)?.[1];
    return word === undefined ? [] : [[word, text] as const];
  });
  if (language === 'en') expect(examples.length).toBeGreaterThan(30);
  const wrong = examples.filter(
    ([word, text]) => !text.startsWith(word) || readWhole(text, services)?.length !== 1,
  );
  expect(wrong).toEqual([]);
});
