/** What a machine's speed cancels out of, for the most part. */
import type { Samples } from './measure.ts';
import { lowest, type Results } from './suites.ts';

const COLD = 'cold (processor)';

/** By what it says. */
export type Ratios = Readonly<Record<string, number>>;

/** The ratios of one run; from the least of the times, because a busy machine only adds to them. */
export function ratiosOf(results: Results): Ratios {
  const report = results.report.at(-1);
  const [shorter, longer] = lastTwo(results['long-report']);
  const [smaller, larger] = lastTwo(results.workspace);
  const folder = results['command-line'].at(-1);
  return {
    'lexer ÷ floor': ratio(report, 'lexer', 'floor'),
    'parser ÷ floor': ratio(report, 'parser', 'floor'),
    'build ÷ floor': ratio(report, 'build', 'floor'),
    'build ÷ JSON service': ratio(report, 'build', 'json'),
    'growth per line': noLess(1, growth(shorter, longer, 'build', 'lines')),
    'growth per report': noLess(1, growth(smaller, larger, COLD, 'reports')),
    'keystroke among more reports': noLess(1, lowest(larger, 'keystroke') / lowest(smaller, 'keystroke')),
    'title edit ÷ cold start': noLess(0.01, ratio(larger, 'title', COLD)),
    'name edit ÷ cold start': ratio(larger, 'name', COLD),
    'check ÷ reading lines': ratio(folder, 'check all cpu', 'reading the lines cpu'),
    'format ÷ reading lines': ratio(folder, 'format all cpu', 'reading the lines cpu'),
  };
}

/** A ratio that is as good as it need be says no more than that: below, it is all chance. */
function noLess(enough: number, value: number): number {
  return Math.max(enough, value);
}

function lastTwo(rows: readonly Samples[]): [Samples | undefined, Samples | undefined] {
  return [rows.at(-2), rows.at(-1)];
}

function ratio(row: Samples | undefined, what: string, against: string): number {
  return lowest(row, what) / lowest(row, against);
}

/** How much more a line or a report costs in the larger of two. */
export function growth(
  from: Samples | undefined,
  to: Samples | undefined,
  what: string,
  size: string,
): number {
  const cost = (row: Samples | undefined) => lowest(row, what) / lowest(row, size);
  return cost(to) / cost(from);
}
