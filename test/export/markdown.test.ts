import { expect, test } from 'vitest';
import { render } from '../../src/export/markdown/markdown.ts';
import { textCompiler } from '../support/compile-text.ts';
import { fixedContext } from '../support/export-context.ts';

const compiled = textCompiler();

test('a picture is told in words, for it does not come with the file, and its name stays here', async () => {
  const text = await written('mission m-2024: Mission\n\n    ![A field](varga.png)\n');
  expect(text).toContain('\nA field\n');
  expect(text).not.toContain('varga.png');
});

test('a table has the same number of cells in each row, and a bar in one ends none', async () => {
  const text = await written(
    'mission m-2024: Mission\n\n    | A | B |\n    | - | - |\n    | 1 | 2 | more |\n    | x \\| y |\n',
  );
  expect(text).toContain('| A | B | |\n| - | - | - |\n| 1 | 2 | more |\n| x \\| y | | |\n');
});

async function written(text: string): Promise<string> {
  return new TextDecoder().decode(await render(await compiled(text), fixedContext));
}
