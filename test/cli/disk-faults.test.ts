/** Disks that fail while an export is written: one clear sentence, the old file untouched, nothing half-written left. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CLI, folderWith, type Run, run } from '../support/command-line.ts';

const REPORT = 'mission m: Mission\n';
const OLD = 'the old file';
const NOBODY = ['--reuid=65534', '--regid=65534', '--clear-groups'];

const canMount = whyNot('mount', () => {
  const there = mkdtempSync(join(tmpdir(), 'mission-report-mount-'));
  execFileSync('mount', ['-t', 'tmpfs', 'none', there], { stdio: 'ignore' });
  execFileSync('umount', [there]);
  rmdirSync(there);
});
const isRoot = process.getuid?.() === 0;
const canBeNobody = isRoot
  ? whyNot('another user', () => {
      execFileSync('setpriv', [...NOBODY, process.execPath, CLI, '--version'], { stdio: 'ignore' });
    })
  : process.platform !== 'win32';

describe.skipIf(!canMount)('a disk', () => {
  it('that is full', async () => {
    const there = mounted('size=64k');
    expectFault(await exported(there, 'html'), there, 'There is no room for “m.html”: the disk is full.');
  });

  it('that is full keeps the report that was to be laid out as it was', async () => {
    const there = mounted('size=64k');
    const untidy = `mission   m:   Mission\n\n\n\n${'finding   gap:   A\n\n\n\n'.repeat(300)}`;
    writeFileSync(join(there, 'm.mission'), untidy);
    writeFileSync(join(there, 'ballast'), Buffer.alloc(48 * 1024));
    const { code, err } = await run(process.execPath, [CLI, 'format', 'm.mission'], there);
    expect(code).toBe(2);
    expect(err).toContain('There is no room for “m.mission”: the disk is full.\n');
    expect(readFileSync(join(there, 'm.mission'), 'utf8')).toBe(untidy);
    expect(readdirSync(there).sort()).toEqual(['ballast', 'm.html', 'm.json', 'm.mission']);
  });

  it('that is full has no file of a lake rather than a part of one', async () => {
    const there = mounted('size=64k');
    writeFileSync(join(there, 'm.mission'), `${REPORT}dates 2024-03-01\n\nrecommendation rest: Rest.\n`);
    const args = [CLI, 'register', 'm.mission', '--to', 'parquet', '--out', 'lake'];
    const { code, err } = await run(process.execPath, args, there);
    const part = 'lake/recommendations/programme=__HIVE_DEFAULT_PARTITION__';
    expect({ code, err }).toEqual({
      code: 2,
      err: `There is no room for “${part}/part.parquet”: the disk is full.\n`,
    });
    expect(readdirSync(join(there, part))).toEqual([]);
  });

  it('that can only be read', async () => {
    const there = mounted('size=64k');
    execFileSync('mount', ['-o', 'remount,ro', there]);
    expectFault(await exported(there, 'json'), there, '“m.json” is on a disk that can only be read.');
  });

  it('on which the file is in use', async () => {
    const there = folderWith({ 'm.mission': REPORT, 'm.json': OLD, user: OLD });
    // What is mounted is as busy as a file that another program has locked.
    execFileSync('mount', ['--bind', join(there, 'user'), join(there, 'm.json')]);
    onTestFinished(() => void execFileSync('umount', [join(there, 'm.json')]));
    const sentence = 'Another program uses “m.json”: close it there and try again.';
    expectFault(await exported(there, 'json'), there, sentence, ['user']);
  });
});

it.skipIf(!canBeNobody)('a folder that can only be read', async () => {
  const there = folderWith({ 'm.mission': REPORT, 'm.json': OLD });
  chmodSync(there, 0o555);
  onTestFinished(() => chmodSync(there, 0o755));
  expectFault(await exported(there, 'json', isRoot), there, 'You have no permission to use “m.json”.');
});

it('a folder in the place of one of several files', async () => {
  const there = folderWith({ 'm.mission': REPORT, 'm.json': OLD, 'm.md/x': '' });
  const done = await exported(there, 'json,md');
  expectFault(done, there, '“m.md” is a folder: name the file to write in it.', ['m.md']);
});

/** A folder on a small disk of its own, with a report and what was exported from it before. */
function mounted(options: string): string {
  const there = folderWith({});
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', there]);
  onTestFinished(() => void execFileSync('umount', [there]));
  writeFileSync(join(there, 'm.mission'), REPORT);
  for (const name of ['m.json', 'm.html']) writeFileSync(join(there, name), OLD);
  // Room for no page, whatever its size.
  writeFileSync(join(there, 'ballast'), Buffer.alloc(44 * 1024));
  return there;
}

function exported(there: string, format: string, asNobody = false): Promise<Run> {
  const command = [process.execPath, CLI, 'export', 'm.mission', '--to', format, '--force'];
  const [program = '', ...args] = asNobody ? ['setpriv', ...NOBODY, ...command] : command;
  return run(program, args, there);
}

function expectFault({ code, out, err }: Run, there: string, sentence: string, more: string[] = []): void {
  expect({ code, out, err }).toEqual({ code: 2, out: '', err: `${sentence}\n` });
  expect(readFileSync(join(there, 'm.json'), 'utf8')).toBe(OLD);
  const known = ['m.mission', 'm.json', 'm.html', 'ballast', ...more];
  expect(readdirSync(there).filter(name => !known.includes(name))).toEqual([]);
}

/** True where something can be done here; says why not, since tests are left out then. */
function whyNot(what: string, attempt: () => void): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    process.stderr.write(`Faults that need ${what} are left out: ${why}\n`);
    return false;
  }
}
