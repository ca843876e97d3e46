/** What a check found, for programs. */
import type { Findings, Problem } from './problem.ts';

export function toJson({ reports, updates, vocabularies, empty, rules, problems }: Findings): string {
  const result = {
    files: reports + updates + vocabularies + empty,
    rules: rules.length,
    problems: problems.map(plain),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function plain({ file, line, column, endLine, endColumn, code, severity, message }: Problem): Problem {
  return { file, line, column, endLine, endColumn, code, severity, message };
}
