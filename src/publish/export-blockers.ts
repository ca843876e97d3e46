/** Whether a report may be exported. */
import type { Diagnostic } from 'vscode-languageserver-types';

const BROKEN = /^(?:syntax|name\/.*|attribute\/once)$/;

/** Milder than this is only pointed out: what was written stays as it is. */
const WARNING = 2;

/**
 * The problems that forbid an export: those that leave open what the author meant, so that something would be
 * missing from what is sent; where `strict`, every error.
 */
export function exportBlockers(diagnostics: readonly Diagnostic[], strict = false): Diagnostic[] {
  return diagnostics.filter(
    ({ code, severity = 1 }) =>
      (BROKEN.test(String(code)) && severity <= WARNING) || (strict && severity === 1),
  );
}
