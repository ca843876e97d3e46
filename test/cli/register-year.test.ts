/** A year of an office that was lived and counted by another hand, before any register of it was made. */
import { expect, it } from 'vitest';
import counted from '../register-year/counted.json' with { type: 'json' };
import { missionReport } from '../support/command-line.ts';

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
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
}

it.each(counted.days)('counts what counted on $day', async ({ day, ...hand }) => {
  const folder = new URL('../register-year/', import.meta.url).pathname;
  const args = ['register', '.', '--to', 'json', '--as-of', day, '--out', '-'];
  const { out } = await missionReport(args, folder);
  const records: readonly Line[] = JSON.parse(out).records;
  const count = (isMeant: (line: Line) => boolean) => records.filter(isMeant).length;
  expect({
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
  }).toEqual(hand.countsAfterCorrection ?? hand.counts);
  for (const [key, said] of Object.entries(hand.entriesAfterCorrection ?? hand.entries)) {
    const [mission = '', name = ''] = key.split('.');
    const line = records.find(each => each.history.includes(mission) && each.key.endsWith(`.${name}`));
    expect(line, key).toMatchObject({
      due: said.due,
      slippedDays: said.slippedDays,
      updated: said.saidOn,
      updatedBy: said.saidBy === null ? [] : [said.saidBy],
    });
    expect(line?.status ?? 'open', key).toBe(said.status);
  }
});
