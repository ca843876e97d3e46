/** LibreOffice loses rows of a table whose first row must not break, where a line above is kept with the table. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { render } from '../../../src/export/docx/docx.ts';
import { fixedContext } from '../../support/export-context.ts';
import { sampleReport } from '../../support/sample-report.ts';

test('the first finding of a table may break, and the others are whole', async () => {
  const bytes = await render(sampleReport, { ...fixedContext, layout: 'compact' });
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  const found = tables.filter(table => />Finding<\/w:t>/.test(table));
  expect(found.length).toBeGreaterThan(1);
  for (const table of found) {
    const [, first = '', ...others] = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(first).not.toContain('<w:cantSplit/>');
    expect(others.filter(row => !row.includes('<w:cantSplit/>'))).toEqual([]);
  }
});
