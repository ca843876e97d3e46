import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, missionReport } from '../support/command-line.ts';

const PROGRAMME = 'programme see: South-Eastern Europe\npillar justice: Justice\n';
const BROKEN =
  '\uFEFFmission kosovo: Kosovo\r\nunder see\r\nmeeting with "EULEX" on 1 March 2024: Talks\r\nfinding gap #Justice: Backlogs\r\n';
const MENDED =
  '\uFEFFmission kosovo: Kosovo\r\nunder see\r\nmeeting with "EULEX" on 2024-03-01: Talks\r\nfinding gap #justice: Backlogs\r\n';

describe('check --fix', () => {
  it('mends what can surely be mended, and leaves everything else of the file as it was', async () => {
    const there = folderWith({ 'see.mission': PROGRAMME, 'real.mission': BROKEN });
    chmodSync(join(there, 'real.mission'), 0o640);
    symlinkSync('real.mission', join(there, 'link.mission'));
    const before = await missionReport(['check', 'real.mission', '--profile', 'draft'], there);
    expect(before.out).toContain('(--fix corrects 2 of them)');
    expect(before.code).toBe(1);

    const { code, out, err } = await missionReport(
      ['check', 'link.mission', '--profile', 'draft', '--fix'],
      there,
    );
    expect(out).toMatch(/^1 report, \d+ rules: no problems$/m);
    expect({ code, err }).toEqual({ code: 0, err: 'Corrected 1 file.\n' });
    expect(readFileSync(join(there, 'real.mission'), 'utf8')).toBe(MENDED);
    if (process.platform !== 'win32') {
      expect(statSync(join(there, 'real.mission')).mode & 0o777).toBe(0o640);
    }
  });

  it('leaves alone what only its author can decide', async () => {
    const text = 'mission kosovo: Kosovo\nunder see\nfinding gap: Backlogs\n';
    const there = folderWith({ 'see.mission': PROGRAMME, 'kosovo.mission': text });
    const { code, err } = await missionReport(['check', '--profile', 'draft', '--fix'], there);
    expect({ code, err }).toEqual({ code: 1, err: 'Nothing could be corrected.\n' });
    expect(readFileSync(join(there, 'kosovo.mission'), 'utf8')).toBe(text);
  });

  it('touches no marking, in whatever language and spelling, so that what is marked goes to nobody', async () => {
    const text = [
      'mission kosovo: Kosovo',
      'under see',
      'classification unclassified',
      'section: What was seen\n\n    The wells are dry.',
      'finding one gap #justice rated high Confidential: Guards beat Ana.',
      'finding two gap #justice against Some Standard CONFIDENTIEL: Guards beat Ben.',
      '',
    ].join('\n');
    const there = folderWith({ 'see.mission': PROGRAMME, 'kosovo.mission': text });
    await missionReport(['check', '--profile', 'draft', '--fix'], there);
    expect(readFileSync(join(there, 'kosovo.mission'), 'utf8')).toBe(text);
    await missionReport(['export', 'kosovo.mission', '--to', 'txt', '--audience', 'public'], there);
    const out = readdirSync(there).filter(name => name.endsWith('.txt'));
    for (const name of out) expect(readFileSync(join(there, name), 'utf8')).not.toContain('Guards');
  });
});
