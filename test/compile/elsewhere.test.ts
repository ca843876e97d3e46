import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { reduceFor } from '../../src/export/audience/reduce.ts';
import { LANGUAGES } from '../../src/export/languages.ts';
import { followed } from '../../src/export/page/facts.ts';
import { viewOf } from '../../src/export/view.ts';
import { Report } from '../../src/report/report.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

const PROGRAMME = `programme p: Programme
pillar water: Water
pillar care: Care
organization ministry: Ministry of Health
`;

const EARLIER = `mission first: Mission to *Selm*
under p
dates 2024-03-11 to 2024-03-14
finding stock #care: The store of @ministry holds *nine* days.
finding wells #water: Wells need covers.
finding deal #care strictly-confidential: Someone sold the stock.
`;

const LATER = `mission second: Second mission
under p
dates 2025-03-11
finding still #care follows first.stock: Still so, as @first.wells and @first said.
finding closed #care follows first.deal: Nothing more was sold.
finding sealed #care follows first.deal strictly-confidential: It was the guard.
`;

async function later(earlier = EARLIER): Promise<Report> {
  const { documents } = await checkFiles({
    'p.mission': PROGRAMME,
    'first.mission': earlier,
    'second.mission': LATER,
  });
  const report = documents.map(document => compile(document)).find(each => each?.mission.id === 'second');
  if (!report) throw new Error('no report');
  return report;
}

function readings(report: Report, language = 'en'): readonly string[] {
  const view = viewOf(report, { ...fixedContext, language });
  return report.findings.map(each =>
    followed(view, each)
      .map(({ text }) => text)
      .join(' | '),
  );
}

test('what is followed reads by number, date and title, as far as it may be said here', async () => {
  expect(readings(await later())).toEqual([
    'F2 of the report of March 2024 | The store of Ministry of Health holds nine days.',
    // What follows a strictly confidential finding is itself for those alone who may see that.
    'F3 of the report of March 2024 | Someone sold the stock.',
    'F3 of the report of March 2024 | Someone sold the stock.',
  ]);
});

test('a report without dates is named by its title, and one that is marked higher only by its name', async () => {
  expect(readings(await later(EARLIER.replace(/dates.*\n/, '')))[0]).toContain(
    'F2 of the report “Mission to Selm” | ',
  );
  const marked = EARLIER.replace('under p', 'under p\nclassification confidential');
  expect(readings(await later(marked))[0]).toBe('first.stock');
});

test('a mention of another report reads by number or title', async () => {
  const report = await later();
  const { plain } = viewOf(report, fixedContext);
  expect(report.findings[0] && plain(report.findings[0])).toBe(
    'Still so, as F1 of the report of March 2024 and Mission to Selm said.',
  );
});

test.each(LANGUAGES)('number and date stand in the words of %s', async language => {
  const [first = ''] = readings(await later(), language);
  expect(first).toMatch(/F2/);
  expect(first).toMatch(/2024/);
  expect(first).not.toMatch(/first\.stock|[{}]/);
});

test('readers outside are told nothing of another report', async () => {
  const report = await later();
  for (const audience of ['partner', 'partner-confidential', 'public'] as const) {
    for (const isBesideOthers of [false, true]) {
      const reduced = JSON.stringify(reduceFor(report, { audience, language: 'en', isBesideOthers }));
      expect(reduced).not.toMatch(/told|nine days|Wells need|Mission to Selm/);
    }
  }
});

test('what is said of another report is part of the published schema', async () => {
  expect(Report.parse(JSON.parse(JSON.stringify(await later())))).toEqual(await later());
});
