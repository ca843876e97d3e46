/** Times, and what may be said of them. */

/** What was measured of one row: each figure as often as it was measured. */
export type Samples = Readonly<Record<string, readonly number[]>>;

/** Milliseconds by the clock that some work takes. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds of the processor that some work of this process takes, however long it has to wait for one. */
export async function processorTimeOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds of the processor of each run of `work`, after one that is not counted. */
export async function timesOf(runs: number, work: (run: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = -1; run < runs; run++) {
    const time = await processorTimeOf(() => work(run));
    if (run >= 0) times.push(time);
  }
  return times;
}

/**
 * Milliseconds of the processor of several works, one after the other in each round, so that whatever else the machine
 * does meets all of them alike; the first round is not counted.
 */
export async function inRounds(
  rounds: number,
  works: Readonly<Record<string, (round: number) => unknown>>,
): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {};
  for (let round = -1; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      const taken = await processorTimeOf(() => work(round));
      if (round >= 0) times[name] = [...(times[name] ?? []), taken];
    }
  }
  return times;
}

/** The value that `share` of the times do not exceed: 0.5 is the median. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (times: readonly number[]) => quantile(times, 0.5);
export const p95 = (times: readonly number[]) => quantile(times, 0.95);
/** Whatever else runs on a machine only adds to a time, so that this says most of the work itself. */
export const least = (times: readonly number[]) => quantile(times, 0);

/** Megabytes that the process holds, and that its heap does after collection (with `--expose-gc`). */
export function memory(): { rss: number; heap: number } {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 };
}
