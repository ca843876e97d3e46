/** An earlier version of a report, read in its place and looked at as strictly as the report itself. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import { type Audience, CEILING, isAbove } from '../domain/marking.ts';
import { ruleText } from '../messages/rules.ts';
import type { Report } from '../report/report.ts';
import { fileOf } from '../syntax/file-of.ts';
import { missionMarking } from '../syntax/markings.ts';
import { linkedCopy } from '../workspace/linked-copy.ts';
import { blockedUpdates } from './blocked-updates.ts';
import { compileChecked } from './compile-checked.ts';
import { findBlockers } from './export-blockers.ts';
import { leavingProblems, type Readers, unclearWords } from './leaving-problems.ts';
import { conflictIn } from './why-no-mission.ts';
import { withLines } from './with-lines.ts';

/** The version, or why the changes since can't be shown to these readers. */
export type EarlierReport = {
  /** The text as it was read. */
  readonly document: LangiumDocument;
} & (
  | { readonly ok: true; readonly report: Report; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: string; readonly unclear: readonly string[] }
);

/**
 * Reads the text that a document once had, or the edition in which it was issued: it sees its own names, and else what the document sees. Whom either of the
 * two declares, neither may name.
 */
export async function readEarlier(
  document: LangiumDocument,
  text: string,
  readers: Readers,
  services: LangiumCoreServices,
): Promise<EarlierReport> {
  const copy = await linkedCopy(services, document.uri, (await textOfEdition(text)) ?? text);
  const leaving = [
    ...(readers.audience === 'internal' ? [] : await findBlockers(copy, services)),
    ...(await leavingProblems(copy, readers, services, document)),
  ];
  if (leaving.length > 0) {
    const reason = ruleText('publish.earlier', { reason: withLines(leaving) });
    return { document: copy, ok: false, reason, unclear: unclearWords(copy, leaving) };
  }
  const held = await blockedUpdates(document, readers, services);
  const report = compileChecked(copy, services, { held });
  if (!report) {
    const conflict = conflictIn(copy);
    const reason = conflict
      ? ruleText('publish.earlier', { reason: conflict })
      : ruleText('publish.earlier-none');
    return { document: copy, ok: false, reason, unclear: [] };
  }
  const { parserErrors, lexerErrors } = copy.parseResult;
  const count = new Set([
    ...parserErrors.map(({ token }) => token.startLine),
    ...lexerErrors.map(({ line }) => line),
  ]).size;
  const warnings = count > 0 ? [ruleText('publish.earlier-faults', { count })] : [];
  return { document: copy, ok: true, report, warnings };
}

/** The text that was issued, where what is given is the file of an edition. */
async function textOfEdition(file: string): Promise<string | undefined> {
  if (!file.trimStart().startsWith('{')) return undefined;
  // Lazy: pulls in zod.
  const { readEdition } = await import('./edition-file.ts');
  return readEdition(new TextEncoder().encode(file))?.text;
}

/** Why an earlier version that was marked as a whole goes to nobody who may have the present one. */
export function markedAsWhole(
  earlier: LangiumDocument,
  present: LangiumDocument,
  audience: Audience,
): string | undefined {
  const [was, is] = [earlier, present].map(each => missionMarking(fileOf(each)));
  return was && is && isAbove(was, CEILING[audience]) && !isAbove(is, CEILING[audience])
    ? ruleText('publish.earlier-marked', { marking: was })
    : undefined;
}
