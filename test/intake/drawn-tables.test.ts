/** Tables that a plain text draws, and what stands around lists in it. */
import { expect, it } from 'vitest';
import { importDocument } from '../../src/intake/import-document.ts';
import { readText } from '../../src/intake/read-text.ts';

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
