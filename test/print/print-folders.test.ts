/** A report that is printed leaves nothing behind, however the printing ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { findBrowser } from '../../src/print/find-browser.ts';
import { testInBrowser } from '../support/browser.ts';
import { CLI, folderWith, missionReportAlone } from '../support/command-line.ts';

vi.setConfig({ testTimeout: 120_000 });

const REPORT = 'mission m: Mission\nsection s: A secret\n';

/** A browser that says that it has begun, starts another process, and never prints. */
const SLOW = `#!${process.execPath}
const { spawn } = require('node:child_process');
const { existsSync, writeFileSync, appendFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const target = process.argv.find(each => each.startsWith('--print-to-pdf=')).slice('--print-to-pdf='.length);
if (process.argv.at(-1) === 'writer') {
  setInterval(() => { try { appendFileSync(join(dirname(target), 'more'), 'x'); } catch { writeFileSync(target, ''); } }, 5);
} else {
  spawn(process.execPath, [__filename, '--print-to-pdf=' + target, 'writer'], { stdio: 'ignore' });
  writeFileSync(process.env.STARTED, 'yes');
  setInterval(() => { if (!existsSync(dirname(target))) process.exit(1); }, 50);
}
`;

describe.skipIf(process.platform === 'win32')('a PDF that is being printed', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves nothing after %s', async signal => {
    const there = folderWith({ 'm.mission': REPORT, 'slow.js': SLOW, 'tmp/x': '' });
    const child = await printing(there);
    expect(readdirSync(join(there, 'tmp'))).toHaveLength(2);
    child.kill(signal);
    expect(await endOf(child)).toEqual({ code: null, signal });
    expect(readdirSync(join(there, 'tmp'))).toEqual(['x']);
    expect(existsSync(join(there, 'm.pdf'))).toBe(false);
  });

  it('leaves after a kill what the next start removes, and that removes nothing else', async () => {
    const there = folderWith({ 'm.mission': REPORT, 'slow.js': SLOW, 'tmp/x': '' });
    const tmp = join(there, 'tmp');
    const child = await printing(there);
    // One that is in use, one that is no folder, and one that is somebody's own.
    const kept = [`mission-report-print-${process.pid}-abcdef`, 'mission-report-print-mine', 'x'];
    for (const name of kept.slice(0, 2)) mkdirSync(join(tmp, name));
    symlinkSync(there, join(tmp, `mission-report-print-${child.pid}-link`));
    child.kill('SIGKILL');
    await endOf(child);
    expect(readdirSync(tmp).length).toBeGreaterThan(kept.length + 1);
    const { code } = await missionReportAlone(['rules'], there, { TMPDIR: tmp });
    expect(code).toBe(0);
    expect(readdirSync(tmp).sort()).toEqual([...kept, `mission-report-print-${child.pid}-link`].sort());
    expect(lstatSync(join(there, 'm.mission')).isFile()).toBe(true);
  });

  testInBrowser.each(['', 'report.html', 'profile'])(
    'by a real browser leaves nothing when it is interrupted as soon as there is “%s” of it',
    async part => {
      const browser = findBrowser();
      if (!browser) throw new Error('no browser is installed here');
      const there = folderWith({ 'm.mission': REPORT, 'tmp/x': '' });
      const tmp = join(there, 'tmp');
      const child = start(there, browser);
      const isBegun = () => readdirSync(tmp).some(name => name !== 'x' && existsSync(join(tmp, name, part)));
      await vi.waitUntil(isBegun, { timeout: 60_000, interval: 1 });
      child.kill('SIGINT');
      await endOf(child);
      expect(readdirSync(tmp)).toEqual(['x']);
    },
  );
});

it('without a folder for temporary files a PDF is refused in one sentence', async () => {
  const there = folderWith({ 'm.mission': REPORT, browser: '' });
  chmodSync(join(there, 'browser'), 0o755);
  const { code, out, err } = await missionReportAlone(
    ['export', 'm.mission', '--to', 'pdf', '--browser', 'browser'],
    there,
    { TMPDIR: join(there, 'gone') },
  );
  expect(err).toBe(
    `The page could not be printed. “${join(there, 'gone')}” does not exist. It is the folder for temporary files. Export the report as HTML, open it in a browser and print it from there.\n`,
  );
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

/** The command line while its browser is at work. */
async function printing(there: string): Promise<ChildProcess> {
  chmodSync(join(there, 'slow.js'), 0o755);
  const started = join(there, 'started');
  writeFileSync(started, '');
  const begun = new Promise<void>(resolve => {
    const watcher = watch(started, () => resolve());
    onTestFinished(() => watcher.close());
  });
  const child = start(there, join(there, 'slow.js'), { STARTED: started });
  await begun;
  return child;
}

function start(there: string, browser: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const args = [CLI, 'export', 'm.mission', '--to', 'pdf', '--browser', browser];
  return spawn(process.execPath, args, {
    cwd: there,
    env: { ...process.env, ...env, TMPDIR: join(there, 'tmp') },
    stdio: 'ignore',
  });
}

function endOf(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise(resolve => child.on('exit', (code, signal) => resolve({ code, signal })));
}
