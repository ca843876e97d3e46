import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { mapValues } from '../../src/report/map-values.ts';
import type { Report } from '../../src/report/report.ts';
import { fixedContext } from '../support/export-context.ts';
import { missingPrograms, openedInOffice, plainText } from '../support/office.ts';
import { sampleReport } from '../support/sample-report.ts';
import { cellsOf, expectValidFile } from '../support/valid-file.ts';
import { words } from '../support/words.ts';

const TEXTS = {
  markup: '<script>alert(1)</script> ]]> </style> <!-- & &amp; "quoted" \'too\'',
  controls: 'bell\u0007 null\u0000 lone\uD800 surrogate, no character\uFFFE',
  // Longer than a cell of a workbook may be.
  'a very long word': 'w'.repeat(40_000),
  'emoji and every script': '👩🏽‍⚖️ Ελληνικά Кириллица العربية עברית 中文 ไทย हिन्दी 한국어 a\u0301',
  formulas: '=HYPERLINK("x") +1 -1 @SUM(A1)',
  'a formula after a tab': '\t=1+1',
  lines: 'one\r\ntwo\rthree\u2028four',
} as const;

const written = EXPORTERS.filter(({ isPrinted }) => !isPrinted);
const missing = missingPrograms('soffice');
if (missing) process.stderr.write(`Hostile texts are not opened in LibreOffice: ${missing}\n`);

describe.each(Object.entries(TEXTS))('%s', (name, text) => {
  test.each(written)('make a valid file as $label', async exporter => {
    for (const table of [undefined, ...(exporter.tables ?? [])]) {
      const result = await exportReport(reportSaying(text), exporter, {
        ...fixedContext,
        ...(table && { table }),
      });
      if (!result.ok) throw new Error(result.reason);
      expectValidFile(exporter.extension, result.bytes);
      if (name === 'controls' && !exporter.isWhole)
        expect(result.warnings[0]).toMatch(
          /^Invisible control characters \(U\+0007, U\+0000, U\+D800, U\+FFFE\)/,
        );
    }
  });

  test('stay word for word in the page and in JSON', async () => {
    const html = await textOf('html', text);
    const json: Report = JSON.parse(await textOf('json', text));
    const kept = [...text]
      .map(each => ('\u0007\u0000\uD800\uFFFE'.includes(each) ? '\uFFFD' : each))
      .join('')
      .replace(/\r\n?/g, '\n');
    expect(textIn(parse(html)).replace(/\r\n?/g, '\n')).toContain(kept);
    expect(json.findings[0]?.title).toBe(text);
  });
});

test.skipIf(missing)(
  'all of them together open in LibreOffice, as a Word document and as a workbook',
  async () => {
    const { 'a very long word': _, ...texts } = TEXTS;
    for (const extension of ['docx', 'xlsx'] as const) {
      const exporter = EXPORTERS.find(each => each.extension === extension);
      if (!exporter) throw new Error(`nothing exports ${extension}`);
      const result = await exportReport(reportSaying(Object.values(texts).join(' ')), exporter, fixedContext);
      if (!result.ok) throw new Error(result.reason);
      expect(plainText(openedInOffice(result.bytes, extension))).toContain('F1');
    }
  },
);

test('no cell of a CSV file begins like a formula', async () => {
  for (const text of ['=1', '+1', '-1', '@a', '\t=1', '\n=1', '＝1', '\u200B=1+1']) {
    const rows = cellsOf(await textOf('csv', text));
    expect(rows.flat()).not.toContain(text);
    expect(rows.flat()).toContain(`'${text}`);
  }
});

function reportSaying(text: string): Report {
  const said = mapValues(sampleReport, value => {
    if (typeof value === 'object' && 'inlines' in value) return { ...value, ...words(text, text) };
    return undefined;
  });
  const [finding, ...others] = said.findings;
  if (!finding) throw new Error('the sample has no finding');
  return {
    ...said,
    mission: { ...said.mission, reference: text, place: text, authors: [text], distribution: text },
    findings: [
      {
        ...finding,
        against: [text],
        rated: text,
        noAction: { ...words(text, text), marking: 'unclassified' },
      },
      ...others,
    ],
    remarks: said.remarks.map(remark => ({
      ...remark,
      quote: text,
      by: [{ name: text }],
      replies: [{ by: [{ name: text }], ...words(text, text), marking: 'unclassified' }],
    })),
  };
}

async function textOf(id: string, text: string): Promise<string> {
  const exporter = EXPORTERS.find(each => each.id === id);
  if (!exporter) throw new Error(`there is no exporter ${id}`);
  const result = await exportReport(reportSaying(text), exporter, fixedContext);
  if (!result.ok) throw new Error(result.reason);
  return new TextDecoder().decode(result.bytes);
}

function textIn(node: object): string {
  if ('value' in node && 'nodeName' in node && node.nodeName === '#text') return String(node.value);
  return 'childNodes' in node && Array.isArray(node.childNodes) ? node.childNodes.map(textIn).join('') : '';
}
