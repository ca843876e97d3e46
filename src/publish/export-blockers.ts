/** Whether a report may be exported. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { RULES } from '../rules/index.ts';
import { MissionReportDocumentValidator } from '../rules/validator.ts';

const BLOCKING_RULES = RULES.filter(({ blocksExport }) => blocksExport);
const BLOCKING: ReadonlySet<unknown> = new Set(BLOCKING_RULES.map(({ code }) => code));

/**
 * The problems that forbid an export: the errors that leave open what the author meant, so that something would be
 * missing from what is sent, or there that nobody wrote; where `strict`, every error. Nothing that `check` calls milder than an error forbids one.
 */
export function exportBlockers(diagnostics: readonly Diagnostic[], strict = false): Diagnostic[] {
  return diagnostics.filter(({ code, severity = 1 }) => severity === 1 && (strict || BLOCKING.has(code)));
}

/** The same of a linked report that need not have been checked. */
export async function findBlockers(
  document: LangiumDocument,
  services: LangiumCoreServices,
): Promise<readonly Diagnostic[]> {
  const check = new MissionReportDocumentValidator(services, undefined, BLOCKING_RULES);
  return exportBlockers(await check.validateDocument(document));
}
