/** What "fix all" does to a text. */
import type { Diagnostic, TextEdit } from 'vscode-languageserver-types';
import type { DiagnosticData } from './validator.ts';

/**
 * The edits of the preferred fixes, in the order of the text. A fix that touches what another one changes is left
 * for the next round, when the problems have been looked for again.
 */
export function preferredEdits(diagnostics: readonly Diagnostic[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { data } of diagnostics) {
    const fix = (data as DiagnosticData | undefined)?.fixes.find(({ isPreferred }) => isPreferred);
    if (fix && !fix.edits.some(edit => taken.some(other => touches(edit, other)))) taken.push(...fix.edits);
  }
  return taken.sort((a, b) => compare(a.range.start, b.range.start));
}

function touches({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

type Position = TextEdit['range']['start'];

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
