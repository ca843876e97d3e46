import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
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
