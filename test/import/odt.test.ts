/** An OpenDocument text gives what the same text gives as a Word file, and no file keeps the reader busy. */
import { readdirSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { piecesOf, type SourceDocument } from '../../src/import/document.ts';
import { readDocx } from '../../src/import/docx/read-docx.ts';
import { importFile } from '../../src/import/import-file.ts';
import { readOdt } from '../../src/import/odt/read-odt.ts';
import { readSource } from '../../src/import/read-source.ts';
import { odt, p, part } from '../support/open-document.ts';

const FOLDER = new URL('odt/', import.meta.url);
const CORPUS = new URL('corpus/', import.meta.url);
/** Written by LibreOffice from the Word files of the same names. */
const CONVERTED = readdirSync(FOLDER).filter(name =>
  readdirSync(CORPUS).includes(name.replace('.odt', '.docx')),
);
const bytesOf = (name: string, folder = FOLDER) => new Uint8Array(readFileSync(new URL(name, folder)));

/** What a source says, whatever the paragraphs in which it says it. */
function said({ blocks, notes, remarks }: SourceDocument) {
  return {
    blocks: blocks.map(block => ({
      ...block,
      line: undefined,
      ...('rows' in block && { rows: block.rows.map(row => ({ ...row, line: undefined })) }),
    })),
    notes,
    remarks,
  };
}

describe('a text that LibreOffice made of a Word file gives the same report', () => {
  it.each(CONVERTED)('%s', async name => {
    const docx = bytesOf(name.replace('.odt', '.docx'), CORPUS);
    expect(said(readOdt(bytesOf(name)))).toEqual(said(readDocx(docx)));
    const options = { fileName: 'report' };
    const { text, words } = await importFile(bytesOf(name), 'odt', options);
    const word = await importFile(docx, 'docx', options);
    expect({ text, words }).toEqual({ text: word.text, words: word.words });
  });

  it('with its changes, notes, comments and boxes', () => {
    const { blocks, notes, remarks } = readOdt(bytesOf('changed.odt'));
    expect(blocks.flatMap(piecesOf)).toEqual([
      'Findings',
      'One two three four put in',
      'A note.',
      'In a box',
      'Item one',
      'Item within',
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(blocks.map(block => [block.kind, 'depth' in block && block.depth])).toContainEqual(['item', 1]);
    expect(notes).toEqual(['Tracked changes: inserted text was taken, deleted text was not.']);
    expect(remarks?.map(({ said: { title, quote } }) => [title, quote])).toEqual([
      ['Really?', 'One two three four'],
    ]);
  });

  it('with the answers to its comments, in whichever order they stand', () => {
    const { remarks } = readOdt(bytesOf('reviewed.odt'));
    expect(remarks).toEqual([
      {
        line: 1,
        said: expect.objectContaining({
          by: [{ name: 'A Chief' }],
          title: 'Which pump?',
          date: '2026-03-01',
          quote: 'the pump',
          status: 'done',
          replies: [expect.objectContaining({ by: [{ name: 'B Author' }], title: 'The old one.' })],
        }),
      },
    ]);
  });
});

const shapes = (file: Uint8Array) =>
  readOdt(file).blocks.map(({ kind, ...block }) => [
    kind,
    'text' in block ? block.text : 'rows' in block && block.rows.map(({ cells }) => cells),
  ]);
const style = (name: string, properties: string, family = 'text', parent = '') =>
  `<style:style style:name="${name}" style:family="${family}"${parent === '' ? '' : ` style:parent-style-name="${parent}"`}><style:text-properties ${properties}/></style:style>`;

describe('an OpenDocument text', () => {
  it('has headings by its outline, its styles and its bold lines', () => {
    const text = `${p('The mission', 'Title')}<text:h text:outline-level="2">Courts</text:h>${p('Findings', 'Heading_20_1')}${p('Of the pumps', 'P1')}${p('The pump is old.')}`;
    const file = odt(
      text,
      style('Title', '', 'paragraph') +
        style('Heading_20_1', '', 'paragraph') +
        style('P1', 'fo:font-weight="bold"', 'paragraph', 'Standard'),
    );
    expect(readOdt(file).blocks.map(block => [block.kind, 'level' in block && block.level])).toEqual([
      ['heading', 0],
      ['heading', 2],
      ['heading', 1],
      ['heading', 5],
      ['paragraph', false],
    ]);
  });

  it('has blanks, gaps, raised figures, links and hidden words as a Word file has them', () => {
    const styles =
      style('up', 'style:text-position="super 58%"') +
      style('upper', '', 'text', 'up') +
      style('gone', 'text:display="none"');
    const text = p(
      '52<text:span text:style-name="upper">1</text:span> of<text:s text:c="2"/>them<text:tab/>on\n   <text:a xlink:href="https://example.org/plan">the plan</text:a><text:span text:style-name="gone">secret</text:span>, page <text:page-number>3</text:page-number>.',
    );
    expect(shapes(odt(text, styles))).toEqual([
      ['comment', 'secret'],
      ['paragraph', '52[1] of  them   on [the plan](https://example.org/plan), page .'],
    ]);
  });

  it('has what goes on with a point, and points within points', () => {
    const list =
      '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>';
    const text = `<text:list text:style-name="L"><text:list-header>${p('In front.')}</text:list-header><text:list-item>${p('One.')}${p('It goes on.')}<text:list><text:list-item>${p('Within.')}</text:list-item></text:list></text:list-item></text:list>`;
    expect(readOdt(odt(text, list)).blocks).toEqual([
      { kind: 'paragraph', text: 'In front.', line: 1 },
      { kind: 'item', depth: 0, ordered: false, text: 'One.', line: 2 },
      { kind: 'paragraph', text: 'It goes on.', line: 3 },
      { kind: 'item', depth: 1, ordered: true, text: 'Within.', line: 4 },
    ]);
  });

  it('has cells that reach over columns and rows', () => {
    const cell = (inner: string, reach = '') =>
      `<table:table-cell ${reach}>${inner === '' ? '' : p(inner)}</table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const rows = [
      `<table:table-header-rows><table:table-row>${cell('Body')}${cell('Who', 'table:number-columns-spanned="2"')}${covered}</table:table-row></table:table-header-rows>`,
      `<table:table-row>${cell('Ministry', 'table:number-rows-spanned="2"')}${cell('Ann')}${cell('Director')}</table:table-row>`,
      `<table:table-row>${covered}${cell('Bo')}${cell('Adviser')}</table:table-row>`,
    ];
    const { blocks } = readOdt(
      odt(
        `<table:table><table:table-column table:number-columns-repeated="3"/>${rows.join('')}</table:table>`,
      ),
    );
    expect(blocks).toEqual([
      expect.objectContaining({
        kind: 'table',
        rows: [
          expect.objectContaining({ cells: ['Body', 'Who', ''] }),
          expect.objectContaining({ cells: ['Ministry', 'Ann', 'Director'] }),
          expect.objectContaining({ cells: ['', 'Bo', 'Adviser'], merged: [0] }),
        ],
      }),
    ]);
  });

  it('has page headers and footers apart, and neither the list of contents nor pictures', () => {
    const styles = part(
      'document-styles',
      `<office:master-styles><style:master-page style:name="Standard"><style:header>${p('CONFIDENTIAL')}</style:header><style:footer>${p('Page <text:page-number>1</text:page-number>')}</style:footer><style:footer-left style:display="false">${p('Not shown')}</style:footer-left></style:master-page></office:master-styles>`,
    );
    const text = `<text:table-of-content><text:index-body>${p('Findings 2')}</text:index-body></text:table-of-content>${p('One.<draw:frame><draw:image xlink:href="a.png"/></draw:frame>')}${p('<draw:frame><draw:object/><draw:image/></draw:frame>')}`;
    expect(readOdt(odt(text, '', { 'styles.xml': styles }))).toEqual({
      blocks: [
        { kind: 'paragraph', text: 'One.', line: 1 },
        { kind: 'aside', text: 'CONFIDENTIAL' },
        { kind: 'aside', text: 'Page' },
      ],
      remarks: [],
      notes: [
        '1 picture stays in the source, because a picture is not text.',
        '1 embedded file stays in the source.',
        'The table of contents was left out: exports make their own.',
      ],
    });
  });
});

describe('what is no OpenDocument text, or is made to keep the reader busy, is refused in one sentence', () => {
  const nested = (name: string, depth: number) => `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);
  it.each([
    [
      'no archive',
      new TextEncoder().encode('text'),
      'This is not an OpenDocument text, or it is damaged: open it in LibreOffice to see.',
    ],
    [
      'another archive',
      zipSync({ 'a.txt': new Uint8Array(3) }),
      'This is not an OpenDocument text, or it is damaged: open it in LibreOffice to see.',
    ],
    [
      'a workbook',
      odt('', '', {
        'content.xml': part('document-content', '<office:body><office:spreadsheet/></office:body>'),
      }),
      'This is not a text but another OpenDocument file: choose an .odt file.',
    ],
    [
      'a text with a password',
      odt('', '', { 'content.xml': 'x', 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
      'This OpenDocument text has a password: save it without one.',
    ],
    [
      'one that defines entities',
      odt('', '', { 'content.xml': `<!DOCTYPE x [<!ENTITY a "aaaa">]>${p('&a;')}` }),
      'This file was not read: it holds a document type, and no file of Word or LibreOffice has one.',
    ],
    [
      'one that is cut short',
      odt('', '', { 'content.xml': '<office:document-content' }),
      'This file is damaged: open it in Word or LibreOffice, which may repair it, and save it again.',
    ],
    [
      'one that unpacks to far more',
      odt('', '', { 'styles.xml': ' '.repeat(65 * 1024 * 1024) }),
      'This file was not read: it unpacks to more text than a report can hold.',
    ],
    [
      'paragraphs without end',
      odt(p('x').repeat(40_001)),
      'This file has more than 40,000 paragraphs, and a report can’t hold so many: import it in parts.',
    ],
    [
      'spans within spans',
      odt(p(nested('text:span', 500))),
      'This file can’t be read: its parts lie too deep in each other.',
    ],
  ])('%s', async (_, file, sentence) => {
    await expect(readSource(file, 'odt')).rejects.toThrow(sentence);
  });

  it('blanks and columns that are said to be countless are some', () => {
    const row =
      '<table:table-row><table:table-cell table:number-columns-spanned="999999999"><text:p>a</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="999999999"/><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>';
    const { blocks } = readOdt(
      odt(`${p('a<text:s text:c="999999999"/>b')}<table:table>${row.repeat(50)}</table:table>`),
    );
    expect(
      blocks
        .flatMap(piecesOf)
        .filter(text => text !== '')
        .map(text => text.replace(/ +/, ' ')),
    ).toEqual(['a b', ...Array(50).fill(['a', 'b']).flat()]);
  });
});
