/** Whom a cell names, and until when it says that something is due. */
import { expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { partiesIn } from '../../src/import/parts/parties.ts';

it.each([
  ['M&E Unit / R&D', ['M&E Unit', 'R&D']],
  ['Mr. X; Ms. Y, and Z', ['Mr. X', 'Ms. Y', 'Z']],
  ['Mr. Smith and WHO', ['Mr. Smith', 'WHO']],
  ['Mme Ba et M. Lo', ['Mme Ba', 'M. Lo']],
  ['Sra. Paz y Sr. Gil', ['Sra. Paz', 'Sr. Gil']],
  ['Dr. Lee, Director of Health', ['Dr. Lee, Director of Health']],
  ['Ministry of Health, Water, and Sanitation', ['Ministry of Health, Water, and Sanitation']],
  ['X', []],
])('names all parties of “%s”', (cell, names) => {
  expect(partiesIn(cell)).toEqual(names);
});

it('keeps a quarter as it stands', async () => {
  const head = '| Recommendation | Addressee | Deadline |\n|---|---|---|\n';
  const rows =
    '| Train staff | WHO | Q3 2024 |\n| Hire staff | WHO | 2T 2024 |\n| Buy pumps | WHO | 12/5 |\n';
  const source = new TextEncoder().encode(`# Mission to Selm\n\n## Recommendations\n\n${head}${rows}`);
  const { text } = await importFile(source, 'md', { fileName: 'source' });
  expect(text.match(/^recommendation .*$/gm)).toEqual([
    'recommendation to WHO due "Q3 2024": Train staff',
    'recommendation to WHO due "2T 2024": Hire staff',
    'recommendation to WHO: Buy pumps',
  ]);
});

it('knows by the surname whoever the report has, and nobody of whom it may have two', async () => {
  const source = new TextEncoder().encode(`# Mission to Selm

## Members of the mission

- Dr. Amara Osei, Team Leader
- Ms. Lena Brook, Laboratory Adviser
- Ms. Petra Brook, Interpreter

## Follow-up

- Dr Osei will send the list.
- Ms Brook will share the plan.
- Mr Dahl will close the register.
`);
  const { text } = await importFile(source, 'md', { fileName: 'source' });
  expect(text.match(/^action .*$/gm)).toEqual([
    'action owner osei: Dr Osei will send the list.',
    'action owner "Ms Brook": Ms Brook will share the plan.',
    'action owner "Mr Dahl": Mr Dahl will close the register.',
  ]);
});
