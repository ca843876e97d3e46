import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXAMPLES, folderWith, missionReport } from '../support/command-line.ts';

it('collects what the reports of a folder ask for, as of a day', async () => {
  const args = ['register', '.', '--to', 'ndjson', '--as-of', '2025-06-30', '--out', '-'];
  const { code, out, err } = await missionReport(args, EXAMPLES);
  const records = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(records.some(({ history }) => history.length === 2)).toBe(true);
  expect(err).toMatch(/reports, as of 2025-06-30\.\n$/);
  expect(code).toBe(0);
});

it('refuses a day that is none, an existing file and a folder without reports', async () => {
  const there = folderWith({ 'm.mission': 'mission m: Mission\n', 'register.csv': 'mine', 'none/a.txt': '' });
  const run = (...args: string[]) => missionReport(['register', ...args], there);
  expect(await run('.', '--to', 'csv', '--as-of', 'June')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/“June” is no day/),
  });
  expect(await run('.', '--to', 'csv')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/exists already/),
  });
  expect(readFileSync(join(there, 'register.csv'), 'utf8')).toBe('mine');
  expect((await run('none', '--to', 'csv', '--force')).code).toBe(2);
});

it('says whether an export was made from a report as it now is', async () => {
  const there = folderWith({ 'm.mission': 'mission m: Mission\n\nfinding: One\n' });
  await missionReport(['export', 'm.mission', '--to', 'html,csv'], there);
  const verified = async (file: string, source: string) =>
    await missionReport(['verify', file, source], there);
  expect(await verified('m.html', 'm.mission')).toMatchObject({
    code: 0,
    out: '“m.html” was made from “m.mission”.\n',
  });
  expect((await verified('m.csv', 'm.mission')).code).toBe(0);
  expect((await verified('m.html', 'missing.mission')).code).toBe(2);
});
