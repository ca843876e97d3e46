/** Names that look like paths lead nowhere: what is written is written where the author says, and nowhere else. */
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, missionReport } from '../support/command-line.ts';

const PATHS = ['../evil', '/evil', '..\\evil', '..', 'a\u0000b', '__proto__'];
const REPORT = 'mission m: M\npillar x: X\nfinding f gap #x: A\nrecommendation r to "x": Do it\n';

/** A folder with these files, within another one in which nothing else may appear. */
function place(files: Readonly<Record<string, string>>) {
  const inside = Object.fromEntries(Object.entries(files).map(([name, text]) => [`inside/${name}`, text]));
  const outside = folderWith(inside);
  return { outside, there: join(outside, 'inside') };
}

describe.each(PATHS)('the name %j', path => {
  it('in a report as JSON is refused, or is a name and no path', async () => {
    const { there, outside } = place({ 'm.mission': REPORT });
    await missionReport(['export', 'm.mission', '--to', 'json'], there);
    const json = readFileSync(join(there, 'm.json'), 'utf8');
    for (const [i, hostile] of [
      json.replace('"id": "m"', `"id": ${JSON.stringify(path)}`),
      json.replaceAll('"f"', JSON.stringify(path)),
    ].entries()) {
      expect(hostile).not.toBe(json);
      writeFileSync(join(there, `evil-${i}.json`), hostile);
      const { code, err } = await missionReport(['import', `evil-${i}.json`], there);
      expect(err).not.toMatch(/\bat .*:\d+:\d+|Error:/);
      expect([0, 2]).toContain(code);
    }
    expect(readdirSync(outside)).toEqual(['inside']);
    expect(readdirSync(there).filter(name => !/^(?:m|evil-\d)\.(?:mission|json)$/.test(name))).toEqual([]);
  });
});

it('a mission that is called like a path gives nothing its name', async () => {
  const names = PATHS.map((path, i) => [`m-${i}.mission`, REPORT.replace('mission m', `mission ${path}`)]);
  const { there, outside } = place(Object.fromEntries(names));
  for (const args of [
    ['export', 'm-0.mission', '--to', 'html,json'],
    ['export', 'm-5.mission', '--to', 'html,json'],
    ['register', '.', '--to', 'csv'],
  ]) {
    const { err } = await missionReport(args, there);
    expect(err).not.toMatch(/\bat .*:\d+:\d+|Error:/);
  }
  expect(readdirSync(outside)).toEqual(['inside']);
  expect(readdirSync(there).filter(name => !/^(?:m-\d|register)\./.test(name))).toEqual([]);
});

it('what a link leads to is not replaced by an export in the place of the link', async () => {
  const { there, outside } = place({ 'm.mission': REPORT });
  writeFileSync(join(outside, 'kept.html'), 'kept');
  symlinkSync(join(outside, 'kept.html'), join(there, 'm.html'));
  const refused = await missionReport(['export', 'm.mission', '--to', 'html'], there);
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('m.html') });
  expect(readFileSync(join(outside, 'kept.html'), 'utf8')).toBe('kept');
});
