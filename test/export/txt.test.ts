import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { render } from '../../src/export/txt/txt.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

const LAYOUT = 'test/fixtures/layout';

test.each(['arabic', 'chinese', 'french', 'many-meetings', 'one-finding'])(
  'no line of %s is broken again by a reader’s program',
  async name => {
    const text = await written(readFileSync(`${LAYOUT}/${name}.mission`, 'utf8'));
    const lines = text.trimEnd().split('\n').slice(0, -1);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter(line => stringWidth(line) > 72)).toEqual([]);
  },
);

test('a link leads somewhere on paper too, and a table is a list', async () => {
  const text = await written(
    'mission m-2024: Mission\n\n  See [the plan](https://example.org/plan).\n\n  | Post | Staff |\n  | - | - |\n  | Vard | 11 |\n',
  );
  expect(text).toContain('See the plan <https://example.org/plan>.\n\n- Post: Vard; Staff: 11\n');
});

test('every word of a table is there, whatever its rows lack or have too much', async () => {
  const table = (...rows: string[]) => `\n    ${rows.join('\n    ')}\n`;
  const text = await written(
    `mission m-2024: Mission\n${table('| Post | Staff |', '| - | - |', '| Vard | 11 | surplus |', '| Selm |')}${table(
      '| Empty | Form |',
      '| - | - |',
    )}${table('| | |', '| - | - |', '| no | head |')}`,
  );
  expect(text).toContain(
    '- Post: Vard; Staff: 11; surplus\n- Post: Selm; Staff: –\n\n- Empty; Form\n\n- no; head\n',
  );
  expect(text).not.toContain('undefined');
});

async function written(text: string): Promise<string> {
  const { services, documents } = await checkFiles({ 'report.mission': text });
  const report = documents.flatMap(document => compileChecked(document, services) ?? [])[0];
  if (!report) throw new Error('nothing was compiled');
  return new TextDecoder().decode(await render(report, fixedContext));
}
