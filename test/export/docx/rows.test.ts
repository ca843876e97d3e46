/** Every row of a table is on the pages that LibreOffice makes of a Word document, which may lose some that are kept together. */
import { expect, test } from 'vitest';
import { render } from '../../../src/export/docx/docx.ts';
import { compileChecked } from '../../../src/publish/compile-checked.ts';
import { checkFiles } from '../../support/check.ts';
import { exampleTexts } from '../../support/example-texts.ts';
import { fixedContext } from '../../support/export-context.ts';
import { missingPrograms, printedByOffice, textOfPdf } from '../../support/office.ts';

const missing = missingPrograms('soffice', 'pdftotext');
if (missing) process.stderr.write(`The pages of Word documents are not looked at: ${missing}\n`);

test.skipIf(missing)('each finding of a compact document is on its pages', async () => {
  const { services, documents } = await checkFiles(exampleTexts());
  const reports = documents.flatMap(document => compileChecked(document, services) ?? []);
  const report = reports.find(({ mission }) => mission.id === 'selm-2024');
  if (!report) throw new Error('there is no such example');
  const bytes = await render(report, { ...fixedContext, layout: 'compact' });
  const text = textOfPdf(printedByOffice(bytes, 'docx')).join('\n');
  const shown = report.findings.filter(({ number }) => new RegExp(`^ *F${number} `, 'm').test(text));
  expect(shown.map(({ number }) => number)).toEqual(report.findings.map(({ number }) => number));
});
