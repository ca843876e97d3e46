import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { asksOf } from '../../../src/export/register/asks.ts';
import type { RegisterRecord } from '../../../src/export/register/record.ts';
import { recordsOf } from '../../../src/export/register/records.ts';
import {
  REGISTER_FORMATS,
  type RegisterContext,
  renderRegister,
} from '../../../src/export/register/registers.ts';
import type { Report } from '../../../src/report/report.ts';
import { checkFiles } from '../../support/check.ts';
import { exampleTexts } from '../../support/example-texts.ts';
import { markedReport } from '../../support/marked-report.ts';
import { goldenEnding, readable } from '../../support/readable.ts';
import { sampleReport } from '../../support/sample-report.ts';
import { words } from '../../support/words.ts';

const { documents } = await checkFiles(exampleTexts());
const reports: readonly Report[] = documents.flatMap(document => compile(document) ?? []);
const context = {
  asOf: '2025-06-30',
  audience: 'internal',
  language: 'en',
  toolVersion: '0.0.0-test',
} as const;

test('what a later mission carries over is one line, with its history and its age', () => {
  const records = recordsAsOf('2025-06-30', reports);
  const carried = records.filter(({ history }) => history.length > 1);
  expect(carried.length).toBeGreaterThan(0);
  for (const { history, mission, ageInDays } of carried) {
    expect(history).toEqual(['selm-2024', 'selm-2025']);
    expect(mission).toBe('selm-2025');
    expect(ageInDays).toBeGreaterThan(365);
  }
});

test('what partners see of both missions is one line for them, too', () => {
  const forPartners = { ...context, audience: 'partner' } as const;
  const records = recordsOf(asksIn(reports, forPartners), context.asOf);
  const carried = records.filter(({ history }) => history.length > 1);
  expect(carried.length).toBeGreaterThan(0);
  expect(new Set(carried.map(({ history }) => history.join()))).toEqual(new Set(['selm-2024,selm-2025']));
  const apart = asksIn(reports, forPartners).flatMap(({ asks }) => asks);
  expect(records.length).toBe(apart.length - carried.length);
});

test('nothing has an age on a day before its report was issued', () => {
  const agesOn = (day: string) => new Set(recordsAsOf(day, [sampleReport]).map(({ ageInDays }) => ageInDays));
  expect(agesOn('2024-05-05')).toEqual(new Set([null]));
  expect(agesOn('2024-05-06')).toEqual(new Set([0]));
  expect(new Set(recordsAsOf('2020-01-01', reports).map(({ ageInDays }) => ageInDays))).toEqual(
    new Set([null]),
  );
});

test('overdue is what is open on the day after its last day', () => {
  const overdueOn = (day: string) =>
    recordsAsOf(day, [sampleReport])
      .filter(({ isOverdue }) => isOverdue)
      .map(({ code }) => code);
  expect(overdueOn('2024-06-30')).toEqual([]);
  expect(overdueOn('2024-07-01')).toEqual(['R4']);
  expect(overdueOn('2024-10-01')).toEqual(['R1', 'A2', 'R4']);
  expect(overdueOn('2026-01-01')).toEqual(['R1', 'A2', 'R3', 'R4']);
});

test('a report that follows itself in a circle ends nowhere in a loop', () => {
  const [first] = reports.filter(({ mission }) => mission.id === 'selm-2024');
  if (!first) throw new Error('the example is missing');
  const [asked, ...others] = first.recommendations;
  if (!asked) throw new Error('the example asks for nothing');
  const circle: Report = {
    ...first,
    recommendations: [{ ...asked, id: 'round', follows: { mission: 'selm-2024', id: 'round' } }, ...others],
  };
  expect(recordsAsOf('2025-01-01', [circle]).length).toBeGreaterThan(0);
});

test('every line of NDJSON is one record with the same keys', async () => {
  const lines = (await textOf('ndjson')).trimEnd().split('\n');
  const keys = lines.map(line => Object.keys(JSON.parse(line) satisfies RegisterRecord).join());
  expect(new Set(keys).size).toBe(1);
  expect(lines.length).toBe(recordsAsOf(context.asOf, reports).length);
});

test.each(REGISTER_FORMATS)('a register as %s', async format => {
  const result = await renderRegister(asksIn(reports), format, context);
  if (!result.ok) throw new Error(result.reason);
  await expect(readable(format, result.bytes)).toMatchFileSnapshot(
    `../../golden/register/examples.${goldenEnding(format)}`,
  );
});

test.each(REGISTER_FORMATS)('a public register as %s says nothing that is marked', async format => {
  const forPublic = { ...context, audience: 'public' } as const;
  const result = await renderRegister(asksIn([markedReport], forPublic), format, forPublic);
  if (!result.ok) throw new Error(result.reason);
  expect(readable(format, result.bytes)).not.toMatch(/SEALED|CLOSED|OPENfirst/i);
});

test('what one report keeps to itself must not stand in another’s record', async () => {
  const forPublic = { ...context, audience: 'public' } as const;
  const [finding, ...findings] = sampleReport.findings;
  const [asked, ...recommendations] = sampleReport.recommendations;
  if (!finding || !asked) throw new Error('The sample lacks what is needed.');
  const secret = words('Guards at the northern gate sold three crates of seized rifles');
  const keeping: Report = {
    ...sampleReport,
    findings: [{ ...finding, ...secret, marking: 'confidential' }, ...findings],
  };
  const telling: Report = {
    ...sampleReport,
    mission: { ...sampleReport.mission, id: 'telling' },
    recommendations: [{ ...asked, ...secret }, ...recommendations],
  };
  const result = await renderRegister(asksIn([telling, keeping], forPublic), 'csv', forPublic);
  expect(result).toMatchObject({
    ok: false,
    reason: expect.stringMatching(
      /^“Guards at .*” must not reach the public. It is from arvenia-2024: finding /,
    ),
  });
});

function asksIn(some: readonly Report[], to: RegisterContext = context) {
  return some.flatMap(report => asksOf(report, to) ?? []);
}

function recordsAsOf(asOf: string, some: readonly Report[]): readonly RegisterRecord[] {
  return recordsOf(asksIn(some, { ...context, asOf }), asOf);
}

async function textOf(format: 'ndjson'): Promise<string> {
  const result = await renderRegister(asksIn(reports), format, context);
  if (!result.ok) throw new Error(result.reason);
  return new TextDecoder().decode(result.bytes);
}
