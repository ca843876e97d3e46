/** Mending a problem from the *Ready to send?* view. */
import { window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import type { ReadinessProblem } from '../../protocol/report.ts';
import type { CurrentReport } from '../current-report.ts';
import { makeEdits } from '../make-edits.ts';
import type { ReadinessSource } from './readiness-source.ts';

export function mend(client: BaseLanguageClient, report: CurrentReport, source: ReadinessSource) {
  return async (problem: ReadinessProblem): Promise<void> => {
    const { uri } = report;
    if (!uri) return;
    // The row may be of a text that has been changed since: its remedy as it is now is meant, for that text alone.
    const { version, fixes } = asItIsNow(problem, source) ?? { version: undefined, fixes: [] };
    const [only, ...others] = fixes;
    const chosen =
      others.length === 0
        ? only
        : (
            await window.showQuickPick(
              fixes.map(fix => ({ label: fix.title, fix })),
              { title: problem.message },
            )
          )?.fix;
    if (fixes.length > 0 && !chosen) return;
    const document = await workspace.openTextDocument(uri);
    if (!chosen || document.version !== version) {
      window.showInformationMessage(extensionText('mend.changed'));
      return;
    }
    await makeEdits(client, document, chosen.edits);
  };
}

/** What is left to do at a place now; undefined where it can't be told from something else, or is done. */
function asItIsNow(
  problem: ReadinessProblem,
  { readiness }: ReadinessSource,
): { readonly version: number; readonly fixes: ReadinessProblem['fixes'] } | undefined {
  if (!readiness) return undefined;
  const alike = readiness.problems
    .flatMap(each => [each, ...(each.places ?? [])])
    .filter(
      ({ rule, message, entry }) =>
        rule === problem.rule && message === problem.message && entry === problem.entry,
    );
  const place = JSON.stringify(problem.range);
  const now = alike.length === 1 ? alike[0] : alike.find(({ range }) => JSON.stringify(range) === place);
  return now && { version: readiness.version, fixes: now.fixes };
}
