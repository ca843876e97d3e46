/** Lines and rows of which nothing was made stay text of the report, and are told. */
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { textsLeft } from '../../src/import/where.ts';

async function imported(source: string, ending = 'md') {
  const { text, pieces } = await importFile(new TextEncoder().encode(source), ending);
  const lines = source.split('\n');
  return { text, left: textsLeft(pieces).map(({ sourceLine = 0 }) => lines[sourceLine - 1]) };
}

const table = (heading: string, ...rows: readonly string[]) => {
  const [head = '', ...others] = rows;
  const rule = head.replace(/[^|]+/g, '---');
  return `# Mission to Selm\n\n## ${heading}\n\n${[head, rule, ...others].join('\n')}\n`;
};

describe('a row of which nothing was made', () => {
  it.each([
    [
      'Meetings',
      '| Date | Meeting | Participants |',
      '| 13 March 2024 | Courtesy call on the Governor | |',
      '| 12 March 2024 | Cancelled | The Mayor |',
    ],
    ['Findings', '| No | Finding | Severity |', '| 1 | No water. | High |', '| 2 | See above | extreme |'],
    ['Actions', '| Action | Responsible |', '| Send the plan | Ms. Lee |', '| n/a | Mr. Poe |'],
    ['Persons met', '| Name | Function |', '| Ann Lee | Mayor |', '| (vacant) | Head of supplies |'],
    ['Acronyms', '| Short | Long |', '| GBV | violence against women |', '| M&E | monitoring and more |'],
  ])(
    'stands in the report beside those that became entries, under “%s”',
    async (heading, head, good, bad) => {
      for (const rows of [
        [good, bad],
        [bad, good],
      ]) {
        const { text, left } = await imported(table(heading, head, ...rows));
        const cells = bad.split('|').flatMap(cell => cell.trim() || []);
        expect(text).toContain(`\n    ${cells.join(' | ')}\n`);
        expect(left).toEqual([bad]);
      }
    },
  );
});

describe('a line of which nothing was made', () => {
  it('stands in the report as text, between lines that became entries', async () => {
    const { text, left } = await imported(
      '# Mission to Selm\n\n## Persons met\n\n- Ms. Ann Lee, Mayor\n- Ms. X, Nurse\n- Mr. Bo Wu, Clerk\n',
    );
    expect(text).toContain('\n    Ms. X, Nurse\n');
    expect(left).toEqual(['- Ms. X, Nurse']);
  });

  it('is a comment where an entry says all of it already', async () => {
    const { text, left } = await imported(
      '# Mission to Selm\n\n## Meetings\n\n- 15 March 2024: Meeting with Mr. Wu\n\n## Persons met\n\nDistrict Court\n\n- Mr. Bo Wu, Clerk\n',
    );
    expect(text).toContain('person wu as "Clerk" of district-court: Bo Wu\n');
    expect(text).toContain('\n// Mr. Bo Wu, Clerk\n');
    expect(left).toEqual([]);
  });
});
