/** The fixes that may be taken all at once. */
import type { Diagnostic } from 'vscode-languageserver-types';
import { touches } from '../syntax/ranges.ts';
import type { DiagnosticData, FixData } from './validator.ts';

/** One change that a fix makes. */
export type FixEdit = FixData['edits'][number];

/** The sentence of a problem. */
export function messageOf({ message }: Pick<Diagnostic, 'message'>): string {
  return typeof message === 'string' ? message : message.value;
}

/** What a problem carries besides its text; undefined where that is nothing. */
export function dataOf({ data }: Diagnostic): DiagnosticData | undefined {
  return typeof data === 'object' && data !== null ? data : undefined;
}

/** The fixes of a problem, as its rule made them; none of one that is told short. */
export function fixesOf(problem: Diagnostic): readonly FixData[] {
  return dataOf(problem)?.fixes ?? [];
}

/** The edits of every preferred fix, in the order of the problems; of two that touch each other, the first. */
export function preferredEdits(problems: readonly Diagnostic[]): FixEdit[] {
  const taken: FixEdit[] = [];
  for (const problem of problems) {
    const fix = fixesOf(problem).find(({ isPreferred }) => isPreferred);
    if (fix && !fix.edits.some(edit => taken.some(other => touches(edit.range, other.range)))) {
      for (const edit of fix.edits) taken.push(edit);
    }
  }
  return taken;
}
