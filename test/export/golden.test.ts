import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { fixedContext } from '../support/export-context.ts';
import { goldenEnding, readable } from '../support/readable.ts';
import { sampleReport } from '../support/sample-report.ts';

const { documents } = await checkFiles(exampleTexts());
const examples = documents
  .flatMap(document => compile(document) ?? [])
  .filter(({ mission }) => ['kosovo-2009', 'selm-2024'].includes(mission.id));

test('both main examples are there', () => {
  expect(examples.length).toBe(2);
});

test.each(
  EXPORTERS.filter(({ isPrinted }) => !isPrinted).flatMap(exporter =>
    [sampleReport, ...examples].map(report => ({ exporter, report, name: report.mission.id })),
  ),
)('$name as $exporter.label', async ({ exporter, report, name }) => {
  const render = await exporter.load();
  const text = readable(exporter.extension, await render(report, fixedContext));
  await expect(text).toMatchFileSnapshot(
    `../golden/${exporter.id}/${name}.${goldenEnding(exporter.extension)}`,
  );
});
