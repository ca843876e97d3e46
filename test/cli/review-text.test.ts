import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, missionReport } from '../support/command-line.ts';

const REPORT = `mission valley-2026: Mission to the valley
dates 2026-02-02 to 2026-02-04

finding dry-well gap severity high:
    The well at Upper is dry for three months a year, and nobody repairs it.

finding gap: The school has two teachers.

recommendation repair for dry-well to "the council" due 2026-05:
    The council should repair the well.
`;
const textIn = (there: string) => readFileSync(join(there, 'valley.mission'), 'utf8');
const there = (name: string, text: string) => folderWith({ 'valley.mission': REPORT, [name]: text });
const review = (folder: string, name: string, ...args: readonly string[]) =>
  missionReport(['review', name, '--into', 'valley.mission', ...args], folder);

const VERSION = REPORT.replace('three months', 'four months')
  .replace('The school has two', 'Two are the teachers that the school has: two')
  .replace('should repair', 'must repair');

test('another version is listed with what it does to the facts first, and nothing is changed', async () => {
  const folder = there('theirs.mission', VERSION);
  const { code, out, err } = await review(folder, 'theirs.mission');
  expect(code).toBe(0);
  expect(out.split('\n').map(line => line.split('replaced')[0])).toEqual([
    '1  figure: three months → four months · dry-well · ',
    '3  obligation: should → must · repair · ',
    '2  F2 · ',
    '',
  ]);
  expect(err).toBe('3 changes: 3 offered.\n');
  expect(textIn(folder)).toBe(REPORT);
});

test('an entry without a name has the code under which the report cites it', async () => {
  const pillars = '\nprogramme p: Programme\npillar water: Water\npillar school: School\n\nfinding';
  const report = REPORT.replace(/under.*\n/, '')
    .replace('2026-02-04\n', '2026-02-04\nunder p\n')
    .replace('\nfinding', pillars)
    .replace('dry-well gap', 'dry-well gap #school')
    .replace('finding gap:', 'finding gap #water:');
  const folder = folderWith({ 'valley.mission': report, 'theirs.mission': report.replace('two t', '2 t') });
  expect((await review(folder, 'theirs.mission')).out).toContain('F1 · replaced');
});

test('of another version only what was chosen is taken in', async () => {
  const folder = there('theirs.mission', VERSION);
  const { code } = await review(folder, 'theirs.mission', '--accept', '3');
  expect(code).toBe(0);
  expect(textIn(folder)).toBe(REPORT.replace('should repair', 'must repair'));
});

test('entries that come and go stand where they stood', async () => {
  const version = REPORT.replace(/finding gap:.*\n\n/, '').replace(
    'recommendation repair',
    'finding gap:\n    A bridge is missing altogether.\n\nrecommendation repair',
  );
  const folder = there('theirs.mission', version);
  const { code, out } = await review(folder, 'theirs.mission', '--accept', 'all');
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('structure') });
  expect(textIn(folder).replace(/\n{3,}/g, '\n\n')).toBe(version);
});

const REWRITE = 'The council of Lower must repair the well before 2026-06-01.';

test.each([
  ['repair', 'rewrite.txt', REWRITE],
  ['R1', 'rewrite.md', REWRITE],
  [
    'R1',
    'rewrite.mission',
    `recommendation repair for dry-well to "the council" due 2026-05:\n    ${REWRITE}\n`,
  ],
])('a rewrite of %s in %s says what it does, for programs and for pipelines', async (entry, name, text) => {
  const folder = there(name, text);
  const asked = ['--entry', entry, '--format', 'json', '--dry-run', '--accept', 'all'];
  const { code, out } = await review(folder, name, ...asked, '--fail-on', 'figure,obligation');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    changes: [
      {
        entry: 'repair',
        before: expect.stringContaining('should repair'),
        after: expect.stringContaining('must repair'),
        effects: expect.arrayContaining([
          { kind: 'obligation', before: 'should', after: 'must' },
          { kind: 'name', before: '', after: 'Lower' },
        ]),
      },
    ],
  });
  expect(textIn(folder)).toBe(REPORT);
  expect((await review(folder, name, '--entry', entry, '--fail-on', 'negation')).code).toBe(0);
  expect((await review(folder, name, '--entry', entry, '--accept', '1')).code).toBe(0);
  expect(textIn(folder)).toContain('must repair the well before 2026-06-01.');
});

test.each([
  [['x.md'], '“x.md” has no entries. Name the entry that it rewrites with --entry.\n'],
  [
    ['x.md', '--entry', 'R9'],
    '“valley.mission” has no entry called “R9”. Give its name, or its code, such as R3.\n',
  ],
  [['empty.txt', '--entry', 'R1'], '“empty.txt” says nothing, so there is nothing to take in.\n'],
  [
    ['x.md', '--entry', 'R1', '--fail-on', 'figures'],
    /^“figures” can’t stand after the option “--fail-on <effects>”\. Did you mean figure\?|figure, date/,
  ],
])('%j is refused in one sentence', async ([name = '', ...args], sentence) => {
  const folder = folderWith({ 'valley.mission': REPORT, 'x.md': 'Some words.', 'empty.txt': '\n' });
  const { code, err } = await review(folder, name, ...args);
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
  expect(textIn(folder)).toBe(REPORT);
});
