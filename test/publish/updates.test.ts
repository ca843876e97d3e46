/** What leaves of updates, which stand in other files than the report that they are about. */
import { describe, expect, it } from 'vitest';
import { EXPORTERS } from '../../src/export/index.ts';
import { leavingProblems } from '../../src/publish/leaving-problems.ts';
import { publish } from '../../src/publish/publish.ts';
import type { Report } from '../../src/report/report.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

const REPORT = `mission valley-2024: Visit to the valley
dates 2024-03-11 to 2024-03-14
issued 2024-03-28
classification unclassified
organization ministry: Ministry of Health
person brandt of ministry: Johanna Brandt

finding no-stock gap confidential: The store is empty.

// allow finding/sourced: a fixture
finding few-staff gap: Two nurses of six are there.
recommendation hire to ministry due 2024-06: The Ministry should hire four nurses.
`;

const UPDATES = `update valley-2024.hire on 2024-05-01 by brandt status ongoing in "Letter 7": Two are hired.
update valley-2024.hire on 2024-05-02 by ministry confidential status dropped: There is no money.
update valley-2024.no-stock on 2024-05-03 by ministry status done: It is full.
`;

const LATER = `mission valley-2025: Second visit
dates 2025-05-05 to 2025-05-08
classification unclassified
author: Ngozi Okafor
participant okafor: Ngozi Okafor

update valley-2024.hire status done: All four are there.
`;

const FILES = { 'valley.mission': REPORT, 'valley.updates.mission': UPDATES, 'later.mission': LATER };

async function exported(
  audience: 'internal' | 'partner' | 'public',
  format = 'json',
  files: Readonly<Record<string, string>> = FILES,
  index = 0,
): Promise<string | undefined> {
  const { services, documents } = await checkFiles(files, { profile: 'draft' });
  const exporter = EXPORTERS.find(({ id }) => id === format);
  const document = documents[index];
  if (!exporter || !document) throw new Error('nothing to export');
  const result = await publish(document, { exporter, context: { ...fixedContext, audience } }, services);
  return result.ok ? new TextDecoder().decode(result.bytes) : undefined;
}

const reportFor = async (...asked: Parameters<typeof exported>): Promise<Report> =>
  JSON.parse((await exported(...asked)) ?? '{}');

describe('the report as data', () => {
  it('has the updates of all files on its entries, with who said each, and when', async () => {
    const { updates, beside } = await reportFor('internal');
    expect(updates.map(({ about, date, by, status }) => [about.id, date, by[0]?.name, status])).toEqual([
      ['hire', '2024-05-01', 'Johanna Brandt', 'ongoing'],
      ['hire', '2024-05-02', 'Ministry of Health', 'dropped'],
      ['hire', '2025-05-08', 'Ngozi Okafor', 'done'],
      ['no-stock', '2024-05-03', 'Ministry of Health', 'done'],
    ]);
    expect(updates[0]?.sources).toEqual([{ kind: 'document', name: 'Letter 7' }]);
    expect(beside.persons.map(({ title }) => title)).toEqual(['Ngozi Okafor']);
  });

  it('is the same in whatever order files are read', async () => {
    const [first, ...others] = Object.entries(FILES);
    const turned = Object.fromEntries([...others.reverse(), first ?? ['', '']]);
    expect((await reportFor('internal', 'json', turned, 2)).updates).toEqual(
      (await reportFor('internal')).updates,
    );
  });

  it('has for partners none that is marked, nor any on what is', async () => {
    const { updates } = await reportFor('partner');
    expect(updates.map(({ about, date }) => [about.id, date])).toEqual([
      ['hire', '2024-05-01'],
      ['hire', '2025-05-08'],
    ]);
  });

  it('names for the public nobody whom the mission met, nor another mission', async () => {
    const text = (await exported('public')) ?? '';
    expect(text).toContain('Two are hired.');
    expect(text).not.toMatch(/Brandt|Okafor|valley-2025/);
  });
});

it('the report of a later mission tells others nothing of the earlier one', async () => {
  const { updates } = await reportFor('partner', 'json', FILES, 2);
  expect(updates).toEqual([]);
  expect((await reportFor('internal', 'json', FILES, 2)).updates).toHaveLength(1);
});

it('what is issued stays as it is, whatever is said of it since', async () => {
  const alone = { 'valley.mission': REPORT };
  for (const format of ['html', 'txt', 'md']) {
    expect(await exported('internal', format)).toBe(await exported('internal', format, alone));
  }
});

it('a tracker shows how things stand on the day on which it is made', async () => {
  const { services, documents } = await checkFiles(FILES, { profile: 'draft' });
  const exporter = EXPORTERS.find(({ id }) => id === 'csv');
  const [document] = documents;
  const on = async (day: string, audience: 'internal' | 'partner' = 'partner') => {
    const context = { ...fixedContext, audience, table: 'follow-up', now: new Date(day) } as const;
    const result = exporter && document && (await publish(document, { exporter, context }, services));
    return result?.ok ? new TextDecoder().decode(result.bytes) : '';
  };
  expect(await on('2024-04-30')).not.toMatch(/Ongoing|Done/);
  expect(await on('2024-05-01')).toContain('Ongoing');
  expect(await on('2025-06-01')).toContain('Done');
  // What says so is marked, and so is what it says.
  expect(await on('2024-05-01', 'internal')).not.toContain('Confidential');
  expect(await on('2024-05-02', 'internal')).toMatch(/Dropped.*Confidential/);
});

it('words of what is withheld leave in no update, and are told with the file where they stand', async () => {
  const secret = 'The matron sells morphine from the locked cupboard';
  const copied = UPDATES.replace('There is no money.', `${secret}.`);
  const files = {
    ...FILES,
    'valley.updates.mission': copied.replace('Two are hired.', `We know: ${secret}.`),
  };
  expect(await exported('partner', 'json', { ...FILES, 'valley.updates.mission': copied })).toContain(
    'Two are',
  );
  expect(await exported('partner', 'json', files)).toBeUndefined();
});

it.each(['partner', 'public'] as const)(
  'words of an update that %s may not see are told where the report says them',
  async audience => {
    const secret = 'The matron sells morphine from the locked cupboard';
    const { services, documents } = await checkFiles({
      'valley.mission': REPORT.replace('Two nurses of six are there.', `${secret}.`),
      'valley.updates.mission': UPDATES.replace('There is no money.', `${secret}.`),
    });
    const [report] = documents;
    const problems = report ? await leavingProblems(report, { audience }, services) : [];
    const told = problems.filter(({ code }) => code === 'export/within-ceiling');
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringContaining(`“${secret}” also stands in`),
    ]);
  },
);
