/** How full each page of a printed report is, told in a table, for fonts decide it; no heading stands at a page's end. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { type ExportContext, LAYOUTS, type Layout } from '../../src/export/exporter.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import type { Piece } from '../../src/export/page/page.ts';
import { pageOf } from '../../src/export/page/page-of.ts';
import { numberedTitle, textOf } from '../../src/export/page/runs.ts';
import { type PdfPage, readPdf } from '../../src/export/pdf/read-pdf.ts';
import { viewOf } from '../../src/export/view.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import type { Report } from '../../src/report/report.ts';
import { checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { fixedContext } from '../support/export-context.ts';
import { withPrinter } from '../support/print.ts';
import { EVERYTHING } from '../support/runs.ts';

const LAYOUT = new URL('../fixtures/layout/', import.meta.url);
const layoutTexts = Object.fromEntries(
  readdirSync(LAYOUT)
    .filter(name => name.endsWith('.mission'))
    .map(name => [name, readFileSync(new URL(name, LAYOUT), 'utf8')]),
);
const { services, documents } = await checkFiles({ ...exampleTexts(), ...layoutTexts });
const reports = documents.flatMap(document => compileChecked(document, services) ?? []);

/** All reports as they are sent, and the one with a matrix in full. */
const allPrints: readonly (readonly [string, Layout, Report])[] = reports.flatMap(report => {
  const { id } = report.mission;
  const layouts: readonly Layout[] = id === 'selm-2024' ? LAYOUTS : ['compact'];
  return layouts.map(layout => [id, layout, report] as const);
});

/** The longest one, and one in full. */
const FEW = ['kosovo-2009, compact', 'selm-2024, full'];
const prints = allPrints.filter(([id, layout]) => EVERYTHING || FEW.includes(`${id}, ${layout}`));

describe.skipIf(!findBrowser()).each(prints)('%s, %s', (id, layout, report) => {
  const context = { ...fixedContext, layout };
  test('has no heading at the end of a page, and every page stands upright', async () => {
    const pages = await readPdf(await printed(report, context));
    const headings = new Set(headingsOf(report, context).map(letters));
    const ends = pages.slice(0, -1).map(page => linesOf(page).at(-1) ?? '');
    const fills = pages.map(page => `${Math.round(100 * fillOf(page))} %`);
    process.stdout.write(`${id}, ${layout}: ${fills.join(', ')}\n`);
    expect(ends.filter(end => headings.has(letters(end)))).toEqual([]);
    expect(new Set(pages.map(({ height }) => Math.round(height)))).toEqual(new Set([A4]));
  });
});

async function printed(report: Report, context: ExportContext): Promise<Uint8Array> {
  const exporter = EXPORTERS.find(({ id }) => id === 'pdf');
  if (!exporter) throw new Error('there is no PDF exporter');
  const result = await withPrinter(print => exportReport(report, exporter, { ...context, print }));
  if (!result.ok) throw new Error(result.reason);
  return result.bytes;
}

/** Chapters and parts as they stand above what belongs to them. */
function headingsOf(report: Report, context: ExportContext): readonly string[] {
  const partsOf = (piece: Piece) => (piece.kind === 'group' ? [textOf(piece.title)] : []);
  return pageOf(viewOf(report, context)).chapters.flatMap(chapter => [
    textOf(numberedTitle(chapter)),
    ...chapter.pieces.flatMap(partsOf),
  ]);
}

/** The lines of the report's own words from top to bottom, without those in the margins. */
function linesOf({ texts }: PdfPage): readonly string[] {
  const lines = new Map<number, string>();
  for (const { text, y } of wordsOf(texts)) lines.set(Math.round(y), (lines.get(Math.round(y)) ?? '') + text);
  return [...lines].sort(([a], [b]) => b - a).map(([, line]) => line);
}

/** How far down the words of a page reach, as a part of what is between its margins. */
function fillOf({ height, texts }: PdfPage): number {
  const [top, bottom] = [height - MARGINS.top, MARGINS.bottom];
  const lowest = Math.min(top, ...wordsOf(texts).map(({ y }) => y));
  return (top - lowest) / (top - bottom);
}

/** How high a page is, in points. */
const A4 = 842;

/** In points. */
const MARGINS = { top: 57, bottom: 51 };

function wordsOf(texts: PdfPage['texts']): PdfPage['texts'] {
  return texts.filter(({ text, isTagged }) => isTagged && text.trim() !== '');
}

/** Ligatures and breaks of lines are the font’s. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
