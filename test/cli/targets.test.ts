/** Where exports and imports go: nothing is replaced, renamed or ignored unasked. */
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, missionReport } from '../support/command-line.ts';

const REPORT = 'mission m: Mission\nsection s: Work\n\n    It was done.\n';

describe('an export', () => {
  it.each([
    [
      ['--to', 'html', '--out', 'to-send'],
      '“to-send” has no ending: name a file that ends in .html, or a folder as in “to-send/”.',
    ],
    [
      ['--to', 'docx', '--out', 'brief.pdf'],
      '“brief.pdf” ends in .pdf, but what is written is .docx: choose a name that ends in .docx.',
    ],
    [
      ['--to', 'html,docx', '--out', 'x.html'],
      '“x.html” is the name of a file: name a folder for several formats.',
    ],
    [['--to', 'html', '--out', ''], 'The option “--out <path>” needs a value.'],
    [['--to', 'html', '--out', '/'], '“/” is the root of the disk: name another folder, or a file.'],
    [
      ['--to', 'html', '--table', 'follow-up'],
      '--table follow-up changes only csv: leave it out, or add that format to --to.',
    ],
    [
      ['--to', 'md', '--numbered-paragraphs'],
      '--numbered-paragraphs changes only docx: leave it out, or add that format to --to.',
    ],
    [
      ['--to', 'md', '--template', 'm.mission'],
      '--template changes only docx: leave it out, or add that format to --to.',
    ],
    [
      ['--to', 'md', '--browser', 'm.mission'],
      '--browser changes only pdf: leave it out, or add that format to --to.',
    ],
    [
      ['--to', 'docx', '--template', 'm.mission'],
      'The styles of “m.mission” can’t be taken, because it is not a Word document: name a .docx or .dotx file.',
    ],
  ])('%j is refused', async (args, sentence) => {
    const there = folderWith({ 'm.mission': REPORT });
    const { code, out, err } = await missionReport(['export', 'm.mission', ...args], there);
    expect(err).toBe(`${sentence}\n`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(readdirSync(there)).toEqual(['m.mission']);
  });

  it.each(['nul.html', 'COM1.html', 'aux.v2.html'])('has no name that Windows keeps: %s', async name => {
    const there = folderWith({ 'm.mission': REPORT });
    const { code, err } = await missionReport(['export', 'm.mission', '--to', 'html', '--out', name], there);
    expect({ code, err }).toEqual({
      code: 2,
      err: `“${name}” is a name that Windows keeps for a device: choose another.\n`,
    });
    expect(readdirSync(there)).toEqual(['m.mission']);
  });

  it('goes into the folder where one stands, each format once', async () => {
    const there = folderWith({ 'm.mission': REPORT });
    const { out } = await missionReport(['export', 'm.mission', '--to', 'md,md', '--out', '.'], there);
    expect(out).toBe('m.md\n');
  });

  it('goes into a folder that is yet to be made where it is named as one', async () => {
    const there = folderWith({ 'm.mission': REPORT });
    const { out } = await missionReport(['export', 'm.mission', '--to', 'md', '--out', 'to-send/'], there);
    expect(out).toBe('to-send/m.md\n');
  });

  it('names only the table after the table', async () => {
    const there = folderWith({ 'm.mission': REPORT });
    const args = ['export', 'm.mission', '--to', 'md,csv', '--table', 'follow-up'];
    expect((await missionReport(args, there)).out).toBe('m.md\nm.follow-up.csv\n');
  });

  it('leaves alone what another program puts there meanwhile', async () => {
    const there = folderWith({ 'm.mission': REPORT });
    const runs = await Promise.all(
      [1, 2, 3, 4].map(() => missionReport(['export', 'm.mission', '--to', 'json'], there)),
    );
    expect(runs.filter(({ code }) => code === 0)).toHaveLength(1);
    for (const { code, err } of runs) {
      if (code === 0) continue;
      expect(code).toBe(2);
      expect(err).toMatch(/^“m\.json” exists already/m);
    }
    expect(readdirSync(there).sort()).toEqual(['m.json', 'm.mission']);
  });

  it('does not replace what a link leads to, with --force either', async () => {
    const there = folderWith({ 'm.mission': REPORT, 'budget.json': 'mine' });
    symlinkSync('budget.json', join(there, 'm.json'));
    symlinkSync('nowhere.md', join(there, 'm.md'));
    for (const name of ['m.json', 'm.md']) {
      const args = ['export', 'm.mission', '--to', name.slice(2), '--force'];
      const { code, err } = await missionReport(args, there);
      expect(err).toBe(`“${name}” is a link to another file: name that file, or remove the link.\n`);
      expect(code).toBe(2);
      expect(lstatSync(join(there, name)).isSymbolicLink()).toBe(true);
    }
    expect(readFileSync(join(there, 'budget.json'), 'utf8')).toBe('mine');
    expect(existsSync(join(there, 'nowhere.md'))).toBe(false);
  });
});

describe('an import', () => {
  it('replaces a report only with --force', async () => {
    const there = folderWith({ 'm.txt': 'Mission report\n\nThe mission went north.\n', 'm.mission': 'mine' });
    const refused = await missionReport(['import', 'm.txt'], there);
    expect(refused.err).toBe('“m.mission” exists already and is left as it is: --force replaces it.\n');
    expect(refused.code).toBe(2);
    expect(readFileSync(join(there, 'm.mission'), 'utf8')).toBe('mine');
    expect((await missionReport(['import', 'm.txt', '--force'], there)).code).toBe(0);
    expect(readFileSync(join(there, 'm.mission'), 'utf8')).toContain('The mission went north.');
  });
});

it('a link that leads nowhere gets no name, as its own would be the nearest', async () => {
  const there = folderWith({});
  symlinkSync(join(there, 'gone'), join(there, 'm.mission'));
  expect((await missionReport(['check', 'm.mission'], there)).err).toBe('“m.mission” does not exist.\n');
});

describe('what does not exist gets a near name', () => {
  it.each([
    [
      ['export', 'm.mission', '--to', 'dox'],
      '“dox” can’t stand after the option “--to <format>”. Did you mean “docx”?',
    ],
    [['export', 'm.mission', '--to', 'md', '--audience', 'Public'], 'Did you mean “public”?'],
    [['export', 'n.mission', '--to', 'md'], '“n.mission” does not exist. Did you mean “m.mission”?'],
    [['export', 'm.mision', '--to', 'md'], '“m.mision” does not exist. Did you mean “m.mission”?'],
    [
      ['check', 'reports/may-204.mission'],
      '“reports/may-204.mission” does not exist. Did you mean “reports/may-2024.mission”?',
    ],
    [
      ['verify', 'm.htm', 'm.mission'],
      '“m.htm” does not have the name of an exported file. Did you mean “.html”?',
    ],
  ])('%j', async (args, sentence) => {
    const there = folderWith({ 'm.mission': REPORT, 'reports/may-2024.mission': REPORT });
    writeFileSync(join(there, 'm.html'), '');
    const { code, err } = await missionReport(args, there);
    expect(err).toContain(sentence);
    expect(code).toBe(2);
  });
});
