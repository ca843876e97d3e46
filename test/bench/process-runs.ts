/** A command as a whole process: what it takes from outside. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = 3;

/**
 * Has the process tell at its end how much memory and time of the processor it and its workers took. It is required:
 * with something imported before it, Node would load a program of CommonJS as it does modules, which takes longer.
 */
const METER = `
const { isMainThread } = require('node:worker_threads');
const tell = () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.error('taken', maxRSS / 1024, 'MB', (userCPUTime + systemCPUTime) / 1000, 'ms');
};
if (isMainThread) process.on('exit', tell);`;

let meter: string | undefined;

function meterFile(): string {
  if (meter === undefined) {
    meter = join(mkdtempSync(join(tmpdir(), 'mission-report-bench-')), 'meter.cjs');
    writeFileSync(meter, METER);
  }
  return meter;
}

/** Milliseconds by the clock and of the processor, and megabytes. */
export interface Run {
  readonly ms: number;
  readonly cpu: number;
  readonly mb: number;
}

/** Starts Node cold; where a check may find problems, it may end with 1. */
export function run(cwd: string, args: readonly string[], most = 0): Run {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', meterFile(), ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ms = performance.now() - start;
  const [, mb, cpu] = /^taken ([\d.]+) MB ([\d.]+) ms$/m.exec(stderr) ?? [];
  if (status === null || status > most) throw new Error(stderr);
  return { ms, cpu: Number(cpu), mb: Number(mb) };
}

/** Several runs, each cold. */
export function runs(cwd: string, args: readonly string[]): readonly Run[] {
  return Array.from({ length: RUNS }, () => run(cwd, args));
}
