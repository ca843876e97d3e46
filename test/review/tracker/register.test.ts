/** A register as it comes back from somebody: nothing is offered of what nobody touched. */
import { expect, it } from 'vitest';
import { csvOf } from '../../../src/export/csv-lines.ts';
import { labelsIn } from '../../../src/export/labels.ts';
import { asksOf } from '../../../src/export/register/asks.ts';
import { recordsOf } from '../../../src/export/register/records.ts';
import { registerColumns, registerTable } from '../../../src/export/register/register-table.ts';
import { renderRegister } from '../../../src/export/register/registers.ts';
import { titlesIn } from '../../../src/export/register/titles.ts';
import { withAbout } from '../../../src/export/xlsx/about.ts';
import { workbookFile } from '../../../src/export/xlsx/workbook.ts';
import { reviewTrackers } from '../../../src/review/tracker/review-tracker.ts';
import { trackerLines } from '../../../src/review/tracker/tell-tracker.ts';
import { readSheets } from '../../../src/sheets/read-sheets.ts';
import { fill, followedIn, returnedFrom, VALLEY } from '../../support/returned-tracker.ts';

const SPANISH = `mission costa: Misión
dates 2024-03-10 to 2024-03-14
reference: OCL/3

recommendation inspect due "fin de septiembre de 2025": El Ministerio debería inspeccionar las redes.
`;
const context = { asOf: '2024-06-01', audience: 'internal', language: 'en', toolVersion: '0' } as const;

it.each(['xlsx', 'csv'] as const)('offers nothing of a fresh register as %s', async format => {
  const reports = await followedIn({ 'costa.mission': SPANISH, 'valley.mission': VALLEY });
  const asks = reports.flatMap(({ report }) => asksOf(report, context) ?? []);
  const made = await renderRegister(asks, format, context);
  if (!made.ok) throw new Error(made.reason);
  const name = `register.${format}`;
  const keys = ['costa.inspect', 'valley-2024.buy-pump', 'valley-2024.dig-well', 'valley-2024.find-place'];
  const { sheets } = readSheets(name, made.bytes);
  const table = format === 'csv' ? sheets[0] : sheets.find(sheet => sheet.name === 'mission-report');
  const column = format === 'csv' ? Math.max(...(table?.rows[0]?.cells.keys() ?? [])) : 0;
  const found = table?.rows.slice(1).map(({ cells }) => cells.get(column)?.text);
  expect(found?.sort()).toEqual([...keys, 'valley-2024.send-soap']);
  const review = await reviewTrackers([{ name, bytes: made.bytes, savedOn: '2024-06-02' }], reports);
  expect(review).toMatchObject({ ok: true, changes: [] });
});

it('misses no response in the line of an action, of which a register shows none', async () => {
  const text = `mission m: M
dates 2024-03-10

recommendation dig response accepted: Dig.

action rig: Get a rig.
`;
  const reports = await followedIn({ 'm.mission': text });
  const asks = reports.flatMap(({ report }) => asksOf(report, context) ?? []);
  const made = await renderRegister(asks, 'csv', context);
  if (!made.ok) throw new Error(made.reason);
  const file = { name: 'register.csv', bytes: made.bytes, savedOn: '2024-06-02' };
  expect(await reviewTrackers([file], reports)).toMatchObject({ ok: true, changes: [] });
});

/** What is offered of the tracker of a report in which a well was dug meanwhile. */
async function afterDug(edit: Parameters<typeof returnedFrom>[1]) {
  const [first] = await followedIn({ 'valley.mission': VALLEY });
  const reports = await followedIn({
    'valley.mission': VALLEY,
    'valley.updates.mission':
      'update valley-2024.dig-well on 2024-06-20 by ministry status done: It is dug.\n',
  });
  if (!first) throw new Error('no report');
  const bytes = await returnedFrom(first, edit);
  const late = '2024-07-15';
  return await reviewTrackers([{ name: 'back.xlsx', bytes, date: late, savedOn: late }], reports);
}

it('opens nothing again that is done since, where another due date is filled in later', async () => {
  const review = await afterDug(draft => fill(draft, 'valley-2024.dig-well', 'Due date', '2024-12-31'));
  expect(review).toMatchObject({ changes: [{ field: 'due', value: { written: 'due 2024-12-31' } }] });
});

it('says of a status that it would open again what is done since', async () => {
  const review = await afterDug(draft => fill(draft, 'valley-2024.dig-well', 'Status', 'Ongoing'));
  expect(review).toMatchObject({ changes: [{ field: 'status', state: 'disagrees', why: 'over' }] });
  if (!review.ok) throw new Error(review.reason);
  expect(trackerLines(review.changes).join()).toContain('it has been over since');
});

const SAID = `update valley-2024.dig-well on 2024-05-02 by ministry status ongoing in "Letter 7": The drill is ordered.
update valley-2024.send-soap on 2024-05-03 by ministry status ongoing in "Letter 8": The first boxes are there.
`;

/** The register as it comes back from somebody who has filled in a line of it. */
async function registerReturned(
  format: 'xlsx' | 'csv',
  key: string,
  filled: Readonly<Record<string, string>>,
) {
  const reports = await followedIn({
    'valley.mission': VALLEY,
    'valley.updates.mission': SAID,
    'later.mission': `mission valley-2025: Second visit
dates 2025-03-10

recommendation dig-wells to "Ministry" due 2025-12-31 follows valley-2024.dig-well: Dig two wells.
`,
  });
  const day = { ...context, asOf: '2025-06-01' };
  const asks = reports.flatMap(({ report }) => asksOf(report, day) ?? []);
  const records = recordsOf(asks, day.asOf);
  const labels = labelsIn('en');
  const columns = registerColumns('register', labels);
  const table = registerTable(labels.register, records, columns, labels, titlesIn(asks, 'en'));
  const rows = table.rows.map(row => [...row]);
  const row = rows.find(cells => cells.includes(key)) ?? [];
  for (const [head, cell] of Object.entries(filled)) {
    row[table.columns.findIndex(({ title }) => title === head)] = cell;
  }
  const about = { title: 'x', language: 'en', facts: [], provenance: '' } as const;
  const [, ...others] = await withAbout([table], about);
  const sheets = [{ ...table, rows }, ...others];
  const bytes =
    format === 'csv'
      ? csvOf({ ...table, rows })
      : workbookFile({
          title: 'x',
          language: 'en',
          description: '',
          rightToLeft: false,
          sheets,
          warn: () => {},
        });
  const name = `register.${format}`;
  const review = await reviewTrackers([{ name, bytes, author: 'Ana Osei', savedOn: '2025-06-02' }], reports);
  if (!review.ok) throw new Error(review.reason);
  const { changes, notes } = review;
  return {
    changes: changes.map(({ entry, field, state, value }) => [
      entry?.key,
      field,
      state,
      value?.text ?? value?.written,
    ]),
    notes,
  };
}

it.each(['xlsx', 'csv'] as const)(
  'takes what is filled in in a register as %s for words of an update, and only new documents',
  async format => {
    const filled = {
      'What was said': 'The drill has come.',
      Documents: 'Letter 7\nDelivery note 3',
    };
    const { changes, notes } = await registerReturned(format, 'valley-2025.dig-wells', filled);
    expect(changes.filter(([, , state]) => state !== 'taken')).toEqual([
      ['valley-2025.dig-wells', 'comments', 'offered', 'The drill has come.'],
      ['valley-2025.dig-wells', 'documents', 'offered', 'in "Delivery note 3"'],
    ]);
    expect(notes.filter(note => note.includes('taken in'))).toEqual([]);
  },
);

it.each(['xlsx', 'csv'] as const)(
  'offers nothing of what was said before, in a register as %s',
  async format => {
    const { changes } = await registerReturned(format, 'valley-2025.dig-wells', {});
    expect(changes.filter(([, , state]) => state !== 'taken')).toEqual([]);
  },
);
