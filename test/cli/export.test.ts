import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/report/report.ts';
import { EXAMPLES, folderWith, missionReport } from '../support/command-line.ts';

const REPORT = 'mission m: Mission\nfinding gap: One\n';

describe('export', () => {
  it('gives the Kosovo report on the standard output, and nothing else there', async () => {
    const { code, out } = await missionReport(
      ['export', 'kosovo-2009.mission', '--to', 'json', '--out', '-'],
      EXAMPLES,
    );
    const report = Report.parse(JSON.parse(out));
    expect(report.findings).toHaveLength(37);
    expect(code).toBe(0);
  });

  it('writes beside the report, says where, and counts the problems that are left', async () => {
    const there = folderWith({ 'reports/m.mission': REPORT });
    const { code, out, err } = await missionReport(['export', 'reports/m.mission', '--to', 'html'], there);
    expect(out).toBe('reports/m.html\n');
    expect(err).toMatch(/^Something in the report should be looked at: see `mission-report check`\.\n$/);
    expect(readFileSync(join(there, 'reports/m.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(code).toBe(0);
  });

  it('makes the folders on the way to the file, and the same bytes at the same time', async () => {
    const there = folderWith({ 'm.mission': REPORT });
    const [one, two] = await Promise.all(
      ['a/b/one.html', 'two.html'].map(async out => {
        const args = ['export', 'm.mission', '--to', 'html', '--out', out];
        await missionReport(args, there, { SOURCE_DATE_EPOCH: '1260000000' });
        return readFileSync(join(there, out));
      }),
    );
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });

  it('refuses a report with any error where it is told to be strict, and says which', async () => {
    const there = folderWith({ 'm.mission': REPORT });
    const { code, out, err } = await missionReport(
      ['export', 'm.mission', '--to', 'json', '--strict'],
      there,
    );
    expect(err).toMatch(/^m\.mission:2:1: error finding\/tagged: /m);
    expect(err).toMatch(
      /^“m\.mission” was not exported\. .* must be corrected before the report can be exported/m,
    );
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  it('is not kept back by what is only pointed out', async () => {
    const report = 'mission m: Mission\nsection summary: Summary\n\n    See @summery and more.\n';
    const there = folderWith({ 'm.mission': report });
    const checked = await missionReport(['check', 'm.mission'], there);
    expect(checked.out).toContain('info name/known');
    const { code, out } = await missionReport(['export', 'm.mission', '--to', 'md'], there);
    expect({ code, out }).toEqual({ code: 0, out: 'm.md\n' });
    expect(readFileSync(join(there, 'm.md'), 'utf8')).toContain('See @summery and more.');
  });

  it('has nothing to export from a vocabulary', async () => {
    const { code, err } = await missionReport(
      ['export', 'south-eastern-europe.mission', '--to', 'json', '--out', '-'],
      EXAMPLES,
    );
    expect(err).toBe(
      '“south-eastern-europe.mission” was not exported. The file holds no mission, so there is no report to export.\n',
    );
    expect(code).toBe(2);
  });
});
