/** A paragraph so long and so different that nobody could follow its changes word by word. */
import { expect, test } from 'vitest';
import { render } from '../../../src/export/markdown/markdown.ts';
import { textCompiler } from '../../support/compile-text.ts';
import { fixedContext } from '../../support/export-context.ts';

const compile = textCompiler();

/** Every other word is in this version alone. */
function section(letter: string): string {
  const words = Array.from(
    { length: 3_000 },
    (_, number) => `${number % 2 === 0 ? letter : 'both'}${number}`,
  );
  return `mission m: Mission\nclassification unclassified\nsection told: Told\n\n    ${words.join(' ')}\n`;
}

test('it is struck as a whole, and stands there anew as a whole', async () => {
  const since = { report: await compile(section('old')), author: 'A. Chief' };
  const page = new TextDecoder().decode(
    await render(await compile(section('new')), { ...fixedContext, since }),
  );
  const wordsBetween = (tag: string) =>
    [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].flatMap(([, said = '']) =>
      said.trim().split(/\s+/),
    );
  expect(wordsBetween('del')).toHaveLength(3_000);
  expect(wordsBetween('ins')).toHaveLength(3_000);
});
