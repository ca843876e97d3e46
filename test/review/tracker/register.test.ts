/** A register as it comes back from somebody: nothing is offered of what nobody touched. */
import { expect, it } from 'vitest';
import { asksOf } from '../../../src/export/register/asks.ts';
import { renderRegister } from '../../../src/export/register/registers.ts';
import { reviewTrackers } from '../../../src/review/tracker/review-tracker.ts';
import { readSheets } from '../../../src/sheets/read-sheets.ts';
import { followedIn, VALLEY } from '../../support/returned-tracker.ts';

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
