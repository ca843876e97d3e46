/** What the build changes in the library that writes Word files changes nothing in the files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { build, type Plugin } from 'rolldown';
import { expect, test } from 'vitest';
import { lighterDocx } from '../../../scripts/lighter-docx.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

type Docx = typeof import('docx') & typeof import('docx/layout');

/** The library as it is bundled. */
async function bundled(folder: string, name: string, plugins: Plugin[]): Promise<Docx> {
  const entry = `\0${name}`;
  const given: Plugin = {
    name: 'entry',
    resolveId: id => (id === entry ? entry : undefined),
    load: id => (id === entry ? "export * from 'docx'; export * from 'docx/layout';" : undefined),
  };
  await build({
    cwd: ROOT,
    input: entry,
    platform: 'node',
    plugins: [given, ...plugins],
    treeshake: false,
    logLevel: 'silent',
    output: { dir: folder, format: 'esm', entryFileNames: `${name}.mjs`, codeSplitting: false },
  });
  return await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
}

/** Fonts, faces, scripts, a table and contents, over some pages. */
async function written({
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  ...docx
}: Docx) {
  const text = (words: string, font: string, face: { bold?: boolean; italics?: boolean } = {}) =>
    new TextRun({ text: `${words} `, font, ...face });
  const paragraphs = (count: number) =>
    Array.from(
      { length: count },
      (_, index) =>
        new Paragraph({
          ...(index % 3 === 0 && { heading: docx.HeadingLevel.HEADING_1 }),
          children: [
            text('Prison conditions in the north have improved since the last mission', 'Calibri'),
            text('and so has access to counsel '.repeat(1 + (index % 11)), 'Calibri', { bold: true }),
            text('as the Ombudsman wrote', 'Roboto', { italics: true }),
            text('监狱条件有所改善，律师也能会见被拘留者', 'SimSun'),
            text('تحسنت ظروف السجن منذ البعثة الأخيرة', 'Arial'),
            text('Условия содержания улучшились́', 'Times New Roman', { bold: true, italics: true }),
          ],
        }),
    );
  const cell = () => new TableCell({ children: paragraphs(3) });
  const estimate = docx.estimatePageNumbersWith({ guess: true });
  let pages: number | undefined;
  const document = new Document({
    sections: [
      {
        children: [
          new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
          ...paragraphs(66),
          new Table({ rows: Array.from({ length: 4 }, () => new TableRow({ children: [cell(), cell()] })) }),
          ...paragraphs(22),
        ],
      },
    ],
    pageNumbers: (body, context) => {
      const estimated = estimate(body, context);
      pages = estimated.pageCount;
      return estimated;
    },
  });
  const parts = unzipSync(await Packer.pack(document, 'uint8array'));
  const main = parts['word/document.xml'];
  return { pages, names: Object.keys(parts), text: main && new TextDecoder().decode(main) };
}

test('a Word file has the same parts, words and pages as without what makes the library quicker', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-docx-'));
  try {
    const plain = await written(await bundled(folder, 'plain', []));
    const lighter = await written(await bundled(folder, 'lighter', [lighterDocx]));
    expect(plain.pages).toBeGreaterThan(3);
    expect(lighter).toEqual(plain);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
