/** What a check found, for programs. */
import { jsonPieces } from './json-pieces.ts';
import type { Checked, Problem } from './problem.ts';

export function toJson(
  { reports, updates, vocabularies, empty, rules }: Checked,
  found: Iterable<Problem>,
): Iterable<string> {
  const files = reports + updates + vocabularies + empty;
  return jsonPieces(found, plain, problems => ({ files, rules: rules.length, problems }));
}

function plain({ file, line, column, endLine, endColumn, code, severity, message }: Problem): Problem {
  return { file, line, column, endLine, endColumn, code, severity, message };
}
