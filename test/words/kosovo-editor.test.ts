import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';

const marked = readFileSync(new URL('kosovo-2009.editor.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.split(' | '));

test('the rules mark in the Kosovo report what a careful editor would, all of it and nothing else', async () => {
  const { documents } = await checkFiles(exampleTexts());
  const kosovo = documents.find(({ uri }) => uri.path.endsWith('kosovo-2009.mission'));
  const { textDocument, diagnostics = [] } = kosovo ?? {};
  const text = textDocument?.getText() ?? '';
  // An author's line breaks are no part of the words.
  const flat = text.replace(/\n +/g, match => ' '.repeat(match.length));
  const expected = marked.map(([code = '', words = '', around = '']) => {
    const context = new RegExp(around.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, ' +')).exec(flat);
    if (!context) throw new Error(`The report does not say “${around}”.`);
    return `${context.index + context[0].search(new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, ' +')))} ${code} ${words}`;
  });
  const found = diagnostics
    .filter(({ code }) => /^words\/|\/count-agrees$/.test(String(code)))
    .map(({ code, range }) => {
      const words = textDocument?.getText(range).replace(/\s+/g, ' ');
      return `${textDocument?.offsetAt(range.start)} ${code} ${words}`;
    });
  expect(found.sort()).toEqual(expected.sort());
});
