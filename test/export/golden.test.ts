import { expect, test } from 'vitest';
import { AUDIT_TRAIL } from '../../src/export/exporter.ts';
import { inFormat } from '../../src/export/in-format.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { verify } from '../../src/verify/verify.ts';
import { checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { fixedContext } from '../support/export-context.ts';
import { goldenEnding, readable } from '../support/readable.ts';
import { sampleReport } from '../support/sample-report.ts';
import { wordLines } from '../support/word-lines.ts';

const { services, documents } = await checkFiles(exampleTexts());
const examples = documents
  .flatMap(document => compileChecked(document, services) ?? [])
  .filter(({ mission }) => ['kosovo-2009', 'selm-2024'].includes(mission.id));

test('both main examples are there', () => {
  expect(examples.length).toBe(2);
});

test.each(
  EXPORTERS.filter(({ isPrinted }) => !isPrinted).flatMap(exporter =>
    [sampleReport, ...examples].flatMap(report => [
      { exporter, report, layout: 'full' as const, name: report.mission.id },
      ...(exporter.layout
        ? [{ exporter, report, layout: 'compact' as const, name: `${report.mission.id}.compact` }]
        : []),
    ]),
  ),
)('$name as $exporter.label', async ({ exporter, report, layout, name }) => {
  const render = await exporter.load();
  const bytes = await render(inFormat(report, exporter, fixedContext), { ...fixedContext, layout });
  // The XML of one Word file holds that of all; the others say what is read.
  const isRead = exporter.id === 'docx' && name !== 'arvenia-2024';
  const text = isRead ? wordLines(bytes) : readable(exporter.extension, bytes);
  await expect(text).toMatchFileSnapshot(
    `../golden/${exporter.id}/${name}.${goldenEnding(exporter.extension)}`,
  );
});

test.each(EXPORTERS.filter(({ tables, isPrinted }) => tables?.includes(AUDIT_TRAIL) && !isPrinted))(
  'the audit trail alone as $label',
  async exporter => {
    const render = await exporter.load();
    const asked = {
      ...fixedContext,
      table: AUDIT_TRAIL,
      ...(exporter.layout && { layout: exporter.layout }),
    } as const;
    const bytes = await render(sampleReport, asked);
    const text = exporter.id === 'docx' ? wordLines(bytes) : readable(exporter.extension, bytes);
    await expect(text).toMatchFileSnapshot(
      `../golden/${exporter.id}/arvenia-2024.audit-trail.${goldenEnding(exporter.extension)}`,
    );
    const verdict = await verify(bytes, sampleReport, exporter, fixedContext);
    expect(verdict).toMatchObject({ kind: 'identical' });
  },
);
