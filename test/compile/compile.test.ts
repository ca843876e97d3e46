import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { ENTRY_SPELLINGS } from '../../src/lexicon/words.ts';
import { Report } from '../../src/report/report.ts';
import { checkFiles } from '../support/check.ts';
import { textCompiler } from '../support/compile-text.ts';
import { exampleTexts } from '../support/example-texts.ts';

const { documents } = await checkFiles(exampleTexts());
const reports = documents.flatMap(document => compile(document) ?? []);

test.each(reports.map(report => [report.mission.id, report] as const))(
  '%s is a report as the model has it',
  (_, report) => {
    expect(Report.parse(report)).toEqual(report);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  },
);

test('a remark is about the entry above it, whether or not that has a name', async () => {
  const report = await textCompiler()(`mission selm: Mission to Selm

section: Activities
remark by "A": In the plural?

finding: The pump stands still.

finding: The well is dry.
remark by "A": Since when?

recommendation to "Town": Repair the pump.
remark by "A": Who pays?

remark for selm by "A": Well written.
`);
  expect(report.remarks.map(({ about, title }) => [title, about])).toEqual([
    ['Well written.', { kind: 'mission', id: 'selm' }],
    ['In the plural?', { kind: 'section', number: 1 }],
    ['Since when?', { kind: 'finding', number: 2 }],
    ['Who pays?', { kind: 'recommendation', number: 1 }],
  ]);
});

test.each([
  ['a capital', (word: string) => word.charAt(0).toUpperCase() + word.slice(1)],
  ['capitals', (word: string) => word.toUpperCase()],
])('entry words with %s are the same words, in all reports', async (_, write) => {
  const margin = new RegExp(`^(?:${ENTRY_SPELLINGS.join('|')})(?![\\p{L}\\d-])`, 'gmu');
  const texts = Object.entries(exampleTexts()).map(([name, text]) => [name, text.replace(margin, write)]);
  const written = await checkFiles(Object.fromEntries(texts));
  expect(written.documents.flatMap(document => compile(document) ?? [])).toEqual(reports);
});

test.each(['section', 'annex', 'recommendation', 'suggestion', 'request'])(
  'a capital makes no other thing of %s, though its line is broken elsewhere',
  async word => {
    const compiled = async (written: string) =>
      textCompiler()(`mission selm: Mission to Selm\n\nfinding ,,: Broken\n\n${written} one: Words\n`);
    expect(await compiled(word.toUpperCase())).toEqual(await compiled(word));
  },
);
