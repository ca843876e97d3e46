/** What the command line says of input and output that can't be used: one sentence, exit 2, nothing written. */
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, missionReport } from '../support/command-line.ts';

const REPORT = 'mission m: Mission\n';
const LIMIT = 4 * 1024 * 1024;

describe('input that can’t be read', () => {
  it('gets a sentence each, and the files that can be read are still checked', async () => {
    const there = folderWith({
      'good.mission': REPORT,
      'latin-1.mission': Buffer.from('mission m: Mission\nplace: Orl\u00E9ans\n', 'latin1'),
      'utf-16.mission': Buffer.from(`\uFEFF${REPORT}`, 'utf16le'),
      'word.mission': Buffer.from('PK\u0003\u0004'),
      'long.mission': `mission m: ${'x'.repeat(LIMIT)}\n`,
      'huge.mission': Buffer.alloc(3 * LIMIT + 100, 'x'),
      'notes.txt': 'notes',
    });
    symlinkSync('loop.mission', join(there, 'loop.mission'));
    const pipes = process.platform === 'win32' ? [] : ['pipe.mission'];
    for (const pipe of pipes) execFileSync('mkfifo', [join(there, pipe)]);
    const sentences: Record<string, string> = {
      // Nobody writes to it, and nobody waits for that.
      ...Object.fromEntries(pipes.map(pipe => [pipe, `“${pipe}” is a device, not a file.`])),
      'missing.mission': '“missing.mission” does not exist.',
      'latin-1.mission': '“latin-1.mission” is not in UTF-8 (see its line 2): save it again as UTF-8.',
      'utf-16.mission': '“utf-16.mission” is in UTF-16, not in UTF-8: save it again as UTF-8.',
      'word.mission': '“word.mission” is not a text but a Word file or another archive.',
      'long.mission': '“long.mission” is too long: it has 4,194,316 characters, and 4,194,304 are the limit.',
      'huge.mission': '“huge.mission” is too long: it has 12 MB.',
      'notes.txt': '“notes.txt” is not a mission report: the name of a report ends in .mission.',
      'loop.mission': '“loop.mission” is a link that leads back to itself.',
      'good.mission/x.mission':
        '“good.mission/x.mission” does not exist: a part of its path is a file, not a folder.',
    };
    const paths = Object.keys(sentences);
    const { code, out, err } = await missionReport(['check', ...paths, 'good.mission'], there);
    expect(err.trimEnd().split('\n').sort()).toEqual(Object.values(sentences).sort());
    expect(out).toMatch(/^1 report, /m);
    expect(code).toBe(2);
  });

  it('counts nothing to check as a failure', async () => {
    const there = folderWith({ 'notes.txt': '' });
    const { code, out, err } = await missionReport(['check', '.'], there);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'There is nothing to check: this folder has no .mission file.\n',
    });
  });

  it('never follows folders in a circle', async () => {
    const there = folderWith({ 'deep/good.mission': REPORT, '.git/HEAD': '' });
    symlinkSync('..', join(there, 'deep', 'up'));
    const { out } = await missionReport(['check', '--format', 'json'], there);
    expect(JSON.parse(out).files).toBe(1);
  });
});

describe('wrong usage', () => {
  it.each([
    [['chek'], /There is no command “chek”. Did you mean “check”/],
    [['check', '--colour'], /There is no option “--colour”/],
    [['check', '--profile', 'strict'], /Allowed choices are draft, review, final/],
    [['check', '--max-warnings', 'few'], /Give a whole number/],
    [['export', 'good.mission'], /The option “--to <format>” must be given/],
    [['export', 'good.mission', '--to', 'rtf'], /Allowed choices are /],
    [['export', '--to', 'json'], /name the “file”/],
    [[], /Usage: mission-report/],
  ])('%j', async (args, sentence) => {
    const { code, out, err } = await missionReport(args, folderWith({ 'good.mission': REPORT }));
    expect(err).toMatch(sentence);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('output that can’t be written', () => {
  it('leaves an existing file alone unless it is told otherwise, and then keeps its mode', async () => {
    const there = folderWith({ 'm.mission': REPORT, 'm.json': 'mine' });
    const target = join(there, 'm.json');
    const refused = await missionReport(['export', 'm.mission', '--to', 'json'], there);
    expect(refused.err).toBe('“m.json” exists already and is left as it is: --force replaces it.\n');
    expect(refused.code).toBe(2);
    expect(readFileSync(target, 'utf8')).toBe('mine');

    chmodSync(target, 0o640);
    const forced = await missionReport(['export', 'm.mission', '--to', 'json', '--force'], there);
    expect({ code: forced.code, out: forced.out }).toEqual({ code: 0, out: 'm.json\n' });
    expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({ mission: { id: 'm' } });
    if (process.platform !== 'win32') expect(statSync(target).mode & 0o777).toBe(0o640);
  });

  it.each([
    ['m.mission', '“m.mission” is a report and is never replaced: choose another name.'],
    ['new.mission', '“new.mission” is a report and is never replaced: choose another name.'],
    ['link', '“link” is a report and is never replaced: choose another name.'],
    ['/dev/null', '“/dev/null” is a device, not a file.'],
    ['m.mission/x.json', /“m.mission\/x.json” does not exist: a part of its path is a file/],
    ['read-only.json', '“read-only.json” may only be read.'],
    [`${'x'.repeat(300)}.json`, /is too long for this disk\.$/],
  ])('--out %s', async (target, sentence) => {
    const there = folderWith({ 'm.mission': REPORT, 'sub/x': '', 'read-only.json': '' });
    symlinkSync('m.mission', join(there, 'link'));
    chmodSync(join(there, 'read-only.json'), 0o444);
    const before = readdirSync(there);
    const { code, out, err } = await missionReport(
      ['export', 'm.mission', '--to', 'json', '--force', '--out', target],
      there,
    );
    if (typeof sentence === 'string') expect(err).toBe(`${sentence}\n`);
    else expect(err.trimEnd()).toMatch(sentence);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(readdirSync(there)).toEqual(before);
    expect(readFileSync(join(there, 'm.mission'), 'utf8')).toBe(REPORT);
  });
});
