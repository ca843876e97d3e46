/** The few looks that a cell can have. */
import { type Xml, xml } from '../xml.ts';

/** Each look by its place in the list of cell formats. */
export const STYLE = { plain: 0, header: 1, text: 2, day: 3, month: 4, year: 5, number: 6 } as const;

/** The style sheet of a workbook. */
export function stylesheet(): Xml {
  const font = (bold: boolean, color: string) =>
    xml(
      'font',
      {},
      bold ? xml('b', {}) : undefined,
      xml('sz', { val: 10 }),
      xml('color', { rgb: color }),
      xml('name', { val: 'Calibri' }),
      xml('family', { val: 2 }),
    );
  const line = xml('bottom', { style: 'thin' }, xml('color', { rgb: 'FFD5DCE2' }));
  const sides = (bottom: Xml) =>
    xml('border', {}, xml('left', {}), xml('right', {}), xml('top', {}), bottom, xml('diagonal', {}));
  const format = (numFmtId: number, fontId: number, fillId: number, borderId: number) =>
    xml(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        applyAlignment: 1,
        applyNumberFormat: 1,
        applyFill: 1,
        applyBorder: 1,
        applyFont: 1,
      },
      xml('alignment', { vertical: 'top', wrapText: 1, horizontal: numFmtId > 49 ? 'left' : undefined }),
    );
  return xml(
    'styleSheet',
    { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
    xml(
      'numFmts',
      { count: 3 },
      xml('numFmt', { numFmtId: 164, formatCode: 'd mmmm yyyy' }),
      xml('numFmt', { numFmtId: 165, formatCode: 'mmmm yyyy' }),
      xml('numFmt', { numFmtId: 166, formatCode: 'yyyy' }),
    ),
    xml('fonts', { count: 2 }, font(false, 'FF1C2630'), font(true, 'FFFFFFFF')),
    xml(
      'fills',
      { count: 3 },
      xml('fill', {}, xml('patternFill', { patternType: 'none' })),
      xml('fill', {}, xml('patternFill', { patternType: 'gray125' })),
      xml('fill', {}, xml('patternFill', { patternType: 'solid' }, xml('fgColor', { rgb: 'FF14508C' }))),
    ),
    xml('borders', { count: 2 }, sides(xml('bottom', {})), sides(line)),
    xml('cellStyleXfs', { count: 1 }, xml('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    xml(
      'cellXfs',
      { count: 7 },
      xml('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
      format(0, 1, 2, 0),
      format(49, 0, 0, 1),
      format(164, 0, 0, 1),
      format(165, 0, 0, 1),
      format(166, 0, 0, 1),
      format(0, 0, 0, 1),
    ),
    xml('cellStyles', { count: 1 }, xml('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  );
}
