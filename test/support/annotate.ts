/** Documents that carry the problems that are expected of them, in comments below the lines where they stand. */
import type { Diagnostic } from 'vscode-languageserver-types';
import { dataOf } from '../../src/rules/fix-all.ts';

const MARK = '//!';
const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

/** The document without its annotations. */
export function strip(annotated: string): string {
  return annotated
    .split('\n')
    .filter(line => !line.startsWith(MARK))
    .join('\n');
}

/** The document with each problem below the line where it starts: what it marks, what it says, what mends it. */
export function annotate(text: string, problems: readonly Diagnostic[]): string {
  return text
    .split('\n')
    .flatMap((line, number) => [
      line,
      ...problems
        .filter(({ range }) => range.start.line === number)
        .flatMap(problem => describe(problem, text.split('\n'))),
    ])
    .join('\n');
}

function describe(problem: Diagnostic, lines: readonly string[]): string[] {
  const fixes = dataOf(problem)?.fixes ?? [];
  return [
    `${MARK} ${SEVERITIES[problem.severity ?? 0]} ${problem.code} at ${marked(problem, lines)}: ${problem.message}`,
    ...fixes.map(({ title, isPreferred }) => `${MARK}   ${isPreferred ? 'surely' : 'perhaps'}: ${title}`),
  ];
}

function marked({ range: { start, end } }: Diagnostic, lines: readonly string[]): string {
  const line = lines[start.line] ?? '';
  return start.line === end.line
    ? `"${line.slice(start.character, end.character)}"`
    : `"${line.slice(start.character)}" and ${end.line - start.line} more lines`;
}
