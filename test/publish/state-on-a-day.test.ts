/** An export as of a day: how what is asked stands then, and nothing that was said later. */
import { describe, expect, test } from 'vitest';
import { textsIn } from '../../src/export/audience/decode.ts';
import type { ExportContext } from '../../src/export/exporter.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { publish } from '../../src/publish/publish.ts';
import { dayAskedOf, verify } from '../../src/verify/verify.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

const REPORT = `mission trip: Visit to the valley
dates 2025-03-11 to 2025-03-14
issued 2025-03-28
classification unclassified
organization ministry: Ministry of Health
person koval of ministry as "Head of Supply": Irina Koval

finding stock gap: Stocks are low.
recommendation fill to ministry due 2025-05-31: The Ministry should fill the store.
action order owner ministry due 2025-04-30: Order pumps.
recommendation train to ministry due 2025-12: The Ministry should train nurses.
`;
const UPDATES = `update trip.fill on 2025-06-01 by koval status ongoing due 2025-09-30: The tender is out.

    Two firms have answered.

update trip.fill on 2025-08-01 by ministry status done: Everything arrived.
update trip.fill confidential on 2025-06-15 by "Night Desk" cost "9 crates": Smugglers were paid.
update trip.stock on 2025-06-10 by "Union" status done: The store is full again.
update trip.train response rejected on 2025-06-20 by ministry: No post for it.
`;
/** A later mission says what it knows of an earlier day. */
const LATER = `mission return: Second visit
dates 2026-03-11 to 2026-03-14
issued 2026-03-28
update trip.fill on 2025-06-02 by "Comptroller" status dropped: It had been dropped.
`;
const FILES = { 'trip.mission': REPORT, 'trip.updates.mission': UPDATES, 'return.mission': LATER };

async function opened(files: Readonly<Record<string, string>> = FILES) {
  const { services, documents } = await checkFiles(files, { profile: 'draft' });
  const [document] = documents;
  if (!document) throw new Error('nothing to export');
  return { services, document };
}

function formatOf(id: string) {
  const exporter = EXPORTERS.find(each => each.id === id);
  if (!exporter) throw new Error(`there is no format ${id}`);
  return exporter;
}

const print = async (page: Uint8Array) => page;

async function made(id: string, how: Partial<ExportContext>, files = FILES): Promise<Uint8Array> {
  const { services, document } = await opened(files);
  const context = { ...fixedContext, print, ...how };
  const result = await publish(document, { exporter: formatOf(id), context }, services);
  if (!result.ok) throw new Error(result.reason);
  return result.bytes;
}

const textOf = async (id: string, how: Partial<ExportContext>, files = FILES) =>
  [...textsIn(await made(id, how, files))].join('\n').replace(/\s+/g, ' ');

const PAGES = ['html', 'pdf', 'docx', 'md', 'txt'] as const;

describe.each(PAGES)('%s', id => {
  test('stays as issued unless a day is asked for', async () => {
    const now = new Date('2026-12-01T08:00:00Z');
    expect(await textOf(id, { now, embedSource: false })).toBe(
      await textOf(id, { now, embedSource: false }, { ...FILES, 'trip.updates.mission': '' }),
    );
  });

  test('ends with the state of that day', async () => {
    const text = await textOf(id, { asOf: '2025-06-30', audience: 'partner' });
    const [, chapter] = text.split(/State of follow-up on 30 June 2025(?!.*State of follow-up)/i);
    expect(chapter).toMatch(/R1.*Ongoing.*30 September 2025.*First due date: 31 May 2025/);
    expect(chapter).toMatch(/1 June 2025, Irina Koval: The tender is out\..*Two firms have answered\./);
    expect(chapter).toMatch(/A1.*Open.*Overdue/);
    expect(chapter).toMatch(/R2.*Rejected.*No post for it\./);
    expect(chapter).toMatch(/F1.*Done.*Union: The store is full again\./);
  });

  test('knows nothing that was said later, or stands in a later report', async () => {
    expect(await textOf(id, { asOf: '2025-06-30' })).not.toMatch(
      /Everything arrived|Comptroller|been dropped/,
    );
    expect(await textOf(id, { asOf: '2026-04-01' })).toContain('Everything arrived');
  });
});

test('it is said in the language of the export', async () => {
  expect(await textOf('md', { asOf: '2025-06-30', language: 'fr' })).toContain(
    'État du suivi au 30 juin 2025',
  );
  expect(await textOf('md', { asOf: '2025-06-30', language: 'es' })).toContain(
    'Estado del seguimiento al 30 de junio de 2025',
  );
});

describe('a tracker', () => {
  const table = 'follow-up';
  test.each([
    ['csv', /R1,.*Ongoing.*,2025-06-30,trip\.fill/],
    ['xlsx', /State of follow-up on 30 June 2025/],
    ['ics', /State of follow-up on 30 June 2025.*DTSTART;VALUE=DATE:20250930/],
  ])('%s shows the day that is asked for, and says so', async (id, told) => {
    const text = (await textOf(id, { asOf: '2025-06-30', table })).replaceAll('\\,', ',');
    expect(text).toMatch(told);
    expect(text).not.toMatch(/Comptroller/);
  });

  test('takes the day on which it is made, unless another is asked for', async () => {
    const now = new Date('2025-08-15T08:00:00Z');
    expect(await textOf('csv', { now, table })).toMatch(/R1,.*Done.*,2025-08-15,trip\.fill/);
    expect(await textOf('xlsx', { now })).toContain('State of follow-up on 15 August 2025');
    // What is done is not due.
    expect(await textOf('ics', { now })).not.toMatch(/Due date: R1/);
  });
});

test('JSON bears the state of the day beside what was issued', async () => {
  const { state, updates, recommendations } = JSON.parse(
    new TextDecoder().decode(await made('json', { asOf: '2025-06-30' })),
  );
  expect(state.day).toBe('2025-06-30');
  expect(state.entries).toContainEqual(
    expect.objectContaining({
      ...{ kind: 'recommendation', id: 'fill', status: 'ongoing', due: '2025-09-30' },
      ...{ firstDue: '2025-05-31', isOpen: true, isOverdue: false },
    }),
  );
  expect(recommendations[0]).toMatchObject({ due: '2025-05-31' });
  expect(recommendations[0].status).toBeUndefined();
  expect(JSON.stringify(updates)).not.toMatch(/Everything arrived|Comptroller/);
});

test.each(EXPORTERS.map(({ id }) => id))('%s tells others nothing that is kept from them', async id => {
  for (const audience of ['partner', 'public'] as const) {
    const text = await textOf(id, { audience, asOf: '2025-06-30' });
    expect(text).not.toMatch(/Smugglers|Night Desk|crates/);
  }
  expect(await textOf(id, { audience: 'public', asOf: '2025-06-30' })).not.toContain('Koval');
});

test('what is released to partners raises the marking of the page', async () => {
  const how = { asOf: '2025-06-30', audience: 'partner-confidential' } as const;
  expect(await textOf('txt', how)).toMatch(/Smugglers/);
  expect(await textOf('txt', how)).toContain('Classification: Confidential Recommendations');
  expect(await textOf('txt', { ...how, audience: 'partner' })).not.toMatch(/\bconfidential/i);
});

test('a day before the report was there is refused', async () => {
  const { services, document } = await opened();
  const context = { ...fixedContext, asOf: '2025-03-27' };
  const result = await publish(document, { exporter: formatOf('md'), context }, services);
  expect(result).toMatchObject({ ok: false, reason: expect.stringMatching(/2025-03-27.*issued/) });
});

test.each(EXPORTERS.filter(({ isPrinted }) => !isPrinted))('$id proves itself', async exporter => {
  const { services, document } = await opened();
  const world = { now: new Date('2030-01-01'), toolVersion: fixedContext.toolVersion };
  for (const how of [
    { asOf: '2025-06-30' },
    { asOf: '2025-06-30', audience: 'public', language: 'fr' },
    { now: new Date('2025-07-01T08:00:00Z'), table: 'follow-up' },
  ] as const) {
    if ('table' in how && !exporter.hasKeys) continue;
    const bytes = await made(exporter.id, how);
    const asOf = await dayAskedOf(bytes, exporter);
    const report = compileChecked(document, services, { asOf });
    const verdict = report && (await verify(bytes, report, exporter, world));
    expect(verdict, `${exporter.id} ${JSON.stringify(how)}`).toMatchObject({ kind: 'identical' });
  }
});

describe('of a follow-up mission, what was said under the earlier name counts', () => {
  const files = {
    'third.mission': `mission third: Third visit
dates 2025-09-01
issued 2025-09-10
classification unclassified

recommendation stores to "Ministry of Health" due 2026-05-31 follows trip.fill: The Ministry should fill both stores.
`,
    'trip.mission': REPORT,
    'return.mission': '',
    'trip.updates.mission': `update trip.fill on 2025-10-01 by "Ministry of Health" status done: Both are full.\n`,
  };
  test.each([
    ['csv', { table: 'follow-up' }],
    ['txt', {}],
  ] as const)('in %s', async (id, how) => {
    const onDay = async (asOf: string) =>
      [...textsIn(await made(id, { ...how, asOf }, files))].join('\n').includes('Done');
    expect(await onDay('2025-09-30')).toBe(false);
    expect(await onDay('2025-10-01')).toBe(true);
  });

  test('in a calendar, where it is due no more', async () => {
    const onDay = async (asOf: string) =>
      [...textsIn(await made('ics', { asOf }, files))].join('\n').includes('20260531');
    expect(await onDay('2025-09-30')).toBe(true);
    expect(await onDay('2025-10-01')).toBe(false);
  });

  test.each(['json', 'docx'])('%s carries nothing of the other report', async id => {
    const texts = [...textsIn(await made(id, { asOf: '2025-10-01' }, files))].join('\n');
    expect(texts).not.toContain('elsewhere');
  });
});
