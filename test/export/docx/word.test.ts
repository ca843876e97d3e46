import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { render } from '../../../src/export/docx/docx.ts';
import type { ExportContext } from '../../../src/export/exporter.ts';
import { anchorOf } from '../../../src/report/anchor-of.ts';
import { fixedContext } from '../../support/export-context.ts';
import { hasFontFor, missingPrograms, pagesOf } from '../../support/office.ts';
import { sampleReport } from '../../support/sample-report.ts';
import { words } from '../../support/words.ts';

const missing = missingPrograms('soffice', 'pdftotext');
if (missing) process.stderr.write(`Word documents are not looked at in LibreOffice: ${missing}\n`);

const hasChineseFont = hasFontFor('zh');
if (!hasChineseFont)
  process.stderr.write('Chinese Word documents are not looked at: no Chinese font is installed here.\n');

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

  test.each(['Доклад о миссии', ...(hasChineseFont ? ['关于司法的任务报告'] : [])])(
    'the words are right in every script: %s',
    async title => {
      const report = { ...sampleReport, mission: { ...sampleReport.mission, ...words(title) } };
      expect(pagesOf(await render(report, fixedContext), 'docx').join('\n')).toContain(title);
    },
    120_000,
  );

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

describe('a template', () => {
  const style = (id: string, name: string, rest = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
  const styles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
    <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>
    ${style('Standard', 'Normal')}
    ${style('berschrift1', 'heading 1', '<w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:color w:val="AB12CD"/></w:rPr>')}
    ${style('Befund', 'Finding')}</w:styles>`;
  const context = { language: 'fr', template: zipSync({ 'word/styles.xml': strToU8(styles) }) };
  const all = (text: string | undefined, pattern: RegExp) =>
    [...(text ?? '').matchAll(pattern)].map(([, found]) => found);

  test('gives its styles, whatever the language of the Word that made it', async () => {
    const parts = await partsOf(context);
    const heading = /<w:style [^>]*w:styleId="Heading1".*?<\/w:style>/s.exec(
      parts['word/styles.xml'] ?? '',
    )?.[0];
    expect(heading).toContain('AB12CD');
    expect(heading).toContain('<w:basedOn w:val="Normal"/>');
    expect(heading).not.toContain('numPr');
    expect(parts['word/document.xml']).toContain('<w:pStyle w:val="Heading1"/>');
  });

  test('is complemented by what it lacks, and no style is there twice', async () => {
    const parts = await partsOf(context);
    const names = all(parts['word/styles.xml'], /<w:name w:val="([^"]*)"/g);
    const ids = all(parts['word/styles.xml'], /w:styleId="([^"]*)"/g);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const used = new Set(all(parts['word/document.xml'], /<w:pStyle w:val="([^"]*)"/g));
    expect([...used].filter(id => !ids.includes(id))).toEqual([]);
  });

  test('does not decide the language', async () => {
    expect(all((await partsOf(context))['word/styles.xml'], /<w:lang w:val="([^"]*)"/g)).toEqual(['fr-FR']);
  });
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
