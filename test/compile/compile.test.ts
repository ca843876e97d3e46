import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { Report } from '../../src/report/report.ts';
import { checkFiles } from '../support/check.ts';
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
