/** Whether a report may be exported. */
import type { Diagnostic } from 'vscode-languageserver-types';

const BROKEN = /^(?:syntax|name\/.*|attribute\/once)$/;

/**
 * The problems that forbid an export: those that leave open what the author meant, so that something would be
 * missing from what is sent; where `strict`, every error.
 */
export function exportBlockers(diagnostics: readonly Diagnostic[], strict = false): Diagnostic[] {
  return diagnostics.filter(({ code, severity }) => BROKEN.test(String(code)) || (strict && severity === 1));
}
