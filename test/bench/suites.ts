/** What is measured, and how often. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { least, median, type Samples } from './measure.ts';

const dist = fileURLToPath(new URL('../', import.meta.url));
const rowProcess = fileURLToPath(new URL('row.mjs', import.meta.url));

export type SuiteName =
  | 'report'
  | 'long-report'
  | 'words'
  | 'floods'
  | 'workspace'
  | 'real-workspace'
  | 'command-line'
  | 'real-command-line'
  | 'memory'
  | 'server'
  | 'exports'
  | 'changes'
  | 'soak';

/** How much is measured: a little to compare with the baseline, what the targets speak of, that and what takes longest, or only the soak. */
export type Extent = 'small' | 'full' | 'large' | 'soak';

/** The sizes of each suite, and how many processes measure each of them; a suite that is left out has no sizes. */
type Plan = Readonly<Record<SuiteName, { readonly sizes: readonly number[]; readonly processes: number }>>;

const NONE = { sizes: [], processes: 0 };
const SOAK = { sizes: [20_000], processes: 1 };

const FULL: Plan = {
  report: { sizes: [240, 10_000], processes: 1 },
  'long-report': { sizes: [10_000, 100_000], processes: 1 },
  words: { sizes: [1, 10, 100], processes: 1 },
  floods: { sizes: [2 ** 17, 2 ** 19], processes: 1 },
  workspace: { sizes: [100, 1_000], processes: 1 },
  'real-workspace': { sizes: [1_000], processes: 1 },
  'command-line': { sizes: [1_000], processes: 1 },
  'real-command-line': { sizes: [1_000], processes: 1 },
  memory: { sizes: [5_000], processes: 1 },
  server: { sizes: [1, 1_000], processes: 1 },
  exports: { sizes: [1_000], processes: 1 },
  changes: { sizes: [100], processes: 1 },
  soak: NONE,
};

const PLANS: Readonly<Record<Extent, Plan>> = {
  small: {
    report: { sizes: [2_000], processes: 1 },
    'long-report': { sizes: [2_000, 8_000], processes: 2 },
    words: NONE,
    floods: NONE,
    workspace: { sizes: [50, 150], processes: 3 },
    'real-workspace': NONE,
    'command-line': { sizes: [50], processes: 1 },
    'real-command-line': NONE,
    memory: NONE,
    server: NONE,
    exports: NONE,
    changes: NONE,
    soak: NONE,
  },
  full: FULL,
  large: { ...FULL, workspace: { sizes: [100, 1_000, 10_000], processes: 3 }, soak: SOAK },
  soak: {
    report: NONE,
    'long-report': NONE,
    words: NONE,
    floods: NONE,
    workspace: NONE,
    'real-workspace': NONE,
    'command-line': NONE,
    'real-command-line': NONE,
    memory: NONE,
    server: NONE,
    exports: NONE,
    changes: NONE,
    soak: SOAK,
  },
};

/** The rows of each suite, one for each size. */
export type Results = Readonly<Record<SuiteName, readonly Samples[]>>;

/** Measures everything. */
export function measure(extent: Extent): Results {
  const plan = Object.entries(PLANS[extent]) as [SuiteName, Plan[SuiteName]][];
  return Object.fromEntries(plan.map(([name, row]) => [name, rows(name, row, extent)])) as Record<
    SuiteName,
    Samples[]
  >;
}

function rows(suite: SuiteName, { sizes, processes }: Plan[SuiteName], extent: Extent): Samples[] {
  const found = new Map<number, Samples[]>(sizes.map(size => [size, []]));
  // One size after the other in each turn, so that whatever else the machine does meets all of them alike.
  for (let turn = 0; turn < processes; turn++) {
    for (const [size, samples] of found) {
      process.stderr.write(`${suite} ${size}\n`);
      samples.push(row(suite, size, extent));
    }
  }
  return [...found.values()].map(together);
}

function row(suite: SuiteName, size: number, extent: Extent): Samples {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--expose-gc', rowProcess, suite, String(size), dist, extent],
    { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`The row ${suite} ${size} failed.`);
  const figures: Record<string, number | number[]> = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Array.isArray(value) ? value : [value]]),
  );
}

function together(samples: readonly Samples[]): Samples {
  const names = [...new Set(samples.flatMap(Object.keys))];
  return Object.fromEntries(names.map(name => [name, samples.flatMap(sample => sample[name] ?? [])]));
}

/** The median of one figure of a row; NaN where it was not measured. */
export function middle(row: Samples | undefined, what: string): number {
  return median(row?.[what] ?? []);
}

/** The least of one figure of a row. */
export function lowest(row: Samples | undefined, what: string): number {
  return least(row?.[what] ?? []);
}
