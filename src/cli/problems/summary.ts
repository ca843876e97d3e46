/** One line that says what was checked, and what came out. */
import { countBySeverity, type Findings, type Problem } from './problem.ts';

export function summary(findings: Findings): string {
  const { reports, vocabularies, empty, rules, problems } = findings;
  const checked = [
    counted(reports, 'report'),
    counted(vocabularies, 'vocabulary', 'vocabularies'),
    counted(empty, 'empty file'),
  ];
  const mendable = problems.filter(({ fixes }) => fixes.some(({ isPreferred }) => isPreferred)).length;
  const what = [...checked, counted(rules.length, 'rule')].filter(Boolean).join(', ');
  const hint = mendable > 0 ? ` (--fix mends ${mendable} of them)` : '';
  return `${what}: ${countedProblems(problems) || 'no problems'}${hint}`;
}

/** `2 errors, 1 warning`; '' for none. */
export function countedProblems(problems: readonly Problem[]): string {
  const { error, warning, info } = countBySeverity(problems);
  return [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'note')]
    .filter(Boolean)
    .join(', ');
}

/** `3 reports`; '' for none. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}
