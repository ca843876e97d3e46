import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, folderWith, missionReport } from '../support/command-line.ts';

const UGLY = '\uFEFFMission   m :Mission\r\nfinding gap :\r\n  Backlogs are\r\n  large.\r\n';
const TIDY = '\uFEFFmission m: Mission\r\nfinding gap:\r\n    Backlogs are\r\n    large.\r\n';

describe('format', () => {
  it('lays out the files, keeps their byte order mark and line ends, and names those that it changed', async () => {
    const there = folderWith({ 'a/ugly.mission': UGLY, 'tidy.mission': TIDY });
    const { code, out, err } = await missionReport(['format'], there);
    expect({ code, out, err }).toEqual({ code: 0, out: 'a/ugly.mission\n', err: '2 files, 1 changed.\n' });
    expect(readFileSync(join(there, 'a/ugly.mission'), 'utf8')).toBe(TIDY);
    const again = await missionReport(['format'], there);
    expect({ code: again.code, out: again.out }).toEqual({ code: 0, out: '' });
  });

  it('changes nothing where it is only to check, and fails', async () => {
    const there = folderWith({ 'ugly.mission': UGLY });
    const { code, out, err } = await missionReport(['format', '--check'], there);
    expect({ code, out, err }).toEqual({ code: 1, out: 'ugly.mission\n', err: '1 file, 1 not laid out.\n' });
    expect(readFileSync(join(there, 'ugly.mission'), 'utf8')).toBe(UGLY);
  });

  it('leaves what can’t be read, and says so', async () => {
    const there = folderWith({
      'tidy.mission': TIDY,
      'bad.mission': Buffer.from('mission m: \xff\n', 'latin1'),
    });
    writeFileSync(join(there, 'none.txt'), '');
    const before = statSync(join(there, 'bad.mission')).mtimeMs;
    const { code, err } = await missionReport(['format', '.', 'none.mission'], there);
    expect(err).toContain('“none.mission” does not exist.');
    expect(err).toContain('“bad.mission” is not in UTF-8 (see its line 1)');
    expect(code).toBe(2);
    expect(statSync(join(there, 'bad.mission')).mtimeMs).toBe(before);
  });

  it('finds the examples laid out', async () => {
    const { code, out } = await missionReport(['format', '--check'], EXAMPLES);
    expect({ code, out }).toEqual({ code: 0, out: '' });
  });
});
