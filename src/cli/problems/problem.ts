/** A problem as the command line tells it. */

import type { LangiumDocument } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { endOfLine } from '../../domain/lines.ts';
import type { Severity } from '../../domain/scales.ts';
import { dataOf, fixesOf } from '../../rules/fix-all.ts';
import type { Rule } from '../../rules/rule.ts';
import type { FixData } from '../../rules/validator.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { type FileUse, useOf } from '../../syntax/is-report.ts';

/** Lines and columns count from 1 in UTF-16 units, the end is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where and what. */
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

/** What was found in the files of a workspace that are asked for, in their order. */
export interface WorkspaceFindings {
  /** How many files were checked, by what they hold. */
  readonly reports: number;
  readonly updates: number;
  readonly vocabularies: number;
  readonly empty: number;
  readonly problems: readonly FoundProblem[];
}

/** What a check found. */
export interface Findings extends WorkspaceFindings {
  readonly rules: readonly Rule[];
}

const SEVERITIES: Readonly<Record<number, Severity>> = { 1: 'error', 2: 'warning' };

/** What is shown of the diagnostics of a document: all of them unless some are picked. */
interface Source {
  readonly shown: string;
  readonly document: LangiumDocument;
  readonly diagnostics?: readonly Diagnostic[];
}

/** What was found in checked documents; `use` says what each holds, `problems` what was found in it. */
export function findingsIn<S extends Source>(
  files: readonly S[],
  use: (document: LangiumDocument) => FileUse = document => useOf(fileOf(document)),
  problems: (file: S) => readonly FoundProblem[] = problemsOf,
): WorkspaceFindings {
  const uses = files.map(({ document }) => use(document));
  const count = (wanted: FileUse) => uses.filter(each => each === wanted).length;
  return {
    reports: count('report'),
    updates: count('updates'),
    vocabularies: count('vocabulary'),
    empty: count('nothing'),
    problems: files.flatMap(problems),
  };
}

/** The problems of a checked document. */
export function problemsOf({ document, shown, diagnostics = document.diagnostics }: Source): FoundProblem[] {
  return (diagnostics ?? []).map(diagnostic => {
    const { range, message, code, severity, relatedInformation = [] } = diagnostic;
    return {
      file: shown,
      ...placeOf(range),
      code: String(code ?? ''),
      severity: SEVERITIES[severity ?? 1] ?? 'info',
      message: typeof message === 'string' ? message : message.value,
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

/** How many of the problems are of each severity. */
export function countBySeverity(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) count[severity]++;
  return count;
}

/** As much of a line as may be shown of it. */
function lineAt({ textDocument }: LangiumDocument, line: number): string {
  const start = textDocument.offsetAt({ line, character: 0 });
  const text = textDocument.getText().slice(start, start + 10_000);
  return text.slice(0, endOfLine(text, 0));
}
