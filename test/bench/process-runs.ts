/** A command as a whole process: what it takes from outside. */
import { spawnSync } from 'node:child_process';

const RUNS = 3;

/** Has the process tell at its end how much memory it and its workers took. */
const METER = `data:text/javascript,
  import { isMainThread } from 'node:worker_threads';
  const tell = () => console.error('MB', process.resourceUsage().maxRSS / 1024);
  if (isMainThread) process.on('exit', tell);`;

/** Milliseconds and megabytes of each run, which starts cold. */
export function runs(
  cwd: string,
  args: readonly string[],
): readonly { readonly ms: number; readonly mb: number }[] {
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--import', METER, ...args], {
      cwd,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return { ms: performance.now() - start, mb: Number(/MB ([\d.]+)/.exec(stderr)?.[1]) };
  });
}
