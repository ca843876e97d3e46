import { beforeAll, describe, expect, test, vi } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { PrintingFailed, printPage } from '../../src/print/print-page.ts';
import type { Report } from '../../src/report/report.ts';
import { fixedContext } from '../support/export-context.ts';
import { hasFontFor, missingPrograms, textOfPdf } from '../support/office.ts';
import { sampleReport } from '../support/sample-report.ts';
import { words } from '../support/words.ts';
import { openChromium } from '../vscode/harness/browser.js';

vi.setConfig({ testTimeout: 120_000 });

const pdf = EXPORTERS.find(({ id }) => id === 'pdf');
const missing = missingPrograms('pdftotext');
if (missing) process.stderr.write(`The words of PDF files are not looked at: ${missing}\n`);

const hasChineseFont = hasFontFor('zh');
if (!hasChineseFont)
  process.stderr.write('Chinese PDF files are not looked at: no Chinese font is installed here.\n');

let browser: string;
beforeAll(async () => {
  // Opening one installs it where it may.
  await (await openChromium()).close();
  browser = findBrowser() ?? 'no browser';
}, 300_000);

test('a PDF is tagged, titled, has an outline and says its language', async () => {
  const bytes = Buffer.from(await printed(sampleReport)).toString('latin1');
  expect(bytes).toMatch(/^%PDF-/);
  expect(bytes).toContain('/StructTreeRoot');
  expect(bytes).toContain('/Outlines');
  expect(bytes).toContain('/Lang');
  expect(bytes).toMatch(/\/Title \(Mission to Arvenia/);
});

describe.skipIf(missing)('its words', () => {
  test('stand on numbered pages under reference and classification', async () => {
    const pages = textOfPdf(await printed(sampleReport));
    expect(pages[1]).toMatch(/RP\/ARV\/2024\/3\s+Confidential/);
    expect(pages[1]).toMatch(new RegExp(`2\\s*/\\s*${pages.length}`));
  });

  test.each(['Доклад о миссии', 'تقرير', ...(hasChineseFont ? ['关于司法的任务报告'] : [])])(
    'are right in every script: %s',
    async title => {
      const report: Report = { ...sampleReport, mission: { ...sampleReport.mission, ...words(title) } };
      expect(textOfPdf(await printed(report)).join('\n')).toContain(title);
    },
  );
});

test('a program that is no browser is said to have failed', async () => {
  await expect(printPage(new TextEncoder().encode('<p>'), process.execPath)).rejects.toThrow(PrintingFailed);
});

test('without a browser the way out is said', async () => {
  if (!pdf) throw new Error('there is no PDF exporter');
  expect(await exportReport(sampleReport, pdf, fixedContext)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('print it from there'),
  });
});

test('the browser that is named comes before any other', () => {
  expect(findBrowser({ CHROME_PATH: '/opt/mine' })).toBe('/opt/mine');
});

async function printed(report: Report): Promise<Uint8Array> {
  if (!pdf) throw new Error('there is no PDF exporter');
  const result = await exportReport(report, pdf, {
    ...fixedContext,
    print: page => printPage(page, browser),
  });
  if (!result.ok) throw new Error(result.reason);
  return result.bytes;
}
