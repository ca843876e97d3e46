/** Import and review read the same words in the same places of a Word file, however another program has written them. */
import { expect, test } from 'vitest';
import { piecesOf } from '../../src/import/document.ts';
import { readDocx } from '../../src/import/docx/read-docx.ts';
import { WordPackage } from '../../src/word/package.ts';
import { readParagraphs } from '../../src/word/read-paragraphs.ts';
import { p, r, word } from '../support/raw-word.ts';

const imported = (body: string) =>
  readDocx(word(body))
    .blocks.flatMap(piecesOf)
    .filter(text => text !== '');
const reviewed = (body: string) =>
  readParagraphs(new WordPackage(word(body)).body())
    .map(({ runs }) =>
      runs
        .filter(({ deleted }) => !deleted)
        .map(({ text }) => text)
        .join(''),
    )
    .filter(text => text !== '');

const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map(cell => `<w:tc>${p(r(cell))}</w:tc>`).join('')}</w:tr>`;
const held = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const mark = (type: string) => r(`</w:t><w:fldChar w:fldCharType="${type}"/><w:t>`);
const field = (instruction: string, result: string) =>
  `${mark('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
const simple = (instruction: string, result: string) =>
  `<w:fldSimple w:instr="${instruction}">${result}</w:fldSimple>`;

test.each([
  [
    'rows of a table in a content control',
    `<w:tbl>${row('Well', 'State')}${held(row('W-1', 'dry'))}</w:tbl>`,
    ['Well', 'State', 'W-1', 'dry'],
  ],
  [
    'what was put in, without what was taken out',
    p(r('Two '), `<w:ins w:id="1" w:author="A">${r('deep ')}</w:ins>`, r('wells')) +
      p(r('Kept'), `<w:moveFrom w:id="2" w:author="A">${r(' and moved')}</w:moveFrom>`),
    ['Two deep wells', 'Kept'],
  ],
  [
    'the results of fields, but not numbers of pages',
    p(r('See '), field(' REF a ', r('part 2')), r(', page '), simple(' PAGEREF a ', r('7'))),
    ['See part 2, page'],
  ],
  [
    'a field that begins and is not ended in another',
    p(r('Page '), simple(' PAGE ', mark('begin') + r('3')), r(' of the annex')) + p(r('Next')),
    ['Page  of the annex', 'Next'],
  ],
  [
    'a phonetic guide by what it is a guide to',
    p('<w:r><w:ruby><w:rt>', r('kan'), '</w:rt><w:rubyBase>', r('漢'), '</w:rubyBase></w:ruby></w:r>'),
    ['漢'],
  ],
  ['signs of a font', p('<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uF0B3</w:t></w:r>'), ['≥']],
])('%s', (_, body, texts) => {
  expect(imported(body).map(text => text.trim())).toEqual(texts);
  expect(reviewed(body).map(text => text.trim())).toEqual(texts);
});

test('a comment on words that are hidden is not lost', () => {
  const hidden = `<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t><w:commentReference w:id="4"/></w:r>`;
  const [paragraph] = readParagraphs(new WordPackage(word(p(r('Seen '), hidden))).body());
  expect(paragraph?.runs.flatMap(({ comments }) => comments)).toEqual(['4']);
});

test('a table of contents in one element is said to be left out', () => {
  const { notes } = readDocx(word(p(simple(' TOC \\o ', r('1. Findings'))) + p(r('Wells are dry.'))));
  expect(notes).toEqual(['The table of contents was left out: exports make their own.']);
});
