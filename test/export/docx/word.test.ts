import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { render } from '../../../src/export/docx/docx.ts';
import type { ExportContext } from '../../../src/export/exporter.ts';
import { EXPORTERS } from '../../../src/export/index.ts';
import { matrixPiece } from '../../../src/export/page/matrix.ts';
import { viewOf } from '../../../src/export/view.ts';
import { anchorOf } from '../../../src/report/anchor-of.ts';
import { fixedContext } from '../../support/export-context.ts';
import { madeOnce } from '../../support/made-once.ts';
import { missingPrograms, openedInOffice, plainText } from '../../support/office.ts';
import { sampleReport } from '../../support/sample-report.ts';
import { words } from '../../support/words.ts';

const missing = missingPrograms('soffice');
if (missing) process.stderr.write(`Word documents are not looked at in LibreOffice: ${missing}\n`);

describe.skipIf(missing)('in LibreOffice', () => {
  test('a document has its headings, matrix, footnotes, and page numbers below reference and classification', async () => {
    const odf = openedInOffice(await render(sampleReport, fixedContext), 'docx');
    expect(headingsIn(odf)).toContainEqual(['Heading_20_1', '5. Findings']);
    expect(headingsIn(odf)).toContainEqual(['Heading_20_2', 'Integrity and criminal justice systems']);
    const [matrix] = piecesOf(odf, 'table:table-header-rows').filter(head => head.includes('Based on'));
    expect(cellsOf(matrix).slice(0, 4)).toEqual(['No.', 'Kind', 'Recommendation', 'Based on']);
    expect(piecesOf(odf, 'text:note-body').map(plainText).join('\n')).toContain(
      'Source: Service contract 17/2022',
    );
    expect(odf).not.toContain('style:print-orientation="landscape"');
    const footers = [...piecesOf(odf, 'style:footer'), ...piecesOf(odf, 'style:footer-first')];
    expect(footers.length).toBeGreaterThan(0);
    for (const footer of footers) {
      expect(footer).toMatch(/<text:page-number .*<text:page-count/);
      expect(plainText(footer).trim()).toMatch(/^Page \d+ of \d+$/);
    }
    for (const header of piecesOf(odf, 'style:header'))
      expect(plainText(header).trim()).toMatch(/^RP\/ARV\/2024\/3\s+Confidential$/);
  });

  test('the words are right in every script', async () => {
    const [title, body] = ['Доклад о миссии', '关于司法的任务报告'];
    const report = { ...sampleReport, mission: { ...sampleReport.mission, ...words(title, body) } };
    const text = plainText(openedInOffice(await render(report, fixedContext), 'docx'));
    expect(text).toContain(title);
    expect(text).toContain(body);
  });

  test('an Arabic one keeps its codes and its words', async () => {
    const odf = openedInOffice(await render(sampleReport, { ...fixedContext, language: 'ar' }), 'docx');
    expect(plainText(odf)).toContain('F1');
    expect(headingsIn(odf).join('\n')).toMatch(/[\u0600-\u06FF]/);
  });
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

test('paragraphs are numbered throughout where that is asked for, but none that has a code', async () => {
  const numbered = async (context: Partial<ExportContext>) =>
    (await paragraphsOf(context)).filter(each => each.includes('<w:numPr>'));
  const all = await numbered({ numberedParagraphs: true });
  expect(all.length).toBeGreaterThan((await numbered({})).length + 2);
  expect(all.filter(each => /<w:bookmarkStart[^>]* w:name="[^_]/.test(each))).toEqual([]);
});

test('headings have their levels, none is skipped, and no paragraph is blank', async () => {
  const { 'word/styles.xml': styles = '' } = await partsOf();
  const paragraphs = await paragraphsOf();
  const levels = paragraphs.flatMap(each => {
    const style = /<w:pStyle w:val="([^"]*)"/.exec(each)?.[1];
    const found = new RegExp(`w:styleId="${style}".*?</w:style>`, 's').exec(styles)?.[0];
    return Number(/<w:outlineLvl w:val="(\d)"/.exec(found ?? '')?.[1] ?? []);
  });
  const headings = levels.filter(level => level >= 0);
  expect(new Set(headings)).toEqual(new Set([0, 1]));
  expect(headings.filter((level, index) => level > (headings[index - 1] ?? -1) + 1)).toEqual([]);
  const between = (await partsOf())['word/document.xml']?.replace(/<w:tbl>.*?<\/w:tbl>/gs, '');
  // A section, and the field of the contents, may end in a paragraph of its own.
  expect(between?.match(/<w:p>(?:(?!<w:t |<w:sectPr>|<w:fldChar |<\/w:p>).)*<\/w:p>/gs)).toBeNull();
});

test('a compact document has findings in rows, and what is recommended on each in the rows below', async () => {
  const tables = (await documentOf({ layout: 'compact' })).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  const rows = tables.flatMap(table => table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []);
  const codes = rows.map(row => plainText(row.match(/<w:tc>.*?<\/w:tc>/s)?.[0] ?? ''));
  const { findings } = sampleReport;
  for (const { number, recommendations } of findings) {
    const at = codes.indexOf(`F${number}`);
    expect(at).toBeGreaterThanOrEqual(0);
    const [first] = recommendations;
    if (first !== undefined && recommendations.length === 1) expect(codes.slice(at)).toContain(`R${first}`);
  }
});

test('the matrix keeps every heading and value where its columns stand below each other', async () => {
  const { columns, items } = matrixPiece(viewOf(sampleReport, fixedContext));
  const tables = (await documentOf()).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  // The table before the body says less.
  const table = tables.filter(each => each.includes('MissionMatrixText')).at(-1) ?? '';
  for (const { title } of columns) expect(plainText(table)).toContain(title);
  for (const { head, lines } of items)
    for (const cell of [...head, ...lines.flatMap(({ cells }) => cells)])
      for (const { text } of cell.said) expect(plainText(table)).toContain(text);
});

test('a picture that stands alone has its text as its caption', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
    'base64',
  );
  const image = { type: 'image' as const, url: 'a.png', alt: 'The gate at night' };
  const blocks = [{ type: 'paragraph' as const, children: [image] }];
  const report = { ...sampleReport, mission: { ...sampleReport.mission, blocks } };
  const document = await documentOf({ readAsset: async () => png }, report);
  const [, after = ''] = document.split('</w:drawing>');
  const [caption = ''] = after.match(/<w:p>.*?<\/w:p>/s) ?? [];
  expect(caption).toContain('<w:pStyle w:val="Caption"/>');
  expect(plainText(caption)).toBe('The gate at night');
});

test('every table has alternative text and, but for particulars, a header row', async () => {
  const tables = (await partsOf())['word/document.xml']?.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  expect(tables.length).toBeGreaterThan(3);
  expect(tables.filter(table => !table.includes('<w:tblCaption w:val="'))).toEqual([]);
  expect(tables.slice(1).filter(table => !table.includes('<w:tblHeader/>'))).toEqual([]);
});

test('a long document has contents with their pages, which Word is not asked to fill in, and a short one has none', async () => {
  const [finding] = sampleReport.findings;
  if (!finding) throw new Error('there is no finding');
  const findings = Array.from({ length: 80 }, (_, index) => ({
    ...finding,
    number: index + 1,
    id: `f-${index}`,
  }));
  const long = await partsOf({}, { ...sampleReport, findings });
  const contents = /<w:sdt>.*?<\/w:sdt>/s.exec(long['word/document.xml'] ?? '')?.[0] ?? '';
  const entries = contents.match(/PAGEREF.*?<w:t[^>]*>(\d+)<\/w:t>/g) ?? [];
  expect(entries.length).toBeGreaterThan(8);
  // The field ends in a paragraph of its own.
  expect(contents.match(/<w:p>/g)?.length).toBe(entries.length + 1);
  expect(`${contents}${long['word/settings.xml']}`).not.toMatch(/w:dirty|updateFields/);
  const short = { ...sampleReport, findings: findings.slice(0, 1), recommendations: [], actions: [] };
  expect((await partsOf({}, short))['word/document.xml']?.includes('<w:sdt>')).toBe(false);
});

test('headings are in the language of the export, and the words of the author in that of the report', async () => {
  const parts = await partsOf({ language: 'fr' });
  const spoken = (words: string) => {
    const run = (parts['word/document.xml'] ?? '')
      .match(/<w:r>.*?<\/w:r>/gs)
      ?.find(each => each.includes(words));
    return /<w:lang w:val="([^"]*)"/.exec(run ?? '')?.[1] ?? 'as the document';
  };
  expect(spoken('>Constatations<')).toBe('as the document');
  expect(spoken('The only container scanner')).toBe('en-GB');
  expect(spoken('a container control unit works')).toBe('en-GB');
});

test('English words run from left to right below Arabic headings, in tables and lists too', async () => {
  const { 'word/document.xml': text = '' } = await partsOf({ language: 'ar' });
  const paragraphs = (text.match(/<w:p>.*?<\/w:p>/gs) ?? []).filter(each =>
    /<w:t [^>]*>[^<]*[a-z]{3}[^<]*\.<\/w:t>(?:<\/w:r>)?<\/w:p>/.test(each),
  );
  expect(paragraphs.length).toBeGreaterThan(20);
  expect(paragraphs.filter(each => each.includes('<w:bidi/>'))).toEqual([]);
  expect(text).toContain('<w:bidi/>');
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
    'The template is not a Word document (.docx), so the document has its usual styles.',
  ]);
});

async function documentOf(context: Partial<ExportContext> = {}, report = sampleReport): Promise<string> {
  return (await partsOf(context, report))['word/document.xml'] ?? '';
}

async function paragraphsOf(context: Partial<ExportContext> = {}): Promise<readonly string[]> {
  return (await partsOf(context))['word/document.xml']?.match(/<w:p>.*?<\/w:p>/gs) ?? [];
}

const docx = EXPORTERS.filter(({ id }) => id === 'docx').map(madeOnce)[0];
const again = (await docx?.load()) ?? render;

async function partsOf(
  context: Partial<ExportContext> = {},
  report = sampleReport,
): Promise<Readonly<Record<string, string>>> {
  const make = context.warn ? render : again;
  const parts = unzipSync(await make(report, { ...fixedContext, ...context }));
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

function piecesOf(odf: string, element: string): string[] {
  return odf.match(new RegExp(`<${element}>.*?</${element}>`, 'gs')) ?? [];
}

function cellsOf(rows = ''): string[] {
  return (rows.match(/<table:table-cell .*?<\/table:table-cell>/gs) ?? []).map(cell =>
    plainText(cell).trim(),
  );
}

/** The headings by their style, which an automatic style of a page break may be derived from. */
function headingsIn(odf: string): [style: string, text: string][] {
  const derived =
    /<style:style style:name="([^"]*)" style:family="paragraph" style:parent-style-name="([^"]*)"/g;
  const parents = new Map([...odf.matchAll(derived)].map(([, name, parent = '']) => [name, parent]));
  return [...odf.matchAll(/<text:[ph] text:style-name="([^"]*)"[^>]*>(.*?)<\/text:[ph]>/gs)]
    .map(([, style = '', text = '']): [string, string] => [parents.get(style) ?? style, plainText(text)])
    .filter(([style]) => style.startsWith('Heading_'));
}
