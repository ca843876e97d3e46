/** What both main examples are as PDF, whatever fonts lay them out: title, tags, and the headings in the order in which they are read. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { printPage } from '../../src/print/print-page.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import type { Report } from '../../src/report/report.ts';
import { checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { fixedContext } from '../support/export-context.ts';
import { missingPrograms } from '../support/office.ts';
import { openChromium } from '../vscode/harness/browser.js';

const missing = missingPrograms('pdftotext');
if (missing) process.stderr.write(`The structure of PDF files is not looked at: ${missing}\n`);

const { services, documents } = await checkFiles(exampleTexts());
const reports = documents.flatMap(document => compileChecked(document, services) ?? []);

test.skipIf(missing).each(['kosovo-2009', 'selm-2024'])(
  '%s',
  async id => {
    const report = reports.find(({ mission }) => mission.id === id);
    if (!report) throw new Error(`there is no example ${id}`);
    await expect(structureOf(await printed(report))).toMatchFileSnapshot(`../golden/pdf/${id}.pdf.txt`);
  },
  120_000,
);

async function printed(report: Report): Promise<Uint8Array> {
  // Opening one installs it where it may.
  await (await openChromium()).close();
  const [browser, pdf] = [findBrowser(), EXPORTERS.find(({ id }) => id === 'pdf')];
  if (!browser || !pdf) throw new Error('nothing prints here');
  const result = await exportReport(report, pdf, {
    ...fixedContext,
    print: page => printPage(page, browser),
  });
  if (!result.ok) throw new Error(result.reason);
  return result.bytes;
}

function structureOf(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-pdf-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, pdf);
    const info = (...args: string[]) =>
      execFileSync('pdfinfo', [...args, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const facts = info().match(/^(?:Title|Tagged|Page size):.*$/gm) ?? [];
    return `${[...facts, ...headingsIn(info('-struct-text'))].join('\n')}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where a heading is cut: further on, fonts with ligatures tell it differently. */
const BEGINNING = 12;

/** Each heading by its level and its beginning, without blanks, since a break of a line counts as none. */
function headingsIn(tree: string): readonly string[] {
  const headings: { level: string; indent: number; words: string }[] = [];
  let open: (typeof headings)[number] | undefined;
  for (const line of tree.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const level = /^\s*(H\d) /.exec(line)?.[1];
    if (open && indent <= open.indent) open = undefined;
    if (level !== undefined) {
      open = { level, indent, words: '' };
      headings.push(open);
    } else if (open) open.words += (/"(.*)"/.exec(line)?.[1] ?? '').replace(/\s/g, '');
  }
  return headings.map(({ level, words }) => `${level} ${words.slice(0, BEGINNING)}`);
}
