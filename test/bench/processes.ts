/** Programs as whole processes: what each takes of the processor, its workers included. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Required before a program; with something imported, Node would load a program of CommonJS as it does modules. */
const METER = `
const { isMainThread } = require('node:worker_threads');
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  console.error('taken', (userCPUTime + systemCPUTime) / 1000, 'ms');
});`;

/** Writes what measures a process into a folder. */
export function writeMeter(folder: string): string {
  const meter = join(folder, 'meter.cjs');
  writeFileSync(meter, METER);
  return meter;
}

/**
 * Milliseconds of the processor of a Node that starts cold. A check that finds problems ends with 1.
 * @throws where the program ends with more than that
 */
export function processTime(meter: string, cwd: string, args: readonly string[]): number {
  const { status, stderr } = spawnSync(process.execPath, ['--require', meter, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 28,
  });
  if (status === null || status > 1) throw new Error(`${args.join(' ')}: ${stderr.slice(-2000)}`);
  return Number(/^taken ([\d.]+) ms$/m.exec(stderr)?.[1]);
}

/** Milliseconds of the processor that another process has taken so far; Linux counts them in hundredths of a second. */
export function timeSoFar(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
