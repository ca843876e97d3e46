/** Snippets for the editor of the page to try: every place has words, and none of the signs of VS Code. */
import { expect, test } from 'vitest';
import { plainSnippet } from '../../src/base/plain-snippet.ts';
import { withPlainSnippets } from '../../src/try/server.ts';
import cases from './snippets.json' with { type: 'json' };

const TODAY = '2026-11-30';

test.each(cases)('%s', (_, snippet, plain) => {
  expect(plainSnippet(snippet ?? '', TODAY)).toBe(plain);
});

test('only proposals that are snippets are changed', () => {
  const [[, list = '', plain = ''] = []] = cases;
  const answer = (insertTextFormat: number, newText: string) => ({
    id: 1,
    result: { items: [{ label: 'due', insertTextFormat, textEdit: { newText } }] },
  });
  expect(withPlainSnippets(answer(2, list), TODAY)).toEqual(answer(2, plain));
  expect(withPlainSnippets(answer(1, list), TODAY)).toEqual(answer(1, list));
});
