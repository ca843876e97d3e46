/** Tables that a plain text draws, and what stands around lists in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/import/document.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { readText } from '../../src/import/read-text.ts';
import { runs } from '../support/runs.ts';

function entriesOf(source: string, word: string): readonly string[] {
  const { text, ledger } = importDocument(readText(`Mission to Selm\n\n${source}`));
  expect(ledger.agrees).toBe(true);
  return text.match(new RegExp(`^${word} [^\\n]*(?:\\n {4}\\S[^\\n]*)*`, 'gm')) ?? [];
}

it('has its cells anywhere below the lines drawn for its columns', () => {
  const source = `Next steps

 No   Action            Who            When
 --   ----------------  -------------  -----------
  1   Mend the gate     Water Board    3 May 2025
 12   Count the boats   Port Office    4 June 2025
`;
  expect(entriesOf(source, 'action')).toEqual([
    'action owner "Water Board" due 2025-05-03: Mend the gate',
    'action owner "Port Office" due 2025-06-04: Count the boats',
  ]);
});

it('goes on with a row below it where a line has no number', () => {
  const source = `Next steps

No. | Action            | Who          | When
----+-------------------+--------------+--------
1   | Mend the gate of  | Water        | 3 May
    | the old weir      | Board        | 2025
2   | Count the boats   | Port Office  | June 2025
`;
  expect(entriesOf(source, 'action')).toEqual([
    'action owner "Water Board" due 2025-05-03: Mend the gate of the old weir',
    'action owner "Port Office" due 2025-06: Count the boats',
  ]);
});

it('keeps all words of a cell whose number stands apart, and goes on below it where a line stands deeper', () => {
  const source = `Next steps

 Step                                    Who            When
 --------------------------------------  -------------  -----------
 (i)   Mend the gate of the old weir     Water Board    3 May 2025
       and paint it
 (ii)  Count the boats                   Port Office    4 June 2025
`;
  expect(entriesOf(source, 'action')).toEqual([
    'action owner "Water Board" due 2025-05-03: (i) Mend the gate of the old weir and paint it',
    'action owner "Port Office" due 2025-06-04: (ii) Count the boats',
  ]);
});

it('lets a line left of a list head the points below it', () => {
  const source = `RECOMMENDATIONS

To the Water Board
  a) Mend the gate of the old weir before the rains come, and paint it
     green.
To the Port Office
  b) Count the boats.
`;
  expect(entriesOf(source, 'recommendation')).toEqual([
    'recommendation to "Water Board":\n    a) Mend the gate of the old weir before the rains come, and paint it green.',
    'recommendation to "Port Office": b) Count the boats.',
  ]);
});

/** Cells with tabs between them. */
const tabbed = (...rows: readonly (readonly string[])[]) => rows.map(cells => cells.join('\t')).join('\n');

describe('a table with tabs for its columns', () => {
  it('is one, however long its cells are', () => {
    const long =
      'Mend the gate of the old weir before the rains come, and paint it green on both of its sides';
    const source = tabbed(
      ['No', 'Action', 'Who', 'When'],
      ['1', long, 'Water Board', '3 May 2025'],
      ['2', 'Count the boats', '', '4 June 2025'],
    );
    expect(entriesOf(`Next steps\n\n${source}\n`, 'action')).toEqual([
      `action owner "Water Board" due 2025-05-03:\n    ${long}`,
      'action due 2025-06-04: Count the boats',
    ]);
  });

  it('is one where several tabs bring a cell to its column', () => {
    const source =
      'Action\t\t\tWho\t\tWhen\nMend the gate\t\tWater Board\t3 May 2025\nCount the boats of all\tPort Office\t4 June 2025\n';
    expect(entriesOf(`Next steps\n\n${source}`, 'action')).toEqual([
      'action owner "Water Board" due 2025-05-03: Mend the gate',
      'action owner "Port Office" due 2025-06-04: Count the boats of all',
    ]);
  });

  it('goes on below a cell, and ends where lines have other tabs', () => {
    const source = `${tabbed(['Action', 'Who', 'When'], ['Mend the gate', 'Water Board', '3 May 2025'], ['', 'and others', ''])}\nA line that follows.\n`;
    const { blocks } = readText(source);
    expect(blocks).toEqual([
      {
        kind: 'table',
        rows: [
          { cells: ['Action', 'Who', 'When'], line: 1 },
          { cells: ['Mend the gate', 'Water Board and others', '3 May 2025'], line: 2 },
        ],
      },
      { kind: 'paragraph', text: 'A line that follows.', line: 4 },
    ]);
  });

  it.each([
    ['a letterhead', tabbed(['To:', 'The Director'], ['From:', 'Ann Lee'], ['Date:', '3 June 2024'])],
    [
      'points behind their marks',
      tabbed(['1.', 'Mend the gate.'], ['2.', 'Count the boats.'], ['3.', 'Paint it.']),
    ],
    ['points behind bullets', tabbed(['-', 'Mend the gate.'], ['-', 'Count the boats.'], ['-', 'Paint it.'])],
    [
      'a diary',
      '04/11\t10:00\tMet the Director of the\n\t\twater board, Ann Lee.\n05/11\t08:30\tSaw the weir.',
    ],
    ['more columns than any table has', tabbed(Array(20_000).fill('a'), Array(20_000).fill('b'))],
    ['lines that are set in', tabbed(['', 'The weir is old.'], ['', 'The gate is broken.'])],
  ])('is not made of %s', (_, source) => {
    expect(readText(source).blocks.map(({ kind }) => kind)).not.toContain('table');
  });
});

/** A cell of a column so many characters wide, as people fill it. */
const cell = fc.constantFrom(
  '',
  'Mend the gate',
  '(i)   Mend it',
  '1.    Boats',
  '   of the weir',
  'Water Board',
  '3 May 2025',
);
const WIDTH = 16;
/** A table with a line drawn below its head, or lines with gaps, tabs and bars. */
const drawn = fc.oneof(
  fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }).map(rows => {
    const line = (cells: readonly string[]) =>
      ` ${cells.map(each => each.padEnd(WIDTH)).join('  ')}`.trimEnd();
    return [line(['Step', 'Who', 'When']), line(Array(3).fill('-'.repeat(WIDTH))), ...rows.map(line)];
  }),
  fc.array(
    fc
      .array(fc.tuple(fc.constantFrom('', ' ', '   ', '\t', ' | ', '|', ' .... '), cell), { maxLength: 5 })
      .map(pieces => pieces.flat().join('')),
    { minLength: 2, maxLength: 8 },
  ),
);

it('whatever a text draws, all its words are read', () => {
  const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
  fc.assert(
    fc.property(drawn, lines => {
      const { blocks } = readText(lines.join('\n'));
      expect(words(blocks.flatMap(piecesOf).join('\n'))).toEqual(words(lines.join('\n')));
    }),
    runs(1_000),
  );
});
