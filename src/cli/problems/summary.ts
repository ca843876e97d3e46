/** One line that says what was checked, and what came out. */
import { countBySeverity, type Findings } from './problem.ts';

export function summary(findings: Findings): string {
  const { reports, vocabularies, rules, problems } = findings;
  const { error, warning, info } = countBySeverity(problems);
  const checked = [counted(reports, 'report'), counted(vocabularies, 'vocabulary', 'vocabularies')];
  const found = [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'note')].filter(Boolean);
  const mendable = problems.filter(({ fixes }) => fixes.some(({ isPreferred }) => isPreferred)).length;
  const what = [...checked, counted(rules.length, 'rule')].filter(Boolean).join(', ');
  const hint = mendable > 0 ? ` (--fix mends ${mendable} of them)` : '';
  return `${what}: ${found.join(', ') || 'no problems'}${hint}`;
}

/** `3 reports`; '' for none. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}
