/** Updates that stay inside until an error in their file is mended, however they are marked. */
import { AstUtils, type LangiumCoreServices, type LangiumDocument } from 'langium';
import { CEILING, isAbove } from '../domain/marking.ts';
import { ruleText } from '../messages/rules.ts';
import { fileFrom } from '../rules/export/borrowed.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { Update } from '../syntax/generated/ast.ts';
import { missionMarking } from '../syntax/markings.ts';
import { linkedCopy } from '../workspace/linked-copy.ts';
import { updatingFiles } from '../workspace/updates-on.ts';
import { findBlockers } from './export-blockers.ts';
import { isDoubtful, leavingProblems, type Readers } from './leaving-problems.ts';
import { withLines } from './with-lines.ts';

/** Which they are, and a sentence about each file of them for whoever makes the export. */
export interface HeldUpdates {
  isHeld(update: Update): boolean;
  readonly warnings: readonly string[];
}

const NONE: HeldUpdates = { isHeld: () => false, warnings: [] };

/** Those on a report in other files that hold what would keep a report with the same text from these readers. */
export async function heldUpdates(
  document: LangiumDocument,
  readers: Readers,
  services: LangiumCoreServices,
): Promise<HeldUpdates> {
  if (readers.audience === 'internal') return NONE;
  const held = new Set<string>();
  const warnings: string[] = [];
  for (const uri of updatingFiles(document, services)) {
    const text = services.shared.workspace.LangiumDocuments.getDocument(uri)?.textDocument.getText();
    // The tree of a file that is only looked into may be gone.
    const copy = text === undefined ? undefined : await linkedCopy(services, uri, text);
    // Where all of it is marked higher, that alone keeps them in.
    if (!copy || isAbove(missionMarking(fileOf(copy)), CEILING[readers.audience])) continue;
    const found = [
      ...(await findBlockers(copy, services)),
      ...(await leavingProblems(copy, readers, services)),
    ];
    const problems = found.filter(problem => !isDoubtful(problem));
    if (problems.length === 0) continue;
    held.add(uri.toString());
    const file = fileFrom(document.uri, uri);
    warnings.push(ruleText('publish.updates-held', { file, problems: withLines(problems) }));
  }
  return { isHeld: update => held.has(AstUtils.getDocument(update).uri.toString()), warnings };
}
