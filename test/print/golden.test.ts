/** What both main examples are as PDF, whatever fonts lay them out: what the file says of itself, and the headings and every word of the page it is printed from. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { labelsIn } from '../../src/export/labels.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { overallMarking } from '../../src/report/overall-marking.ts';
import type { Report } from '../../src/report/report.ts';
import { hasBrowser, withBrowser } from '../support/browser.ts';
import { checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { fixedContext } from '../support/export-context.ts';
import { missingPrograms } from '../support/office.ts';
import { withPrinter } from '../support/print.ts';

const missing = missingPrograms('pdftotext');
if (missing) process.stderr.write(`The structure of PDF files is not looked at: ${missing}\n`);

const { services, documents } = await checkFiles(exampleTexts());
const reports = documents
  .flatMap(document => compileChecked(document, services) ?? [])
  .filter(({ mission }) => ['kosovo-2009', 'selm-2024'].includes(mission.id));

let chromium: Browser;
withBrowser(each => {
  chromium = each;
});

test('both main examples are there', () => {
  expect(reports.length).toBe(2);
});

describe.skipIf(missing ?? !hasBrowser).each(reports.map(report => [report.mission.id, report] as const))(
  '%s',
  (id, report) => {
    test('says what it is, and in which language', async () => {
      await expect(factsOf(await printed(report))).toMatchFileSnapshot(`../golden/pdf/${id}.pdf.txt`);
    });

    test('has the headings of its page', async () => {
      const tree = inFolder(await printed(report), file => read('pdfinfo', '-struct-text', file));
      const found = headingsIn(tree);
      const onPage = await lookAtPage<string[][]>(report, HEADINGS);
      const asFar = onPage.map(([level = '', text = ''], at) => [
        level,
        letters(text).slice(0, found[at]?.[1].length),
      ]);
      expect(found).toEqual(asFar);
      expect(found.filter(([, text]) => text === '')).toEqual([]);
    });

    test('says what its page says, word for word', async () => {
      const { reference, title } = report.mission;
      const head = (reference ?? title) + labelsIn('en')[`class.${overallMarking(report)}`];
      const text = inFolder(await printed(report), file => read('pdftotext', '-raw', file, '-'));
      const pages = text.split('\f').map(page => letters(page.replace(/^\d+ \/ \d+$/m, '')));
      // The head of a page, and that of a table that goes on there, are not told twice on the page.
      const words = pages.map(page => page.replace(letters(head), '')).join('');
      const [onPage = '', ...heads] = (await lookAtPage<string[]>(report, WORDS_AND_TABLE_HEADS)).map(
        letters,
      );
      const without = (said: string) => heads.reduce((rest, each) => rest.replaceAll(each, ''), said);
      expect(without(words)).toBe(without(onPage));
    });
  },
);

/** The level and the text of each heading. */
const HEADINGS = `[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(each => [each.tagName, each.innerText])`;

/** All that is shown, then what stands above each table, the longest first. */
const WORDS_AND_TABLE_HEADS = `[
  document.body.innerText,
  ...[...document.querySelectorAll('thead')].map(each => each.innerText).filter(each => each.trim() !== '')
    .sort((one, other) => other.length - one.length),
]`;

/** Ligatures and breaks of lines are the font’s. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Evaluates something on the page as it is on paper, without what is only read aloud. */
async function lookAtPage<T>(report: Report, expression: string): Promise<T> {
  const page = await chromium.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.setContent(new TextDecoder().decode((await printing(report)).page));
  await page.evaluate("for (const each of document.querySelectorAll('.aloud, svg title')) each.remove()");
  const seen = await page.evaluate<T>(expression);
  await page.close();
  return seen;
}

async function printed(report: Report): Promise<Uint8Array> {
  return (await printing(report)).pdf;
}

interface Printing {
  readonly pdf: Uint8Array;
  /** The page that it was printed from at last. */
  readonly page: Uint8Array;
}

/** Printing takes seconds, and gives the same each time. */
const printings = new Map<Report, Promise<Printing>>();

function printing(report: Report): Promise<Printing> {
  const known = printings.get(report) ?? print(report);
  printings.set(report, known);
  return known;
}

async function print(report: Report): Promise<Printing> {
  const exporter = EXPORTERS.find(each => each.id === 'pdf');
  if (!exporter) throw new Error('there is no PDF exporter');
  let last = new Uint8Array();
  const result = await withPrinter(print =>
    exportReport(report, exporter, {
      ...fixedContext,
      print: (page, how) => {
        last = new Uint8Array(page);
        return print(page, how);
      },
    }),
  );
  if (!result.ok) throw new Error(result.reason);
  return { pdf: result.bytes, page: last };
}

function factsOf(pdf: Uint8Array): string {
  const about = inFolder(pdf, file => read('pdfinfo', '-isodates', file));
  const facts =
    about.match(/^(?:Title|Subject|Keywords|Author|Creator|CreationDate|Tagged|Page size):.*$/gm) ?? [];
  const [, language = 'none'] = /\/Lang \(([^)]*)\)/.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  return `${[...facts, `Language:        ${language}`].join('\n')}\n`;
}

function inFolder(pdf: Uint8Array, look: (file: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-pdf-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, pdf);
    return look(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** pdfinfo leaves out the rest of a line that has a ligature, and which there are is the font’s. */
const AFTER_LIGATURE = /(?<=[\uFB00-\uFB06]).*$/;

/** Each heading by its level and its letters, as far as pdfinfo tells them. */
function headingsIn(tree: string): readonly (readonly [level: string, letters: string])[] {
  const headings: { level: string; indent: number; words: string }[] = [];
  let open: (typeof headings)[number] | undefined;
  for (const line of tree.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const level = /^\s*(H\d) /.exec(line)?.[1];
    if (open && indent <= open.indent) open = undefined;
    if (level !== undefined) {
      open = { level, indent, words: '' };
      headings.push(open);
    } else if (open) open.words += /"(.*)"/.exec(line)?.[1] ?? '';
  }
  return headings.map(({ level, words }) => [level, letters(words.replace(AFTER_LIGATURE, ''))] as const);
}
