import { expect, test } from 'vitest';
import { exportReport } from '../../../src/export/export-report.ts';
import { EXPORTERS } from '../../../src/export/index.ts';
import { textCompiler } from '../../support/compile-text.ts';
import { fixedContext } from '../../support/export-context.ts';

const compiled = textCompiler();
const html = EXPORTERS.find(({ id }) => id === 'html');

/** What must not part at the end of a line, in the paragraph that a reader of the page copies as this text. */
async function keptTogether(language: string, text: string) {
  const report = await compiled(`mission m: M\nlanguage ${language}\n\nsection s: S\n\n    ${text}\n`);
  const made = html && (await exportReport(report, html, fixedContext));
  if (!made?.ok) throw new Error('nothing was exported');
  const paragraphs = new TextDecoder().decode(made.bytes).match(/<p\b.*?<\/p>/gs) ?? [];
  const paragraph = paragraphs.find(each => each.replace(/<[^>]*>/g, '') === text);
  return paragraph?.match(/(?<=<span class="whole">)[^<]*/g) ?? paragraph;
}

test.each([
  ['L’eau n’est pas traitée : voir F4.', ['traitée :']],
  ['Elle dit : « Non », puis « quand la cantine ferme ».', ['dit :', '« Non »', '« quand', 'ferme »']],
  ['Le taux est de 12 % ; qui le dit ?', ['12 % ;', 'dit ?']],
])('a mark of French stays on the line of its word: %s', async (text, together) => {
  expect(await keptTogether('fr', text)).toEqual(together);
});

test.each([
  ['fr', 'Il est 12:30.'],
  ['en', 'The tap : closed ; why ?'],
])('nothing else is marked, nor another language: %s, %s', async (language, text) => {
  expect(await keptTogether(language, text)).toMatch(text);
});
