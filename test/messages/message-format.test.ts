/** Our texts are said as the library of the whole format says them. */
import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { MessageFormat, type Values } from '../../src/messages/message-format.ts';

const FOLDER = new URL('../../language/messages/', import.meta.url);
const LANGUAGES = readdirSync(FOLDER, { withFileTypes: true }).flatMap(entry =>
  entry.isDirectory() ? entry.name : [],
);
/** Languages whose plurals and figures differ. */
const TAGS = [...LANGUAGES, 'ar', 'ru', 'zh'];

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** What each value of a text may be: every case that it has, and numbers. */
function casesOf(elements: Elements, found = new Map<string, string[]>()): Map<string, string[]> {
  for (const element of elements) {
    if (!('value' in element) || element.type === 0) continue;
    const cases = found.get(element.value) ?? [];
    found.set(element.value, cases);
    if (!('options' in element)) continue;
    for (const [word, { value }] of Object.entries(element.options)) {
      cases.push(word);
      casesOf(value, found);
    }
  }
  return found;
}

/** Each case of each value once, with numbers beside. */
function samplesOf(elements: Elements): readonly Values[] {
  const cases = [...casesOf(elements)];
  const most = Math.max(...cases.map(([, words]) => words.length), 0);
  return [0, 1, 2, 5, 21, 1234].flatMap((number, turn) =>
    Array.from({ length: turn === 0 ? most + 1 : 1 }, (_, index) =>
      Object.fromEntries(
        cases.map(([name, words]) => {
          const word = words[(index + turn) % Math.max(words.length, 1)];
          return [name, word === undefined || /^(?:=\d+|one|few|many|zero|two)$/.test(word) ? number : word];
        }),
      ),
    ),
  );
}

const isCounted = (values: Values, elements: Elements) =>
  elements.some(element => element.type === 6 && typeof values[element.value] === 'string');

test.each(LANGUAGES)('%s', language => {
  const differing: string[] = [];
  for (const file of readdirSync(new URL(`${language}/`, FOLDER))) {
    const texts: Record<string, string> = JSON.parse(
      readFileSync(new URL(`${language}/${file}`, FOLDER), 'utf8'),
    );
    for (const text of Object.values(texts).filter(each => /[{}']/.test(each))) {
      const elements = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
      for (const values of samplesOf(elements).filter(each => !isCounted(each, elements))) {
        for (const tag of TAGS) {
          const wanted = new IntlMessageFormat(elements, tag, undefined, { ignoreTag: true }).format(values);
          const said = new MessageFormat(text, tag).format(values);
          if (said !== wanted) differing.push(`${tag}: ${said} and not ${String(wanted)}`);
        }
      }
    }
  }
  expect(differing).toEqual([]);
});

test.each([
  '{',
  '}',
  '{a',
  '{a,}',
  '{a, plural}',
  '{a, plural, one {x}}',
  '{a, select, b {x}',
  '{a, date}',
  'x } y',
])('%s is no text', text => {
  expect(() => new MessageFormat(text, 'en')).toThrow(/can’t be read/);
});
