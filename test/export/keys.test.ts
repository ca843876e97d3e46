/** By what programs find an entry again, whatever becomes of the entries around it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AUDIENCES, type Audience } from '../../src/domain/marking.ts';
import { exportReport } from '../../src/export/export-report.ts';
import type { Table } from '../../src/export/exporter.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { asksOf } from '../../src/export/register/asks.ts';
import { renderRegister } from '../../src/export/register/registers.ts';
import type { Report } from '../../src/report/report.ts';
import { textCompiler } from '../support/compile-text.ts';
import { fixedContext } from '../support/export-context.ts';
import { patience, runs } from '../support/runs.ts';

const HEAD = 'mission selm: Selm\nclassification unclassified\n\n';

/** What is said is numbered, so that each is known by its words. */
const written = (word: string, of: number, { isNamed, isClosed }: { isNamed: boolean; isClosed: boolean }) =>
  `${word}${isNamed ? ` called-${of}` : ''}${isClosed ? ' confidential' : ''}${word === 'finding' ? '' : ' due 2031-05'}: Matter ${of} of all.\n`;

const drafts = fc.array(
  fc.record({
    word: fc.constantFrom('finding', 'recommendation', 'request', 'action'),
    isNamed: fc.boolean(),
    isClosed: fc.nat(3).map(number => number === 0),
  }),
  { minLength: 3, maxLength: 12 },
);

/** Rows of comma-separated values without quotation marks in them. */
async function tableOf(report: Report, table: Table, audience: Audience): Promise<readonly string[][]> {
  return (await exported(report, 'csv', audience, table))
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map(line => line.split(','));
}

async function exported(report: Report, format: string, audience: Audience, table?: Table): Promise<string> {
  const exporter = EXPORTERS.find(({ id }) => id === format);
  if (!exporter) throw new Error(format);
  const result = await exportReport(report, exporter, { ...fixedContext, audience, ...(table && { table }) });
  if (!result.ok) throw new Error(result.reason);
  return new TextDecoder().decode(result.bytes);
}

const matterIn = (text: string) => /Matter (\d+) of all/.exec(text)?.[1];

/** What each is found by again: its number, and the key; empty where it has none. */
async function keysIn(report: Report, audience: Audience): Promise<readonly string[]> {
  const told: string[] = [];
  const tell = (text: string, key: string) => told.push(`${matterIn(text)} ${key}`);
  for (const row of await tableOf(report, 'findings', audience)) {
    const name = row.at(-1) ?? '';
    tell(row.join(), name && `selm.${name}`);
  }
  for (const row of await tableOf(report, 'follow-up', audience)) {
    const [first, own = first] = [...row.join().matchAll(/Matter \d+ of all/g)].map(([words]) => words);
    tell(own ?? '', row.at(-1) ?? '');
  }
  const asks = asksOf(report, { audience, asOf: '2031-01-01', language: 'en' });
  if (asks) {
    const context = { audience, asOf: '2031-01-01', language: 'en', toolVersion: 'test' };
    const register = await renderRegister([asks], 'ndjson', context);
    if (!register.ok) throw new Error(register.reason);
    const lines = new TextDecoder().decode(register.bytes).trimEnd().split('\n').filter(Boolean);
    for (const { text, key } of lines.map(line => JSON.parse(line))) tell(text, key ?? '');
  }
  return told;
}

test(
  'what has a name has the same key wherever it stands, and what has none has no key',
  async () => {
    const compiled = textCompiler();
    await fc.assert(
      fc.asyncProperty(
        drafts,
        fc.array(fc.nat(40), { minLength: 12, maxLength: 12 }),
        fc.constantFrom(...AUDIENCES),
        async (list, places, audience) => {
          const texts = list.map((draft, of) => written(draft.word, of, draft));
          const keyed = new Set(list.map(({ isNamed }, of) => `${of} ${isNamed ? `selm.called-${of}` : ''}`));
          // Moved and removed, and one inserted before all others.
          const kept = texts
            .map((text, of) => ({ text, place: places[of] ?? 0 }))
            .filter(({ place }) => place % 5 > 0)
            .sort((one, other) => one.place - other.place)
            .map(({ text }) => text);
          const inserted = [
            ...['finding', 'recommendation', 'action'].map(word => `${word} due 2031-01: Another.\n`),
          ].map(text => text.replace('finding due 2031-01', 'finding'));
          for (const entries of [texts, kept, [...inserted, ...kept]]) {
            const told = await keysIn(await compiled(HEAD + entries.join('')), audience);
            const own = told.filter(each => !each.startsWith('undefined'));
            expect(own.filter(each => !keyed.has(each))).toEqual([]);
            expect(told.filter(each => each.startsWith('undefined') && each !== 'undefined ')).toEqual([]);
          }
        },
      ),
      runs(40),
    );
  },
  patience(40, 2_000),
);

const UNNAMED = `${HEAD}finding dry: The well is dry.
recommendation dig due 2031-05: Dig.
finding: The pump stands still.
recommendation due 2031-05: Repair it.
action due 2031-06: Buy a seal.
`;

test.each(['csv', 'xlsx', 'ics'])('whoever makes %s is told once how many have no name', async format => {
  const exporter = EXPORTERS.find(({ id }) => id === format);
  if (!exporter) throw new Error(format);
  const compiled = textCompiler();
  const told = async (text: string) => {
    const result = await exportReport(await compiled(text), exporter, fixedContext);
    return result.ok ? result.warnings : [];
  };
  expect(await told(UNNAMED)).toEqual([expect.stringMatching(/^3 findings.*“mission-report issue”/)]);
  const named = UNNAMED.replace('finding:', 'finding pump:')
    .replace('recommendation due', 'recommendation repair due')
    .replace('action', 'action buy');
  expect(await told(named)).toEqual([]);
});

test('whoever makes a register is told too, but for a page, which holds no keys', async () => {
  const context = { audience: 'internal', asOf: '2031-01-01', language: 'en', toolVersion: 'test' } as const;
  const asks = asksOf(await textCompiler()(UNNAMED), context);
  for (const [format, count] of [
    ['xlsx', 1],
    ['ndjson', 1],
    ['html', 0],
  ] as const) {
    const result = await renderRegister(asks ? [asks] : [], format, context);
    expect(result.ok && result.warnings.length, format).toBe(count);
  }
});

test('a calendar knows what has a name by it, and the rest by its place', async () => {
  const calendar = await exported(await textCompiler()(UNNAMED), 'ics', 'internal');
  expect([...calendar.matchAll(/UID:(.*)@/g)].map(([, uid]) => uid)).toEqual([
    'dig',
    'recommendation-2',
    'action-1',
  ]);
});
