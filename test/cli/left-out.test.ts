/** After an export for others its maker, and nobody else, is told what is left out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textsIn } from '../../src/export/audience/decode.ts';
import { folderWith, missionReport } from '../support/command-line.ts';

const REPORT = `mission m: Mission
classification unclassified

organization board confidential: Harbour Board
person guard strictly-confidential: Mira Kovel
section method confidential: How
meeting talks strictly-confidential with board: Talks

finding gap: Wells are open.
finding gap in talks: Money is missing.
no-action: It was found.
finding stock gap confidential: Crates are lost.
recommendation: Count them.
action owner "the office": Send somebody.
uncovered confidential: The road was closed.
annex confidential: List
remark "Wells" by "A. Chief": How many?
`;
const FORMATS = 'html,docx,md,txt,xlsx,csv,ics,json';

test.each([
  [
    ['--audience', 'partner'],
    /^11 entries of “m\.mission” are left out, since partners may not see them: organization board \(line 4\), person guard \(line 5\), section method \(line 6\), M1 \(line 7\), F2 \(line 10\), no-action of F2 \(line 11\), F3 \(line 12\), R1 \(line 13\), A1 \(line 14\), uncovered \(line 15\) and annex \(line 16\)\. The files do not say so\.$/m,
  ],
  [
    ['--audience', 'partner', '--release', 'confidential'],
    /^4 entries of “m\.mission” are left out, since partners may not see them: person guard \(line 5\), M1 \(line 7\), F2 \(line 10\) and no-action of F2/m,
  ],
  [
    ['--audience', 'public'],
    /^11 entries of “m\.mission” are left out, since the public may not see them: /m,
  ],
])('of a report, once for all formats, with %j', async (readers, told) => {
  const folder = folderWith({ 'm.mission': REPORT });
  const order = ['export', 'm.mission', '--to', FORMATS, '--out', 'sent', ...readers];
  const { code, err } = await missionReport(order, folder);
  expect(err).toMatch(told);
  expect(err.match(/left out/g)).toHaveLength(1);
  expect(code).toBe(0);
  for (const name of readdirSync(join(folder, 'sent'))) {
    for (const text of textsIn(readFileSync(join(folder, 'sent', name)))) {
      expect(text, name).not.toContain('left out');
    }
  }
});

test('of readers inside nothing is left out, and nothing is said where nothing is marked', async () => {
  const open = 'mission o: Mission\nclassification unclassified\nfinding gap: Wells are open.\n';
  const folder = folderWith({ 'm.mission': REPORT, 'o.mission': open });
  expect((await missionReport(['export', 'm.mission', '--to', 'txt'], folder)).err).not.toContain('left out');
  const order = ['export', 'o.mission', '--to', 'txt', '--audience', 'public'];
  expect((await missionReport(order, folder)).err).not.toContain('left out');
});

test('of the reports of a register', async () => {
  const folder = folderWith({
    'm.mission': REPORT,
    'n.mission': 'mission n: N\nclassification unclassified\nrecommendation confidential: Ask the guard.\n',
  });
  const order = ['register', '.', '--to', 'csv', '--out', 'register.csv', '--audience', 'partner'];
  const { code, err } = await missionReport(order, folder);
  expect(err).toMatch(/^11 entries of “m\.mission” are left out, .*R1 \(line 13\)/m);
  expect(err).toMatch(
    /^One entry of “n\.mission” is left out, since partners may not see it: R1 \(line 3\)\./m,
  );
  expect(code).toBe(0);
});

test('with the changes since an earlier version, also what only that has marked', async () => {
  const version = (marking: string) =>
    `mission m: M\nclassification unclassified\n\nfinding${marking} gap: Wells are open in the east.\nfinding gap: Roads are closed.\n`;
  const folder = folderWith({ 'm.mission': version(''), 'was.mission': version(' confidential') });
  const order = ['export', 'm.mission', '--to', 'md', '--since', 'was.mission', '--audience', 'partner'];
  const { err } = await missionReport(order, folder);
  expect(err).toMatch(
    /^One entry of “m\.mission” is left out, since partners may not see it: F1 \(line 4\)\./m,
  );
  expect(readFileSync(join(folder, 'm.partner.md'), 'utf8')).not.toContain('Wells');
});

test('updates too, with the file and the line where they stand, of one report and of many', async () => {
  const folder = folderWith({
    'm.mission': 'mission m: Mission\nclassification unclassified\n\nrecommendation hire: Hire nurses.\n',
    'm.updates.mission':
      'update m.hire on 2024-05-01 by "Union": Two came.\nupdate m.hire on 2024-05-02 by "Union" confidential: One fled.\n',
    'late.updates.mission': 'update m.hire on 2024-06-01 by "": [secret] The zebra bribe was paid.\n',
  });
  const readers = ['--audience', 'public', '--out', '-'];
  for (const order of [
    ['export', 'm.mission', '--to', 'json'],
    ['register', '.', '--to', 'json', '--as-of', '2024-12-31'],
  ]) {
    const { code, out, err } = await missionReport([...order, ...readers], folder);
    expect(code).toBe(0);
    expect(out).toContain('Two came.');
    expect(out).not.toMatch(/fled|zebra|left out/);
    expect(err).toMatch(/2 entries of “m\.mission” are left out, .*m\.hire \(m\.updates\.mission:2\)/);
    expect(err).toMatch(/m\.hire \(late\.updates\.mission:1\)/);
    expect(err).toMatch(
      /What “late\.updates\.mission” says of this report’s entries is left out, .* Line 1: /,
    );
  }
});
