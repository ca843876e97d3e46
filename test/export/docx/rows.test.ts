/** LibreOffice loses rows of a table whose first row must not break, where a line above is kept with the table. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { render } from '../../../src/export/docx/docx.ts';
import { fixedContext } from '../../support/export-context.ts';
import { sampleReport } from '../../support/sample-report.ts';

test('only the first finding below a line that is kept with the table may break', async () => {
  const { programme } = sampleReport;
  const [borders, ...others] = programme?.pillars ?? [];
  const pillars = [...(borders ? [{ ...borders, sdg: ['16'] }] : []), ...others];
  const report = {
    ...sampleReport,
    programme: programme && { ...programme, pillars },
  } as typeof sampleReport;
  const bytes = await render(report, { ...fixedContext, layout: 'compact' });
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const tables = [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)];
  const found = tables.filter(([table]) => />Finding<\/w:t>/.test(table));
  const breaking = found.map(({ 0: table, index }) => {
    const above = document.slice(0, index).match(/<w:p>(?:(?!<w:p>).)*$/s)?.[0] ?? '';
    const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    return {
      isBelowLine: !/w:val="Heading\d"/.test(above),
      breaks: rows.flatMap((row, i) => (row.includes('<w:cantSplit/>') ? [] : [i])),
    };
  });
  expect(new Set(breaking.map(({ isBelowLine }) => isBelowLine))).toEqual(new Set([true, false]));
  for (const { isBelowLine, breaks } of breaking) expect(breaks).toEqual(isBelowLine ? [1] : []);
});
