/** Whether a report may be exported. */
import type { Diagnostic } from 'vscode-languageserver-types';
import { RULES } from '../rules/index.ts';

const BLOCKING: ReadonlySet<unknown> = new Set(
  RULES.filter(({ blocksExport }) => blocksExport).map(({ code }) => code),
);

/**
 * The problems that forbid an export: the errors that leave open what the author meant, so that something would be
 * missing from what is sent, or there that nobody wrote; where `strict`, every error. Nothing that `check` calls milder than an error forbids one.
 */
export function exportBlockers(diagnostics: readonly Diagnostic[], strict = false): Diagnostic[] {
  return diagnostics.filter(({ code, severity = 1 }) => severity === 1 && (strict || BLOCKING.has(code)));
}
