/** The text of a PDF file is read by where it stands: no word is lost, and nothing is made of what can't be told. */
import { readFileSync } from 'node:fs';
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { piecesOf, type SourceDocument } from '../../src/import/document.ts';
import { readDocx } from '../../src/import/docx/read-docx.ts';
import { importFile } from '../../src/import/import-file.ts';
import { readPdf } from '../../src/import/pdf/read-pdf.ts';
import { type Placed, pdfOf, pdfWith } from '../support/pdf-file.ts';

const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, import.meta.url)));

/** How often each word stands in a source. */
function wordsIn({ blocks }: SourceDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const text = blocks.flatMap(piecesOf).join('\n').normalize('NFKC');
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

describe('a PDF that LibreOffice made of a Word file', () => {
  it.each(['en-cipd-velmara', 'fr-valmarin-revue', 'es-bid-puertos'])('keeps each word of %s', async name => {
    const [pdf, word] = [
      wordsIn(await readPdf(bytesOf(`pdf/${name}.pdf`))),
      wordsIn(readDocx(bytesOf(`corpus/${name}.docx`))),
    ];
    expect([...word].filter(([each, count]) => (pdf.get(each) ?? 0) < count)).toEqual([]);
  });

  it('gives the same entries where the report is in sentences', async () => {
    const [pdf, word] = await Promise.all([
      importFile(bytesOf('pdf/en-cipd-velmara.pdf'), 'pdf'),
      importFile(bytesOf('corpus/en-cipd-velmara.docx'), 'docx'),
    ]);
    const counted = ({ recognised }: typeof pdf) => recognised.map(({ kind, count }) => [kind, count]);
    expect(counted(pdf)).toEqual(counted(word));
    expect(pdf.notes.at(-1)).toMatch(/^A PDF says where its words stand, not what they are/);
  });
});

const shapes = async (...pages: readonly (readonly Placed[])[]) =>
  (await readPdf(pdfOf(...pages))).blocks.map(block => [block.kind, 'text' in block ? block.text : '']);

/** Lines below each other, from a height on. */
const lines = (x: number, y: number, ...texts: readonly string[]): readonly Placed[] =>
  texts.map((text, at) => [x, y - 12 * at, text]);

const FULL = 'The gate of the old weir is broken and nobody has come to mend';
const PROSE = lines(
  50,
  700,
  FULL,
  'it since the rains of last year, though the board was told of',
  'it twice.',
);

describe('the text of a page', () => {
  it('is in paragraphs by the gaps between lines', async () => {
    const more = lines(50, 650, FULL, 'the other one.');
    expect(await shapes([...PROSE, ...more])).toEqual([
      ['paragraph', `${FULL} it since the rains of last year, though the board was told of it twice.`],
      ['paragraph', `${FULL} the other one.`],
    ]);
  });

  it('ends a paragraph where a word more would have fitted on the line', async () => {
    expect(await shapes([...PROSE, ...lines(50, 600, 'Ann Lee', 'Bo Diaz')])).toEqual([
      ['paragraph', expect.any(String)],
      ['paragraph', 'Ann Lee'],
      ['paragraph', 'Bo Diaz'],
    ]);
  });

  it('goes on over the page, within a sentence', async () => {
    const read = await shapes(PROSE.slice(0, 1), lines(50, 700, 'the other one.'));
    expect(read).toEqual([['paragraph', `${FULL} the other one.`]]);
  });

  it('has headings in larger letters, and in bold ones where nothing stands beside them', async () => {
    const heads: readonly Placed[] = [
      [50, 760, 'Mission to Selm', 18, 'B'],
      [50, 730, 'Findings', 14],
      [50, 715, 'Of the gates', 10, 'B'],
      [50, 640, 'Gate', 10, 'B'],
      [200, 640, 'broken', 10],
    ];
    const { blocks } = await readPdf(pdfOf([...heads.slice(0, 3), ...PROSE, ...heads.slice(3)]));
    expect(blocks.map(block => [block.kind, 'level' in block && block.level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['heading', 5],
      ['paragraph', false],
      ['paragraph', false],
    ]);
  });

  it('has points behind their marks', async () => {
    const points: readonly Placed[] = [
      [50, 640, '\x95'],
      [70, 640, 'The gate of the old weir is broken and nobody has come to'],
      [70, 628, 'mend it.'],
      [50, 616, '\x95'],
      [70, 616, 'The other one is not.'],
    ];
    expect(await shapes([...PROSE, ...points])).toEqual([
      ['paragraph', expect.any(String)],
      ['item', 'The gate of the old weir is broken and nobody has come to mend it.'],
      ['item', 'The other one is not.'],
    ]);
  });

  it('stands in columns that are read one after the other', async () => {
    const left = [
      ...lines(50, 700, 'The gate of the old weir', 'is broken and has been', 'so for a year.'),
      ...lines(50, 650, 'The other one is not.'),
    ];
    const right = lines(
      320,
      700,
      'Nobody has come to mend',
      'it, and the board knows',
      'of it since the spring.',
    );
    expect(await shapes([...left, ...right])).toEqual([
      ['paragraph', 'The gate of the old weir is broken and has been so for a year.'],
      ['paragraph', 'The other one is not.'],
      ['paragraph', 'Nobody has come to mend it, and the board knows of it since the spring.'],
    ]);
  });

  it('keeps the hyphens of words, but for one that it has in one word elsewhere', async () => {
    const text = lines(
      50,
      700,
      'The monitoring of the ready-to-use food of the whole long-',
      'term plan is done by those who are charged with the moni-',
      'toring and by the co-',
      'ordinator.',
    );
    expect(await shapes([...text])).toEqual([
      [
        'paragraph',
        'The monitoring of the ready-to-use food of the whole long-term plan is done by those who are charged with the monitoring and by the co-ordinator.',
      ],
    ]);
  });

  it('has raised figures apart', async () => {
    const raisedMark: readonly Placed[] = [
      ...PROSE,
      [50, 600, 'The wells are 52'],
      [146, 604, '1', 6],
      [150, 600, ' in all.'],
    ];
    expect((await shapes(raisedMark)).at(-1)).toEqual(['paragraph', 'The wells are 52[1] in all.']);
  });
});

it('rows of a table are text of which nothing is made', async () => {
  const row = (y: number, ...cells: readonly string[]) =>
    cells.map((text, at): Placed => [50 + 170 * at, y, text]);
  const table = [
    ...row(640, 'Name', 'Body', 'Function'),
    ...row(620, 'Ann Lee', 'Water Board', 'Director'),
    [220, 608, 'of Selm'] as Placed,
  ];
  expect(await shapes([...PROSE, ...table])).toEqual([
    ['paragraph', expect.any(String)],
    ['aside', 'Name   Body   Function'],
    ['aside', 'Ann Lee   Water Board   Director'],
    ['paragraph', 'of Selm'],
  ]);
});

describe('page headers and footers', () => {
  const page = (number: number): readonly Placed[] => [
    [50, 770, 'CONFIDENTIAL'],
    ...lines(50, 700, `Page text number ${number} is here.`),
    [280, 30, `Page ${number} of 3`],
  ];

  it('stand apart, once, without the numbers of pages', async () => {
    expect(await shapes(page(1), page(2), page(3))).toEqual([
      ...[1, 2, 3].map(number => ['paragraph', `Page text number ${number} is here.`]),
      ['aside', 'CONFIDENTIAL'],
    ]);
  });

  it('are no headings that stand right above the text of several pages', async () => {
    const top = (text: string): readonly Placed[] => [[50, 770, 'The old weir', 14], ...lines(50, 755, text)];
    const read = await shapes(top('It is broken.'), top('It is not mended.'));
    expect(read.filter(([kind]) => kind === 'heading')).toHaveLength(2);
  });
});

const LETTER = '<</Type/Font/Subtype/Type1/BaseFont/Courier/ToUnicode 6 0 R>>';
const TO_ARABIC =
  '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> <5A> <0628> endbfrange endcmap end';
const said = (text: string) => ({ bytes: Buffer.from(text) });
const packed = (text: string | Uint8Array) => ({
  head: '/Filter/FlateDecode',
  bytes: zlibSync(typeof text === 'string' ? Buffer.from(text) : text),
});

describe('what has no text, or is made to keep the reader busy, is refused in one sentence', () => {
  const picture = {
    head: '/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray',
    bytes: Uint8Array.of(0),
  };
  const form = (body: string, number: number) => ({
    head: `/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>/XObject<</X ${number} 0 R>>>>`,
    bytes: Buffer.from(body),
  });
  /** Each paints the next one twenty times, and the last one a word. */
  const forms = (word: string) =>
    Array.from({ length: 12 }, (_, at) => form(at === 11 ? word : '/X Do '.repeat(20), 6 + at));
  it.each([
    [
      'pictures of pages',
      pdfWith([said('/X Do')], [picture], '/XObject<</X 5 0 R>>'),
      'This PDF holds no text, only pictures of its pages',
    ],
    [
      'forms that paint nothing',
      pdfWith([said('/X Do')], forms(''), '/XObject<</X 5 0 R>>'),
      'This PDF holds no text',
    ],
    [
      'forms that paint each other',
      pdfWith(
        [said('/X Do')],
        forms('BT /F 9 Tf 9 9 Td (Word) Tj 0 90 Td (More) Tj ET'),
        '/XObject<</X 5 0 R>>',
      ),
      'This PDF was not read: it unpacks to more than a report can hold. Import it in parts.',
    ],
    [
      'pages that unpack to far more',
      pdfWith([packed(new Uint8Array(65 * 1024 * 1024).fill(32))]),
      'This PDF was not read: it unpacks to more than a report can hold. Import it in parts.',
    ],
    [
      'a password',
      pdfWith(
        [said('')],
        [],
        '',
        `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'1'.repeat(64)}>/U<${'2'.repeat(64)}>>>`,
      ),
      'This PDF has a password: save it without one',
    ],
    [
      'letters from right to left',
      pdfWith([said('BT /A 9 Tf 50 700 Td (ABCDEF) Tj ET')], [LETTER, said(TO_ARABIC)], '/Font<</A 5 0 R>>'),
      'The text of this PDF is read from right to left',
    ],
    [
      'a file that is cut short',
      Buffer.from('%PDF-1.7\n1 0 obj'),
      'This is not a PDF, or it is damaged: open it in a reader of PDF files to see.',
    ],
    ['no PDF', Buffer.from('Some text.'), 'This is not a PDF, or it is damaged'],
  ])('%s', async (_, file, sentence) => {
    await expect(importFile(new Uint8Array(file), 'pdf')).rejects.toThrow(sentence);
  });

  it('but a page without text among others is named', async () => {
    const { notes } = await readPdf(pdfOf([], PROSE, []));
    expect(notes).toContain(
      '2 pages of the PDF, the first of them page 1, have no text, only a picture of it: nothing was read there.',
    );
  });
});
