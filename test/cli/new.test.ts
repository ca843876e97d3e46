import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, folderWith, missionReport } from '../support/command-line.ts';

const example = (name: string) => readFileSync(join(EXAMPLES, name), 'utf8');

describe('new', () => {
  it('asks for what is missing in a sentence, and writes beside the earlier report', async () => {
    const there = folderWith({
      'reports/selm-2024.mission': example('selm-2024.mission'),
      'reports/water.mission': example('marenia-safe-water.mission'),
    });
    const from = ['new', '--from', 'reports/selm-2024.mission', '--dates', '2026-03-09', 'to', '2026-03-13'];
    expect(await missionReport(from, there)).toEqual({
      code: 2,
      out: '',
      err: 'Give the new report an id, such as selm-2026. Write it after --id.\n',
    });
    const { code, out, err } = await missionReport([...from, '--id', 'selm-2026'], there);
    expect({ code, out }).toEqual({ code: 0, out: 'reports/selm-2026.mission\n' });
    expect(err).toMatch(/^Still open in selm-2024 and carried over: 1 finding, 1 recommendation\.\n/);
    const text = readFileSync(join(there, 'reports/selm-2026.mission'), 'utf8');
    expect(text).toContain(' follows selm-2024.open-wells:');
  });

  it('lets nothing out before its author has decided how it is classified, whatever else is filled in', async () => {
    const there = folderWith({ 'water.mission': example('marenia-safe-water.mission') });
    await missionReport(['new', '--id', 'selm-2026', '--out', 'selm.mission'], there);
    const path = join(there, 'selm.mission');
    const filled = readFileSync(path, 'utf8')
      .replace('Mission to …', 'Mission to Selm')
      .replace('City, country', 'Selm')
      .replace('Your name', 'Ngozi Okafor')
      .replace('Document number', 'OHS/2026/1')
      .replace('Who receives this report', 'The Ministry')
      .replace('What the mission set out to do.', 'Establish whether the prison has water.')
      .replaceAll('surname', 'okafor')
      .replace('Function', 'Team Leader')
      .replace('Given name and okafor', 'Ngozi Okafor')
      .replaceAll('meeting-name', 'talks')
      .replace('What the meeting was about', 'Cells')
      .replace('What was found.', 'Prisoner Mira Kovel has had no water for nine days.')
      .replace('"By when"', '2026-12-31')
      .replace('Who should do what.', 'The prison should bring water to each cell.');
    writeFileSync(path, filled);
    const check = await missionReport(['check', 'selm.mission'], there);
    expect(check.out.match(/^.*template\/filled.*$/gm)).toEqual([
      expect.stringMatching(
        /^selm\.mission:\d+:16: error template\/filled: “undecided” is what the template says/,
      ),
    ]);
    const order = (...readers: readonly string[]) =>
      missionReport(['export', 'selm.mission', '--to', 'txt', '--out', '-', ...readers], there);
    for (const readers of [
      ['--audience', 'public'],
      ['--audience', 'partner'],
      ['--audience', 'partner', '--release', 'confidential'],
      [],
    ]) {
      expect(await order(...readers)).toMatchObject({ code: 1, out: '' });
    }
    writeFileSync(path, filled.replace('undecided', 'unclassified'));
    expect((await order('--audience', 'partner')).out).toContain('Mira Kovel');
  });

  it('gives a report to fill in, with the names of the programme that is there', async () => {
    const there = folderWith({ 'water.mission': example('marenia-safe-water.mission') });
    const { code, out } = await missionReport(['new', '--out', '-', '--id', 'selm-2026'], there);
    expect(code).toBe(0);
    expect(out).toMatch(/^mission selm-2026: Mission to …\nunder safe-water-2023\n/);
  });

  it('makes an id of a title, and lets its author say which of several programmes it is under', async () => {
    const there = folderWith({
      'a.mission': 'programme water: Water\n',
      'b.mission': 'programme roads: Roads\n',
    });
    const { code, out, err } = await missionReport(['new', '--id', 'Mission à Goma'], there);
    expect({ code, out }).toEqual({ code: 0, out: 'mission-a-goma.mission\n' });
    expect(err).toContain(
      'There are several programmes: water, roads. Write the one that the mission is under.',
    );
    const text = readFileSync(join(there, 'mission-a-goma.mission'), 'utf8');
    expect(text).toMatch(/^mission mission-a-goma: Mission à Goma\nunder programme-id\n/);
  });
});
