/** Every figure of a register, on any day of any year, against a count by a hand that has not seen how it is made. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RegisterRecord } from '../../src/export/register/record.ts';
import { recordsOf } from '../../src/export/register/records.ts';
import { sharesOf } from '../../src/export/register/shares.ts';
import { publishAsks } from '../../src/publish/publish-asks.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { isThereOn } from '../../src/syntax/there-since.ts';
import { patience, runs } from '../support/runs.ts';
import { anyYear, dayAt } from './arbitrary-year.ts';
import { countOn } from './independent-count.ts';
import { officeOf } from './office.ts';
import type { YearLine } from './year.ts';

/** Days between the first mission and the last update. */
const DAYS = [0, 20, 45, 70, 71, 90, 130, 160, 200, 240, 300, 365, 430, 600].map(dayAt);

async function registerOn({ services, reports }: Awaited<ReturnType<typeof officeOf>>, asOf: string) {
  const context = { asOf, audience: 'internal', language: 'en' } as const;
  const asks = [];
  for (const document of reports) {
    if (!isThereOn(fileOf(document), asOf)) continue;
    const published = await publishAsks(document, context, services);
    if (published?.ok && published.asks) asks.push(published.asks);
  }
  return recordsOf(asks, asOf);
}

function lineOf(record: RegisterRecord): YearLine {
  const { key, history, due, slippedDays, isOpen, isOverdue, overdueDays, lastMonth, ageInDays } = record;
  const { status, response, firstDue, issued, updated, undecided } = record;
  const words = undecided.map(({ word }) => word);
  return {
    ...{ key: key ?? '', history, status, response, due, firstDue, slippedDays, issued, ageInDays, updated },
    ...{ undecided: ['status', 'response', 'due'].filter(each => words.some(word => word === each)) },
    ...{ isOpen, isOverdue, overdueDays, lastMonth },
  } as YearLine;
}

it(
  'counts what another hand counts',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyYear, async year => {
        const office = await officeOf(year);
        for (const day of DAYS) {
          const records = await registerOn(office, day);
          const lines = records.map(lineOf).sort((a, b) => (a.key < b.key ? -1 : 1));
          expect({ day, lines, head: sharesOf(records, day) }).toEqual({ day, ...countOn(year, day) });
        }
      }),
      runs(80),
    );
  },
  patience(80, 8_000),
);
