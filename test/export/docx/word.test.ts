import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { render } from '../../../src/export/docx/docx.ts';
import type { ExportContext } from '../../../src/export/exporter.ts';
import { anchorOf } from '../../../src/report/anchor-of.ts';
import { fixedContext } from '../../support/export-context.ts';
import { missingPrograms, pagesOf } from '../../support/office.ts';
import { sampleReport } from '../../support/sample-report.ts';

const missing = missingPrograms('soffice', 'pdftotext');
if (missing) process.stderr.write(`Word documents are not looked at in LibreOffice: ${missing}\n`);

describe.skipIf(missing)('in LibreOffice', () => {
  test('a document has its pages, headings, matrix, footnotes and page numbers', async () => {
    const pages = pagesOf(await render(sampleReport, fixedContext), 'docx');
    const text = pages.join('\n');
    expect(pages.length).toBeGreaterThanOrEqual(5);
    expect(pages.length).toBeLessThanOrEqual(7);
    expect(text).toMatch(/^\s*5\. Findings/m);
    expect(text).toMatch(/^\s*Integrity and criminal justice systems/m);
    expect(text).toMatch(/No\.\s+Recommendation\s+Based on\s+Addressee/);
    expect(text).toContain('Source: Service contract 17/2022');
    expect(pages[1]).toMatch(new RegExp(`Page 2 of ${pages.length}`));
    expect(pages[1]).toMatch(/RP\/ARV\/2024\/3\s+Confidential/);
  }, 120_000);

  test('an Arabic one keeps its codes and its words', async () => {
    const text = pagesOf(await render(sampleReport, { ...fixedContext, language: 'ar' }), 'docx').join('\n');
    expect(text).toContain('F1');
    expect(text).toMatch(/[\u0600-\u06FF]/);
  }, 120_000);
});

test('every part is well-formed, and every entry has its bookmark', async () => {
  const parts = await partsOf();
  for (const [name, text] of Object.entries(parts)) {
    if (/\.(?:xml|rels)$/.test(name)) expect(() => new SaxesParser().write(text).close()).not.toThrow();
  }
  for (const finding of sampleReport.findings) {
    expect(parts['word/document.xml']).toContain(`w:name="${anchorOf('finding', finding)}"`);
  }
});

test('a document says what it is, in which language, and when it was made', async () => {
  const parts = await partsOf({ language: 'fr' });
  expect(parts['docProps/core.xml']).toContain('Mission to Arvenia on border control and access to justice');
  expect(parts['docProps/core.xml']).toContain('2024-05-06T08:00:00');
  expect(parts['word/styles.xml']).toContain('w:val="fr-FR"');
});

test('paragraphs are numbered throughout where that is asked for', async () => {
  const count = (text = '') => text.split('<w:numPr>').length;
  const plain = count((await partsOf())['word/document.xml']);
  expect(count((await partsOf({ numberedParagraphs: true }))['word/document.xml'])).toBeGreaterThan(
    plain + 15,
  );
});

test('a template’s styles are taken, whatever the language of the Word that made it', async () => {
  const styles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
    <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="AB12CD"/></w:rPr></w:style></w:styles>`;
  const parts = await partsOf({ template: zipSync({ 'word/styles.xml': strToU8(styles) }) });
  expect(parts['word/styles.xml']).toContain('AB12CD');
  expect(parts['word/document.xml']).toContain('<w:pStyle w:val="berschrift1"/>');
  expect(parts['word/styles.xml']).toContain('w:styleId="MissionFinding"');
});

test('a template that is none is said to be none', async () => {
  const warnings: string[] = [];
  await partsOf({ template: strToU8('not a zip'), warn: sentence => warnings.push(sentence) });
  expect(warnings).toEqual([
    'The template is no Word document (.docx), so the document has its usual styles.',
  ]);
});

async function partsOf(context: Partial<ExportContext> = {}): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await render(sampleReport, { ...fixedContext, ...context }));
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}
