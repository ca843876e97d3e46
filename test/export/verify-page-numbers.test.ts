import { expect, test } from 'vitest';
import { wrongPageNumbers } from '../../src/export/verify/page-numbers.ts';
import { readXml } from '../../src/word/xml.ts';

const field = (instruction: string, result: string) =>
  `<w:fldSimple w:instr="${instruction}"><w:r><w:t>${result}</w:t></w:r></w:fldSimple>`;

function numbersIn(pages: readonly string[]): readonly string[] {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const start = `${mark('begin')}<w:r><w:instrText>TOC \\h</w:instrText></w:r>${mark('separate')}`;
  const lines = pages.map((page, at) => `<w:p>${at === 0 ? start : ''}${field('PAGEREF _Toc1', page)}</w:p>`);
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return wrongPageNumbers(
    readXml(`<w:body xmlns:w="${w}">${lines.join('')}<w:p>${mark('end')}</w:p><w:p/></w:body>`),
  );
}

test('numbers of pages that rise along the contents can be right', () => {
  expect(numbersIn(['1', '1', '2', '5'])).toEqual([]);
  // LibreOffice puts the whole line into the field.
  expect(numbersIn(['Summary</w:t><w:tab/><w:t>1', '2024</w:t><w:tab/><w:t>2'])).toEqual([]);
  expect(numbersIn(['Summary</w:t><w:tab/><w:t>1', '2024</w:t><w:tab/><w:t>77'])).not.toEqual([]);
});

test.each([
  [['1', '3', '2'], 'page number “2” after “3”'],
  [['1', '2', '77'], 'page number “77”'],
  [['1', '', '2'], 'page number “” after “1”'],
])('numbers of pages %j are told', (pages, told) => {
  expect(numbersIn(pages)).toEqual([told]);
});
