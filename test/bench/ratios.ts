/** What a machine's speed cancels out of, and the gate that holds it to what it was. */
import type { Samples } from './measure.ts';
import { lowest, type Results, type SuiteName } from './suites.ts';

/** By what it says, with the suite that it comes from. */
export type Ratios = Readonly<Record<string, { readonly suite: SuiteName; readonly value: number }>>;

/** How much worse than the baseline a ratio may be. */
const TOLERANCE = 1.5;

/** The ratios of one run; from the least of the times, because a busy machine only adds to them. */
export function ratiosOf(results: Results): Ratios {
  const report = results.report.at(-1);
  const [shorter, longer] = lastTwo(results['long-report']);
  const [smaller, larger] = lastTwo(results.workspace);
  const folder = results['command-line'].at(-1);
  const inReport = (value: number) => ({ suite: 'report' as const, value });
  const inWorkspace = (value: number) => ({ suite: 'workspace' as const, value });
  return {
    'lexer ÷ floor': inReport(ratio(report, 'lexer', 'floor')),
    'parser ÷ floor': inReport(ratio(report, 'parser', 'floor')),
    'build ÷ floor': inReport(ratio(report, 'build', 'floor')),
    'build ÷ JSON service': inReport(ratio(report, 'build', 'json')),
    'growth per line': { suite: 'long-report', value: noLess(1, growth(shorter, longer, 'build', 'lines')) },
    'growth per report': inWorkspace(noLess(1, growth(smaller, larger, 'cold', 'reports'))),
    'keystroke among more reports': inWorkspace(
      noLess(1, lowest(larger, 'keystroke') / lowest(smaller, 'keystroke')),
    ),
    'title edit ÷ cold start': inWorkspace(noLess(0.01, ratio(larger, 'title', 'cold'))),
    'name edit ÷ cold start': inWorkspace(ratio(larger, 'name', 'cold')),
    'check ÷ reading lines': { suite: 'command-line', value: ratio(folder, 'check', 'floor') },
    'format ÷ reading lines': { suite: 'command-line', value: ratio(folder, 'format', 'floor') },
  };
}

/** The ratios that are worse than the tolerance allows, each in a sentence. */
export function regressions(
  now: Ratios,
  baseline: Readonly<Record<string, number>>,
): { readonly suite: SuiteName; readonly text: string }[] {
  return Object.entries(now).flatMap(([what, { suite, value }]) => {
    const before = baseline[what];
    if (before === undefined) return [{ suite, text: `No baseline for “${what}”: write it anew.` }];
    if (value <= before * TOLERANCE) return [];
    return [{ suite, text: `${what}: ${value.toFixed(2)}, where the baseline is ${before.toFixed(2)}.` }];
  });
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
