import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { EXPORTERS } from '../../src/export/index.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

const REPORT = `mission m-2024: Mission

    See https://example.org/a_b, www.example.org and
    [the plan](https://example.org/plan).
`;

test.each([
  [
    'html',
    'See <a href="https://example.org/a_b" rel="noreferrer">https://example.org/a_b</a>, <a href="https://www.example.org" rel="noreferrer">www.example.org</a> and <a href="https://example.org/plan" rel="noreferrer">the plan</a>.',
  ],
  [
    'md',
    'See <https://example.org/a_b>, [www.example.org](https://www.example.org) and [the plan](https://example.org/plan).',
  ],
  ['txt', 'See https://example.org/a_b, www.example.org and the plan\n<https://example.org/plan>.'],
])('an address among words is a link of its own in %s', async (id, written) => {
  expect(strFromU8(await render(id))).toContain(written);
});

test('an address among words is a link of its own in Word', async () => {
  const part = unzipSync(await render('docx'))['word/_rels/document.xml.rels'];
  const targets = [...strFromU8(part ?? new Uint8Array()).matchAll(/Target="(https:[^"]*)"/g)];
  expect(targets.map(([, target]) => target)).toEqual(
    expect.arrayContaining([
      'https://example.org/a_b',
      'https://www.example.org',
      'https://example.org/plan',
    ]),
  );
});

async function render(id: string): Promise<Uint8Array> {
  const { services, documents } = await checkFiles({ 'report.mission': REPORT });
  const report = documents.flatMap(document => compileChecked(document, services) ?? [])[0];
  const write = await EXPORTERS.find(exporter => exporter.id === id)?.load();
  const bytes = report && (await write?.(report, fixedContext));
  if (!bytes) throw new Error(`nothing was written as ${id}`);
  return bytes;
}
