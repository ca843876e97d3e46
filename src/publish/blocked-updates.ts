/** Updates that stay inside until an error in their file is mended, however they are marked. */
import { AstUtils, type LangiumCoreServices, type LangiumDocument, type URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { CEILING, isAbove } from '../domain/marking.ts';
import { ruleText } from '../messages/rules.ts';
import { fileFrom } from '../rules/export/borrowed.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { Followed, Update } from '../syntax/generated/ast.ts';
import { missionMarking } from '../syntax/markings.ts';
import { linkedCopy } from '../workspace/linked-copy.ts';
import { updatingFiles } from '../workspace/updates-on.ts';
import { findBlockers } from './export-blockers.ts';
import { isDoubtful, leavingProblems, type Readers } from './leaving-problems.ts';
import { withLines } from './with-lines.ts';

/** Which they are, and a sentence about each file of them for whoever makes the export. */
export interface HeldUpdates {
  isHeld(said: Update | Followed): boolean;
  readonly warnings: readonly string[];
}

const NONE: HeldUpdates = { isHeld: () => false, warnings: [] };

/** What was found in files of updates, by their addresses; for the same readers, while no file changes. */
export type CheckedUpdates = Map<string, Promise<readonly Diagnostic[]>>;

/**
 * Those on a report in other files that hold what would keep a report with the same text from these readers. Files
 * that have been `checked` are not checked again: one may be about many reports.
 */
export async function blockedUpdates(
  document: LangiumDocument,
  readers: Readers,
  services: LangiumCoreServices,
  checked: CheckedUpdates = new Map(),
): Promise<HeldUpdates> {
  if (readers.audience === 'internal') return NONE;
  const held = new Set<string>();
  const warnings: string[] = [];
  for (const uri of updatingFiles(document, services)) {
    const found = checked.get(uri.toString()) ?? problemsIn(uri, readers, services);
    checked.set(uri.toString(), found);
    const problems = await found;
    if (problems.length === 0) continue;
    held.add(uri.toString());
    const file = fileFrom(document.uri, uri);
    warnings.push(ruleText('publish.updates-held', { file, problems: withLines(problems) }));
  }
  return { isHeld: said => held.has(AstUtils.getDocument(said).uri.toString()), warnings };
}

/** What keeps the updates of a file in; nothing where all of it is marked higher, which alone keeps them in. */
async function problemsIn(
  uri: URI,
  readers: Readers,
  services: LangiumCoreServices,
): Promise<readonly Diagnostic[]> {
  const text = services.shared.workspace.LangiumDocuments.getDocument(uri)?.textDocument.getText();
  // The tree of a file that is only looked into may be gone.
  const copy = text === undefined ? undefined : await linkedCopy(services, uri, text);
  if (!copy || isAbove(missionMarking(fileOf(copy)), CEILING[readers.audience])) return [];
  const found = [
    ...(await findBlockers(copy, services)),
    ...(await leavingProblems(copy, readers, services)),
  ];
  return found.filter(problem => !isDoubtful(problem));
}
