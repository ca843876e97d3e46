import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { UnreadableSource } from '../../src/base/unreadable-source.ts';
import { readSheets } from '../../src/sheets/read-sheets.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface Parts {
  readonly sheet?: string;
  readonly shared?: string;
  readonly styles?: string;
  readonly book?: string;
  readonly relations?: string;
}

/** A workbook of one sheet, as a program could have written it. */
function workbook({ sheet = '', shared = '', styles = '', book = '', relations = '' }: Parts): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book}<sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', 'sharedStrings.xml')}${relation('r3', 'styles', 'styles.xml')}${relations}</Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="${MAIN}">${shared}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`),
  });
}

function cellsOf(bytes: Uint8Array, name = 'a.xlsx') {
  return readSheets(name, bytes).sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => [...cells.values()]),
  );
}

function whyNot(bytes: Uint8Array, name = 'a.xlsx'): string {
  try {
    readSheets(name, bytes);
    return '';
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    return error.message;
  }
}

test('a figure of the general format is a figure, with the words that the format has for it', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="165" formatCode="General&quot; EUR&quot;"/><numFmt numFmtId="166" formatCode="#,##0&quot; General Services&quot;"/></numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>';
  const sheet =
    '<row r="1"><c r="A1" s="0"><v>4</v></c><c r="B1" s="1"><v>4</v></c><c r="C1" s="2"><v>4</v></c></row>';
  expect(cellsOf(workbook({ sheet, styles })).map(({ text }) => text)).toEqual([
    '4',
    '4 EUR',
    '4 General Services',
  ]);
});

test('texts are read however their letters look, without how they are spoken', () => {
  const shared =
    '<si><t>plain</t></si><si><r><rPr><b/></rPr><t>bold </t></r><r><t xml:space="preserve">and not</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t>one_x000D_\ntwo</t></si>';
  const sheet =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="inlineStr"><is><r><t>in </t></r><r><t>line</t></r></is></c></row>';
  expect(cellsOf(workbook({ sheet, shared })).map(({ text }) => text)).toEqual([
    'plain',
    'bold and not',
    '東京',
    'one\ntwo',
    'in line',
  ]);
});

test.each([
  ['', '45443', 1, { text: '2024-05-31', isDate: true }],
  ['', '45443', 2, { text: '2024-05', isDate: true }],
  ['', '45443.75', 1, { text: '2024-05-31', isDate: true }],
  ['', '45443', 0, { text: '45443', isNumber: true }],
  ['', '0.5', 3, { text: '50 %', isNumber: true }],
  ['', '45443', 4, { text: '2024-05-31', isDate: true }],
  ['', '12.5', 5, { text: '12.5 days', isNumber: true }],
  ['<workbookPr date1904="1"/>', '43981', 1, { text: '2024-05-31', isDate: true }],
] as const)('a figure is a date where its look says so: %s %s %i', (book, value, style, expected) => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="mmmm yyyy"/><numFmt numFmtId="165" formatCode="[$-40C]dddd\\ d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="166" formatCode="#,##0.00&quot; days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>';
  expect(
    cellsOf(workbook({ book, styles, sheet: `<row><c s="${style}"><v>${value}</v></c></row>` })),
  ).toEqual([expected]);
});

test('of formulas the last value is read, of errors that they are some', () => {
  const sheet =
    '<row r="3"><c r="B3" t="str"><f>A1&amp;"x"</f><v>done</v></c><c r="C3" t="e"><f>A9</f><v>#REF!</v></c><c r="D3" t="b"><v>1</v></c></row>';
  expect(cellsOf(workbook({ sheet }))).toEqual([
    { text: 'done', isFormula: true },
    { text: '#REF!', isError: true, isFormula: true },
    { text: 'TRUE' },
  ]);
});

test('what runs and what leads elsewhere is left alone, and said so', () => {
  const relations = `<Relationship Id="r8" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="r9" Type="${OFFICE}/externalLink" Target="externalLinks/externalLink1.xml"/>`;
  const { notes, sheets } = readSheets(
    'a.xlsm',
    workbook({ relations, sheet: '<row><c t="str"><v>x</v></c></row>' }),
  );
  expect(sheets[0]?.rows.length).toBe(1);
  expect(notes).toEqual([
    'The workbook holds macros. They were left alone; only its values were read.',
    'The workbook refers to other workbooks. These were left alone; only the values that it holds were read.',
  ]);
});

const OLD = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]);
const LOCKED = Uint8Array.from([...OLD, ...[...'EncryptedPackage'].flatMap(sign => [sign.charCodeAt(0), 0])]);

test.each([
  ['nothing', new Uint8Array(), /^This is not a workbook/],
  ['words', strToU8('not a workbook at all'), /^This is not a workbook/],
  ['an old workbook', OLD, /\(\.xls\): save it as \.xlsx/],
  ['a locked workbook', LOCKED, /encrypted, by a password or a sensitivity label/],
  ['an empty archive', zipSync({}), /^This is not a workbook/],
  ['half a workbook', workbook({}).slice(0, 700), /damaged/],
  ['broken XML', workbook({ sheet: '<row><c>' }), /damaged/],
  [
    'a binary workbook',
    zipSync({
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${PACKAGE}"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
      ),
    }),
    /\(\.xlsb\)/,
  ],
  ['a million rows', workbook({ sheet: '<row><c><v>1</v></c></row>'.repeat(1_000_000) }), /1,000,000 rows/],
  [
    'a bomb',
    zipSync({ 'xl/workbook.xml': new Uint8Array(200 * 1024 * 1024) }),
    /more than a tracker can hold/,
  ],
])('%s is refused in one sentence', (_, bytes, sentence) => {
  expect(whyNot(bytes)).toMatch(sentence);
});

test.each([
  [
    'a,b\r\n"x, ""y""\r\nz",2\r\n',
    [
      ['a', 'b'],
      ['x, "y"\r\nz', '2'],
    ],
  ],
  [
    'a;b\n1,5;2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'a\tb\n1;2\t3,4\n',
    [
      ['a', 'b'],
      ['1;2', '3,4'],
    ],
  ],
  ['sep=;\r\na;b\r\n', [['a', 'b']]],
  [
    "a,b\n'=1+1,'quoted'\n",
    [
      ['a', 'b'],
      ['=1+1', "'quoted'"],
    ],
  ],
  ['a,b\n"never closed,1\n', [['a', 'b'], ['never closed,1\n']]],
])('values that are separated are read as their program meant them: %j', (text, expected) => {
  const { sheets } = readSheets('a.csv', strToU8(text));
  expect(sheets[0]?.rows.map(({ cells }) => [...cells.values()].map(cell => cell.text))).toEqual(expected);
});

test('a workbook of LibreOffice is read as it stands there', () => {
  const open = 'urn:oasis:names:tc:opendocument:xmlns';
  const rows =
    '<table:table-header-rows><table:table-row><table:table-cell><text:p>Status</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"/></table:table-row><table:table-row><table:table-cell office:value-type="date" office:date-value="2024-05-31"><text:p>31.05.24</text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="string" table:formula="of:=[.A1]"><text:p>two<text:s text:c="2"/>lines</text:p><text:p>of it</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>';
  const content = `<office:document-content xmlns:office="${open}:office:1.0" xmlns:table="${open}:table:1.0" xmlns:text="${open}:text:1.0"><office:body><office:spreadsheet><table:table table:name="One">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const bytes = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8('<m/>'),
  });
  const { sheets } = readSheets('a.ods', bytes);
  expect(sheets[0]?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
    [1, [0, { text: 'Status' }]],
    [
      5,
      [0, { text: '2024-05-31', isDate: true }],
      [1, { text: '', isCovered: true }],
      [2, { text: 'two  lines\nof it', isFormula: true }],
    ],
  ]);
});

test('what is struck through in part is read without it, and all of it is said to be so', () => {
  const shared =
    '<si><r><rPr><strike/></rPr><t>15 May</t></r><r><t xml:space="preserve"> 30 June</t></r></si><si><r><rPr><strike/></rPr><t>Open</t></r></si>';
  const styles = '<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>';
  const sheet =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="1"><v>7</v></c></row>';
  expect(cellsOf(workbook({ sheet, shared, styles }))).toEqual([
    { text: '30 June', struckWords: '15 May' },
    { text: 'Open', isStruck: true },
    { text: '7', isNumber: true, isStruck: true },
  ]);
});
