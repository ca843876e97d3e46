/** How the problems of a served report are told. */
import type { Diagnostic } from 'vscode-languageserver-types';
import { LINE_END } from '../domain/lines.ts';
import type { Severity } from '../domain/scales.ts';
import { dataOf, messageOf } from '../rules/fix-all.ts';
import { entryAnswer } from './entry-answers.ts';
import type { EntryPlace } from './entry-places.ts';
import type { Answer } from './tool.ts';
import type { Served } from './visible-reports.ts';

const SEVERITIES: Readonly<Record<number, Severity>> = { 1: 'error', 2: 'warning' };

/** With the line of the text in which each begins and what mends it; `placeAt` finds the entry of a line, from 0. */
export function diagnosticAnswers(
  problems: readonly Diagnostic[],
  text: string,
  served: Served,
  placeAt: (line: number) => EntryPlace | undefined,
): readonly Answer[] {
  const lines = text.split(LINE_END);
  return problems.map(problem => {
    const { range, code, severity = 1 } = problem;
    const place = placeAt(range.start.line);
    const fixes = dataOf(problem)?.fixes ?? [];
    return {
      rule: String(code ?? ''),
      severity: SEVERITIES[severity] ?? 'info',
      problem: messageOf(problem),
      line: range.start.line + 1,
      words: lines[range.start.line] ?? '',
      ...(place && { entry: entryAnswer({ served, place }).entry }),
      ...(fixes.length > 0 && {
        fixes: fixes.map(({ title, isPreferred, edits }) => ({
          title,
          ...(isPreferred && { isSure: true }),
          edits: edits.map(({ range: { start, end }, newText }) => ({
            line: start.line + 1,
            column: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
            newText,
          })),
        })),
      }),
    };
  });
}

/** The entry in whose lines a line is. */
export function placeAmong(places: readonly EntryPlace[]): (line: number) => EntryPlace | undefined {
  return line => places.find(({ lines: { start, end } }) => line >= start && line < end);
}
