/** A problem as the command line tells it. */

import type { LangiumDocument } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { endOfLine } from '../../domain/lines.ts';
import type { Severity } from '../../domain/scales.ts';
import { dataOf, fixesOf, messageOf } from '../../rules/fix-all.ts';
import type { Rule } from '../../rules/rule.ts';
import type { FixData } from '../../rules/validator.ts';
import type { Packed } from '../../workers/packed.ts';

/** Lines and columns count from 1 in UTF-16 units, the end is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Problem extends Place {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** A problem with what it takes to show and to mend it. */
export interface FoundProblem extends Problem {
  /** The line in which it begins. */
  readonly text: string;
  /** Other places in the file that it is about, with what stands there. */
  readonly others: readonly (Place & { readonly text: string })[];
  /** True when `--fix` would mend it. */
  readonly isMendable: boolean;
  /** Other ways to mend it are among them; none where a check tells short. */
  readonly fixes: readonly FixData[];
}

/** What was checked, and what was found in it. */
export interface Checked {
  /** How many files were checked, by what they hold. */
  readonly reports: number;
  readonly updates: number;
  readonly vocabularies: number;
  readonly empty: number;
  readonly rules: readonly Rule[];
  /** What was found in each of the files that were asked for, in their order. */
  readonly found: readonly Packed<readonly FoundProblem[]>[];
}

/** How many problems there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

const SEVERITIES: Readonly<Record<number, Severity>> = { 1: 'error', 2: 'warning' };

/** What is shown of the diagnostics of a document: all of them unless some are picked. */
interface Source {
  readonly shown: string;
  readonly document: LangiumDocument;
  readonly diagnostics?: readonly Diagnostic[];
}

export function problemsOf({ document, shown, diagnostics = document.diagnostics }: Source): FoundProblem[] {
  return (diagnostics ?? []).map(diagnostic => {
    const { range, code, severity, relatedInformation = [] } = diagnostic;
    return {
      file: shown,
      ...placeOf(range),
      code: String(code ?? ''),
      severity: SEVERITIES[severity ?? 1] ?? 'info',
      message: messageOf(diagnostic),
      text: lineAt(document, range.start.line),
      others: relatedInformation.map(({ location, message: text }) => ({ ...placeOf(location.range), text })),
      isMendable: dataOf(diagnostic)?.isMendable ?? false,
      fixes: fixesOf(diagnostic),
    };
  });
}

function placeOf({ start, end }: Range): Place {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** As much of a line as may be shown of it. */
function lineAt({ textDocument }: LangiumDocument, line: number): string {
  const start = textDocument.offsetAt({ line, character: 0 });
  const text = textDocument.getText().slice(start, start + 10_000);
  return text.slice(0, endOfLine(text, 0));
}
