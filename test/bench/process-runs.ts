/** A command as a whole process: what it takes from outside. */
import { spawnSync } from 'node:child_process';

const RUNS = 3;

/** Has the process tell at its end how much memory and time of the processor it and its workers took. */
const METER = `data:text/javascript,
  import { isMainThread } from 'node:worker_threads';
  const tell = () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    console.error('taken', maxRSS / 1024, 'MB', (userCPUTime %2B systemCPUTime) / 1000, 'ms');
  };
  if (isMainThread) process.on('exit', tell);`;

/** Milliseconds by the clock and of the processor, and megabytes. */
export interface Run {
  readonly ms: number;
  readonly cpu: number;
  readonly mb: number;
}

/** Starts Node cold; where a check may find problems, it may end with 1. */
export function run(cwd: string, args: readonly string[], most = 0): Run {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', METER, ...args], {
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
