import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, missionReport } from '../support/command-line.ts';
import { fill, followedIn, returnedFrom, VALLEY } from '../support/returned-tracker.ts';

const [valley] = await followedIn({ 'valley.mission': VALLEY });
if (!valley) throw new Error('no report');
const one = await returnedFrom(valley, draft => {
  fill(draft, 'valley-2024.dig-well', 'Status', 'Done');
  fill(draft, 'valley-2024.dig-well', 'Comments', 'recommendation x: “dig” deeper, @okafor\n// and a #hash');
});
const two = await returnedFrom(valley, draft => fill(draft, 'valley-2024.dig-well', 'Status', 'Dropped'));
const folder = () => folderWith({ 'valley.mission': VALLEY, 'one.xlsx': one, 'two.xlsx': two });
const updatesIn = (there: string) => readFileSync(join(there, 'valley.updates.mission'), 'utf8');
const asked = (...more: string[]) => ['review', 'one.xlsx', '--into', '.', '--on', '2024-06-01', ...more];

const TEXT = `update valley-2024.dig-well on 2024-06-01 by "Water Board" status done:
    recommendation x: “dig” deeper, @okafor

    \\// and a #hash
`;

test('what was filled in is listed, and then taken in, once', async () => {
  const there = folder();
  const listed = await missionReport(asked('--by', 'Water Board', '--dry-run', '--accept', 'all'), there);
  expect(listed).toEqual({
    code: 0,
    out:
      '1  Water Board · Management response, row 2 · valley-2024.dig-well · status: “open” → “Done”  [taken in]\n' +
      '2  Water Board · Management response, row 2 · valley-2024.dig-well · comments: “recommendation x: “dig” deeper, @okafor ¶ // and a #hash”  [taken in]\n',
    err: '2 changes by 1 person: 2 offered.\n2 changes would be taken into “valley.updates.mission”.\n',
  });
  expect(existsSync(join(there, 'valley.updates.mission'))).toBe(false);
  const taken = await missionReport(asked('--by', 'Water Board', '--accept', 'all'), there);
  expect(taken.err).toBe(
    '2 changes by 1 person: 2 offered.\n2 changes were taken into “valley.updates.mission”.\n',
  );
  expect(updatesIn(there)).toBe(TEXT);
  const again = await missionReport(asked('--by', 'Water Board', '--accept', 'all'), there);
  expect(again.err).toBe(
    '2 changes by 1 person: 2 that the report has already.\nNothing was taken into “.”.\n',
  );
  expect(updatesIn(there)).toBe(TEXT);
  expect(readFileSync(join(there, 'valley.mission'), 'utf8')).toBe(VALLEY);
  expect(readFileSync(join(there, 'one.xlsx'))).toEqual(Buffer.from(one));
});

test('programs get the same, and two who disagree are both told', async () => {
  const there = folder();
  const { out } = await missionReport(
    [
      'review',
      'one.xlsx',
      'two.xlsx',
      '--into',
      'valley.mission',
      '--on',
      '2024-06-01',
      '--by',
      'Water Board',
      '--by',
      'Village',
      '--reject',
      '2',
      '--accept',
      'all',
      '--format',
      'json',
    ],
    there,
  );
  const place = 'Management response, row 2';
  const same = { date: '2024-06-01', place, entry: 'valley-2024.dig-well' };
  expect(JSON.parse(out)).toMatchObject({
    changes: [
      {
        number: 1,
        author: 'Water Board',
        file: 'one.xlsx',
        ...same,
        field: 'status',
        old: 'open',
        new: 'Done',
        effects: [{ kind: 'structure', before: 'open', after: 'Done' }],
        state: 'accepted',
      },
      {
        number: 2,
        author: 'Water Board',
        file: 'one.xlsx',
        ...same,
        field: 'comments',
        old: '',
        new: 'recommendation x: “dig” deeper, @okafor\n// and a #hash',
        state: 'rejected',
      },
      {
        number: 3,
        author: 'Village',
        file: 'two.xlsx',
        ...same,
        field: 'status',
        old: 'open',
        new: 'Dropped',
        state: 'accepted',
      },
    ],
  });
  const { err } = await missionReport(['check', 'valley.updates.mission', '--profile', 'review'], there);
  expect(err + (await missionReport(['check', '.', '--profile', 'review'], there)).out).toMatch(
    /update\/agrees/,
  );
});

test.each([
  [['none.xlsx'], /none\.xlsx/],
  [['valley.xls'], /\(\.xls\)/],
  [['one.xlsx', 'valley.docx'], /Take in several Word files together, or several trackers together/],
  [['one.xlsx', '--accept', '7'], /There is no change 7/],
  [['one.xlsx', '--on', '2024-02-30'], /2024-02-30/],
  [['one.xlsx', '--by', 'A', '--by', 'B'], /once for each of the 1 files/],
])('%j is refused in a sentence, and nothing is written', async (files, sentence) => {
  const there = folderWith({
    'valley.mission': VALLEY,
    'one.xlsx': one,
    'valley.docx': 'x',
    'valley.xls': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]),
  });
  const { code, err } = await missionReport(['review', ...files, '--into', '.'], there);
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
  expect(err.trim().split('\n').length).toBe(1);
  expect(existsSync(join(there, 'valley.updates.mission'))).toBe(false);
});
