/** A year of an office that was lived and counted by another hand, before any register of it was made. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import counted from '../register-year/counted.json' with { type: 'json' };
import { folderWith, missionReport } from '../support/command-line.ts';

interface Line {
  readonly key: string;
  readonly history: readonly string[];
  readonly kind: string;
  readonly status: string | null;
  readonly response: string | null;
  readonly due: string | null;
  readonly slippedDays: number | null;
  readonly updated: string | null;
  readonly updatedBy: readonly string[];
  readonly undecided: readonly { readonly word: string; readonly date: string }[];
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
}

interface Found {
  readonly severity: string | null;
  readonly history: readonly string[];
}

interface News {
  readonly lastMonth: readonly string[];
}

const FOLDER = new URL('../register-year/', import.meta.url).pathname;

it.each(counted.days)('counts what counted on $day', async ({ day, ...hand }) => {
  const { records, err } = await registerOn(day, FOLDER);
  expect(countsOf(records)).toEqual(hand.countsAfterCorrection ?? hand.counts);
  for (const [key, said] of Object.entries(hand.entriesAfterCorrection ?? hand.entries)) {
    const line = lineOf(records, key);
    expect(line, key).toMatchObject({
      due: said.due,
      slippedDays: said.slippedDays,
      updated: said.saidOn,
      updatedBy: said.saidBy === null ? [] : [said.saidBy],
    });
    expect(line?.status ?? 'open', key).toBe(said.status);
  }
  expect(records.flatMap(({ undecided }) => undecided)).toEqual([]);
  expect(err).not.toContain('two things');
});

it('holds what two say of one day, and tells of it, until one of them corrects the day', async () => {
  const files = readdirSync(FOLDER).map(name => [name, readFileSync(`${FOLDER}${name}`, 'utf8')] as const);
  const before = files.map(([name, text]) => [
    name,
    text.replace('night-classes on 2025-09-12 by lind', 'night-classes on 2025-09-20 by lind'),
  ]);
  const { records, err } = await registerOn('2025-10-01', folderWith(Object.fromEntries(before)));
  const hand = counted.days.find(({ day }) => day === '2025-10-01');
  expect(countsOf(records)).toEqual(hand?.counts);
  expect(records.filter(({ undecided }) => undecided.length > 0)).toEqual([
    lineOf(records, 'lorne-2025.night-classes'),
  ]);
  expect(lineOf(records, 'lorne-2025.night-classes')).toMatchObject({
    status: 'open',
    isOverdue: true,
    undecided: [{ word: 'status', date: '2025-09-20' }],
  });
  expect(err).toContain('lorne-2025.night-classes (status, 2025-09-20)');
});

it('counts what an old tracker says, under a name of the mission before the last', async () => {
  const files = readdirSync(FOLDER).map(name => [name, readFileSync(`${FOLDER}${name}`, 'utf8')] as const);
  const said =
    'update lorne-2025.port-authority-mark-channel on 2026-03-10 by port-authority status done: In the water.\n';
  const folder = folderWith(
    Object.fromEntries(
      files.map(([name, text]) => [name, name === 'lorne-2025.updates.mission' ? `${text}${said}` : text]),
    ),
  );
  const { records } = await registerOn('2026-03-31', folder);
  expect(countsOf(records)).toMatchObject({ counted: 25, status_done: 13, still_open: 6, overdue: 4 });
  const before = await registerOn('2026-02-28', folder);
  const hand = counted.days.find(({ day }) => day === '2026-02-28');
  expect(countsOf(before.records)).toEqual(hand?.counts);
});

it.each(counted.findings)('counts what was found by $day, once however many missions say it', async hand => {
  const { records } = await registerOn<Found>(hand.day, FOLDER, '--of', 'findings');
  const gravest = (wanted: string) => records.filter(({ severity }) => severity === wanted).length;
  expect({
    day: hand.day,
    counted: records.length,
    critical: gravest('critical'),
    high: gravest('high'),
    carried: records.filter(({ history }) => history.length > 1).length,
  }).toEqual(hand);
});

it.each(counted.lastMonth)('counts what has become of things within the month up to $day', async hand => {
  const { records } = await registerOn<News>(hand.day, FOLDER);
  const count = (news: string) => records.filter(({ lastMonth }) => lastMonth.includes(news)).length;
  expect({
    day: hand.day,
    added: count('added'),
    changed: count('changed'),
    due: count('due'),
    postponed: count('postponed'),
  }).toEqual(hand);
});

async function registerOn<Record = Line>(day: string, folder: string, ...more: readonly string[]) {
  const args = ['register', '.', '--to', 'json', '--as-of', day, '--out', '-', ...more];
  const { out, err } = await missionReport(args, folder);
  const records: readonly Record[] = JSON.parse(out).records;
  return { records, err };
}

function lineOf(records: readonly Line[], key: string): Line | undefined {
  const [mission = '', name = ''] = key.split('.');
  return records.find(each => each.history.includes(mission) && each.key.endsWith(`.${name}`));
}

function countsOf(records: readonly Line[]) {
  const count = (isMeant: (line: Line) => boolean) => records.filter(isMeant).length;
  return {
    counted: records.length,
    recommendations: count(({ kind }) => kind !== 'action'),
    actions: count(({ kind }) => kind === 'action'),
    status_open: count(({ status }) => (status ?? 'open') === 'open'),
    status_ongoing: count(({ status }) => status === 'ongoing'),
    status_done: count(({ status }) => status === 'done'),
    status_dropped: count(({ status }) => status === 'dropped'),
    response_rejected: count(({ response }) => response === 'rejected'),
    still_open: count(({ isOpen }) => isOpen),
    overdue: count(({ isOverdue }) => isOverdue),
  };
}
