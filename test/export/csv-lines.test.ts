import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from '../../src/export/csv-lines.ts';
import { readSheets } from '../../src/sheets/read-sheets.ts';
import { runs } from '../support/runs.ts';
import { cellsOf } from '../support/valid-file.ts';

/** What takes no ink, or what programs pass over, at the beginning of a cell. */
const UNSEEN = [
  ...[' ', '\t', '\n', '\u00A0', '\u00AD', '\u034F', '\u061C', '\u115F', '\u180E', '\u200B'],
  ...['\u200F', '\u2028', '\u202E', '\u2060', '\u2066', '\u2800', '\u3000', '\u3164', '\uFE0F', '\uFEFF'],
  ...['\u{E0061}', '\u{1D173}'],
];

function csvOfCell(text: string): string {
  return new TextDecoder().decode(csvOf({ title: 'T', columns: [{ title: 'C', width: 1 }], rows: [[text]] }));
}

test('no cell begins like a formula, whatever stands unseen before it, and it is read back as it was', () => {
  const unseen = fc.array(fc.constantFrom(...UNSEEN), { maxLength: 3 });
  fc.assert(
    fc.property(unseen, fc.constantFrom(...'=+-@＝＋－＠﹦﹢﹣﹫'), (before, sign) => {
      const text = `${before.join('')}${sign}1+1`;
      const csv = csvOfCell(text);
      expect(cellsOf(csv)[1]).toEqual([`'${text}`]);
      const [, row] = readSheets('a.csv', new TextEncoder().encode(csv)).sheets[0]?.rows ?? [];
      expect(row?.cells.get(0)?.text).toBe(text);
    }),
    runs(800),
  );
});

test.each(['1=1', 'a-b', '“=1”', '–1', '(+383) 44', '\u200Ba', ' a', '#a', "'quoted'"])(
  'a cell that is no formula has no apostrophe before it: %j',
  text => {
    expect(cellsOf(csvOfCell(text))[1]).toEqual([text]);
  },
);
