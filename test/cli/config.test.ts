import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith, missionReport } from '../support/command-line.ts';

const CONFIG = 'mission-report.config.json';
const UNTAGGED = 'mission kosovo: Kosovo\nfinding gap: Case backlogs are large.\n';

describe('the settings file of a workspace', () => {
  it('sets the profile and severities, which hold below its folder', async () => {
    const there = folderWith({
      [CONFIG]: '{ "profile": "draft", "rules": { "finding/tagged": "warning" } }',
      '2009/kosovo.mission': UNTAGGED,
    });
    const allowed = await missionReport(['check'], there);
    expect(allowed.out).toMatch(
      /^2009\/kosovo\.mission:2:1: warning finding\/tagged: .*\n1 report, .*: 1 warning/,
    );
    expect(allowed.code).toBe(0);

    const limited = await missionReport(['check', '--max-warnings', '0'], there);
    expect(limited.err).toBe('There are more warnings than allowed: 1, where 0 may be.\n');
    expect(limited.code).toBe(1);
  });

  it('is refused with a sentence when it says something else', async () => {
    const there = folderWith({ [CONFIG]: '{ "profil": "draft" }', 'kosovo.mission': UNTAGGED });
    const { code, out, err } = await missionReport(['check'], there);
    expect(err).toMatch(/^“mission-report\.config\.json” has the setting “profil”, which does not exist/);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

it('what is built in this project is no report of it', async () => {
  const settings = readFileSync(new URL('../../mission-report.config.json', import.meta.url), 'utf8');
  const report = 'mission m: M\n';
  const folder = folderWith({
    [CONFIG]: settings,
    'examples/m.mission': report,
    'dist/try/examples/m.mission': report,
  });
  const { out } = await missionReport(['check', 'examples/m.mission', '--profile', 'draft'], folder);
  expect(out).not.toContain('mission/id-unique');
});
