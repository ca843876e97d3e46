import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/import/document.ts';
import { readDocx } from '../../src/import/docx/read-docx.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { readSource } from '../../src/import/read-source.ts';
import { remarkOfThread } from '../../src/import/remark-of-thread.ts';
import { readParagraphs } from '../../src/word/read-paragraphs.ts';
import { readXml } from '../../src/word/xml.ts';
import { p, r, rels, root, W, word } from '../support/raw-word.ts';

const texts = (bytes: Uint8Array) => readDocx(bytes).blocks.flatMap(piecesOf);
const shapes = (bytes: Uint8Array) =>
  readDocx(bytes).blocks.map(({ kind, ...block }) => [kind, 'text' in block && block.text]);

const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';
const range = (id: number, text: string) =>
  `<w:commentRangeStart w:id="${id}"/>${text === '' ? '' : r(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const comment = (id: number, author: string, text: string, date = '') =>
  `<w:comment w:id="${id}" w:author="${author.replaceAll('"', '&quot;')}" ${date}><w:p y:paraId="0${id}">${r(text)}</w:p></w:comment>`;
const comments = (...all: readonly string[]) =>
  `<w:comments xmlns:w="${W}" xmlns:y="${W14}">${all.join('')}</w:comments>`;
const thread = (id: number, parent: number | undefined, done: number) =>
  `<x:commentEx x:paraId="0${id}" ${parent === undefined ? '' : `x:paraIdParent="0${parent}"`} x:done="${done}"/>`;
const REVIEWED = `remark: On nothing at all: @\u2060well \\// no.

// Findings
// Finding | Severity
finding severity high: Wells are dry.
// high

finding severity low: Pumps are old.
// low

remark "Pumps" by "A. Chief" on 2026-03-01 at 09:30: Which pumps?

section: Findings

    The yard is swept.

remark "swept" by "A. “Old” ”Chief”" status done: Swept?
reply by "B. Author" on 2026-03-02: By the guard.
`;

describe('a Word file', () => {
  it.each(['page', 'column', 'textWrapping'])('ends a line where a %s ends', type => {
    const ended = p(r('The water ends.'), `<w:r><w:br w:type="${type}"/></w:r>`, r('Here it starts.'));
    expect(texts(word(ended))).toEqual(['The water ends.', 'Here it starts.']);
    const point = p('<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', ended.replace(/<.?w:p>/g, ''));
    expect(texts(word(point))).toEqual(['The water ends. Here it starts.']);
  });

  it('gives the signs that a symbol font draws, and says of which it does not know them', () => {
    const sign = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    const greek = (code: string) => sign('Symbol', code);
    const inFont = (text: string) => r(text, '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>');
    const file = word(
      p(
        r('At '),
        greek('F0B3'),
        greek('F020'),
        r('0.2 '),
        greek('F06D'),
        r('g, 20 '),
        greek('B0'),
        r('C '),
        inFont('\uF0B1 b'),
      ) +
        p(
          sign('Wingdings', 'F0FC'),
          sign('Wingdings', 'F0FE'),
          sign('Wingdings 2', 'F052'),
          sign('Segoe UI Symbol', '2713'),
        ) +
        p(r('Here: '), sign('Wingdings', 'F0FF'), sign('Own Font', 'F041')),
    );
    const put = readXml(root('document', p(`<w:ins w:id="1" w:author="A">${greek('F0B3')}</w:ins>`)));
    expect(readParagraphs(put).flatMap(({ runs }) => runs.map(({ text }) => text))).toEqual(['≥']);
    const { blocks, notes } = readDocx(file);
    expect(blocks.flatMap(piecesOf)).toEqual(['At ≥ 0.2 μg, 20 °C ± b', '✓☑☑✓', 'Here: \uFFFD\uFFFD']);
    expect(notes).toEqual(['2 signs of symbol fonts were not recognised: “\uFFFD” stands in their place.']);
  });

  it('gives a text box once, though Word writes it twice', () => {
    const box = (words: string) =>
      `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p(r(words))}</w:txbxContent></v:textbox></v:shape></w:pict>`;
    const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps xmlns="x"><w:txbxContent>${p(r('In the box'))}</w:txbxContent></wps></w:drawing></mc:Choice><mc:Fallback>${box('In the box')}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(texts(word(p(r('Before'), twice, r(' and after'))))).toEqual(['Before and after', 'In the box']);
  });

  it('joins a paragraph whose end was deleted with the next one', () => {
    const deletedEnd = '<w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>';
    expect(texts(word(p(deletedEnd, r('One sentence, ')) + p(r('in two paragraphs.'))))).toEqual([
      'One sentence, in two paragraphs.',
    ]);
    expect(texts(word(p(deletedEnd, r('The very last'))))).toEqual(['The very last']);
  });

  it('takes moved text where it went, and leaves out deleted rows', () => {
    const moved =
      p(`<w:moveFrom w:id="1">${r('moved')}</w:moveFrom>`) + p(`<w:moveTo w:id="2">${r('moved')}</w:moveTo>`);
    const row = (cells: readonly string[], gone = '') =>
      `<w:tr>${gone}${cells.map(cell => `<w:tc>${p(r(cell))}</w:tc>`).join('')}</w:tr>`;
    const table = `<w:tbl>${row(['a', 'b'])}${row(['gone', 'gone'], '<w:trPr><w:del w:id="3"/></w:trPr>')}</w:tbl>`;
    expect(texts(word(moved + table))).toEqual(['moved', 'a', 'b']);
  });

  it('leaves out what Word makes by itself, and says so', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const toc = (inner: string) =>
      `${field('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}${inner}`;
    const body =
      p(toc(r('Findings 2'))) +
      p(r('Recommendations 3')) +
      p(field('end')) +
      p(
        r('See page '),
        field('begin'),
        '<w:r><w:instrText>PAGEREF x</w:instrText></w:r>',
        field('separate'),
        r('7'),
        field('end'),
        r('.'),
      );
    const { blocks, notes } = readDocx(word(body));
    expect(blocks.flatMap(piecesOf)).toEqual(['See page .']);
    expect(notes).toEqual(['The table of contents was left out: exports make their own.']);
  });

  it('does not lose the rest of the text to a field that never ends', () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>';
    expect(texts(word(p(r('Page '), field) + p(r('The rest.'))))).toEqual(['Page', 'The rest.']);
  });

  it('keeps hidden text and the words of page headers apart from the text', () => {
    const bytes = word(
      p(r('Seen.'), r(' Not seen.', '<w:vanish/>')) +
        `<w:sectPr><w:headerReference w:type="default" r:id="rId5"/></w:sectPr>`,
      { 'word/header1.xml': root('hdr', p(r('Reference AB/1'))) },
      rels(['rId5', 'header', 'header1.xml']),
    );
    expect(shapes(bytes)).toEqual([
      ['comment', 'Not seen.'],
      ['paragraph', 'Seen.'],
      ['aside', 'Reference AB/1'],
    ]);
  });

  it.each([
    ['2024-03-11T09:30:00Z', { date: '2024-03-11', time: '09:30' }],
    ['2024-03-11T24:00:00Z', { date: '2024-03-11' }],
    ['2024-03-11T25:61:00Z', { date: '2024-03-11' }],
    ['2024-02-30T09:30:00Z', {}],
    ['', {}],
  ])('gives a comment of %s no day and no hour that does not exist', (date, expected) => {
    const by = { author: 'A', date };
    const said = remarkOfThread({ id: '1', by, text: ['Why?'], isResolved: false, replies: [] }, '');
    expect(said).toEqual({ by: [{ name: 'A' }], ...expected, title: 'Why?', body: '', replies: [] });
  });

  it('makes remarks of comments: who, when, on which words, with replies, resolved or not', async () => {
    const body =
      `<w:tbl><w:tr>${['Finding', 'Severity'].map(text => `<w:tc>${p(r(text))}</w:tc>`).join('')}</w:tr>` +
      `<w:tr><w:tc>${p(r('Wells are dry.'))}</w:tc><w:tc>${p(r('high'))}</w:tc></w:tr>` +
      `<w:tr><w:tc>${p(range(1, 'Pumps'), r(' are old.'))}</w:tc><w:tc>${p(r('low'))}</w:tc></w:tr></w:tbl>` +
      p(r('The yard is '), range(2, 'swept'), range(3, ''), r('.'));
    const { text, ledger } = importDocument(
      readDocx(
        word(
          p(r('Mission to Selm')) + p('<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', r('Findings')) + body,
          {
            'word/comments.xml': comments(
              comment(1, 'A. Chief', 'Which pumps?', 'w:date="2026-03-01T09:30:00Z"'),
              comment(2, 'A. “Old” "Chief"', 'Swept?'),
              comment(3, 'B. Author', 'By the guard.', 'w:date="2026-03-02T00:00:00Z"'),
              comment(4, '', 'On nothing at all: @well // no.'),
            ),
            'word/commentsExtended.xml': `<x:commentsEx xmlns:x="${W15}">${thread(2, undefined, 1)}${thread(3, 2, 0)}</x:commentsEx>`,
          },
          rels(['rId1', 'comments', 'comments.xml'], ['rId2', 'commentsExtended', 'commentsExtended.xml']),
        ),
      ),
    );
    expect(ledger).toMatchObject({ agrees: true, words: 31, written: 31 });
    const reviewed = text.slice(text.indexOf('remark'));
    expect(reviewed).toBe(REVIEWED);
  });

  it('takes the first words where a comment reaches over several paragraphs', () => {
    const start = '<w:commentRangeStart w:id="1"/>';
    const end = '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>';
    const body =
      p(r('Wells are '), start, r('dry.')) + p(r('Pumps are old.')) + p(r('Taps'), end, r(' drip.'));
    const { remarks } = readDocx(
      word(
        body,
        { 'word/comments.xml': comments(comment(1, 'A. Chief', 'Since when?')) },
        rels(['rId1', 'comments', 'comments.xml']),
      ),
    );
    expect(remarks).toEqual([
      { line: 1, said: expect.objectContaining({ title: 'Since when?', quote: 'dry.' }) },
    ]);
  });

  it('knows headings by style in any language of Word, by outline, and by a bold line', () => {
    const styles = root(
      'styles',
      '<w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Mine"><w:name w:val="My own"/><w:basedOn w:val="Titre1"/></w:style>',
    );
    const styled = (style: string, text: string) => p(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`, r(text));
    const body =
      styled('Titre1', 'By style') +
      styled('Mine', 'By the style it is based on') +
      p('<w:pPr><w:outlineLvl w:val="1"/></w:pPr>', r('By outline')) +
      p(r('4.1 By bold letters', '<w:b/>')) +
      p(r('Bold', '<w:b/>'), r(' only at the start.'));
    const bytes = word(body, { 'word/styles.xml': styles }, rels(['rId1', 'styles', 'styles.xml']));
    expect(readDocx(bytes).blocks.map(block => ('level' in block ? block.level : block.kind))).toEqual([
      1,
      1,
      2,
      2,
      'paragraph',
    ]);
  });

  it.each(['https://example.org/a/../wells?year=2026', 'mailto:mayor@example.org'])(
    'keeps the address of a link as it stands: %s',
    target => {
      const link = p(r('See '), `<w:hyperlink r:id="rId5">${r('the list')}</w:hyperlink>`, r('.'));
      const bytes = word(link, {}, rels(['rId5', 'hyperlink', target, 'External']));
      expect(texts(bytes)).toEqual([`See [the list](${target}).`]);
    },
  );

  it('reads tables in tables and content controls', () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const nested = `<w:tbl><w:tr>${cell(p(r('c')))}${cell(p(r('d')))}</w:tr></w:tbl>`;
    const table = `<w:tbl><w:tr>${cell(p(r('a')) + p(r('b')))}<w:sdt><w:sdtContent>${cell(nested + p())}</w:sdtContent></w:sdt></w:tr></w:tbl>`;
    expect(texts(word(`<w:sdt><w:sdtContent>${table}</w:sdtContent></w:sdt>`))).toEqual(['a\nb', 'c\nd']);
  });
});

describe('a file that only looks like one of Word', () => {
  const refused = async (bytes: Uint8Array) =>
    await readSource(bytes, 'docx').catch((error: Error) => `${error.name}: ${error.message}`);

  it('is refused with a sentence', async () => {
    expect(await refused(strToU8('no archive'))).toMatch(/^UnreadableSource: This is not a Word file/);
    expect(await refused(zipSync({ 'a.txt': strToU8('x') }))).toMatch(
      /^UnreadableSource: This is not a Word file: it holds no document/,
    );
    expect(await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toMatch(
      /This is an old Word file \(\.doc\): save it as \.docx/,
    );
    const encrypted = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await refused(encrypted)).toMatch(/This file is encrypted, by a password or a sensitivity label/);
    expect(await refused(word('<w:p>'))).toMatch(/^UnreadableSource: This file is damaged/);
  });

  it('can unpack to no more than a report may hold', async () => {
    const bomb = word(p(r(' '.repeat(70_000_000))));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refused(bomb)).toMatch(/unpacks to more text than a report can hold/);
  });

  it('can hold no more paragraphs than a report may', async () => {
    const bomb = word('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(1_500_000));
    expect(bomb.length).toBeLessThan(500_000);
    expect(await refused(bomb)).toBe(
      'UnreadableSource: This file has more than 40,000 paragraphs, and a report can’t hold so many: import it in parts.',
    );
  });

  it('is not believed when it says that it unpacks to little', async () => {
    const bomb = word(p(r(' '.repeat(70_000_000))));
    const lying = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 46; at++) {
      if (lying.getUint32(at, true) === 0x02014b50 && lying.getUint32(at + 24, true) > 1_000_000)
        lying.setUint32(at + 24, 1000, true);
    }
    expect(await refused(bomb)).toMatch(/^UnreadableSource: This file is damaged/);
  });

  it('can define no entities', async () => {
    const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    expect(await refused(word('', { 'word/document.xml': laughs }))).toMatch(/document type/);
  });

  it('may be nested as deeply as it likes without ending the stack', async () => {
    const deep = '<w:smartTag>'.repeat(50_000) + '</w:smartTag>'.repeat(50_000);
    expect(await refused(word(p(deep)))).toMatch(/its parts lie too deep/);
  });
});
