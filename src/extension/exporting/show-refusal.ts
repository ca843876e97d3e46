import { Range, type Uri, window } from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import type { ExportRefusal } from '../../protocol/export.ts';
import { canOpenPages } from './can-open-pages.ts';

/** Says that nothing was exported and why; printing by hand is offered where the caller knows how. */
export async function showRefusal(
  report: Uri,
  { reason, problems, remedy }: ExportRefusal,
  printByHand?: () => Promise<void>,
): Promise<void> {
  if (problems) return showProblems(report, problems);
  const print = extensionText('print.open');
  const offers = remedy === 'print' && printByHand && canOpenPages() ? [print] : [];
  const chosen = await window.showErrorMessage(extensionText('export.refused', { reason }), ...offers);
  if (chosen === print) await printByHand?.();
}

/** Those of other readers stand in no list of VS Code's. */
async function showProblems(report: Uri, problems: NonNullable<ExportRefusal['problems']>): Promise<void> {
  const items = problems.map(({ message, range: { start, end } }) => ({
    label: extensionText('export.line', { line: start.line + 1 }),
    detail: message,
    selection: new Range(start.line, start.character, end.line, end.character),
  }));
  const chosen = await window.showQuickPick(items, {
    title: extensionText('export.blocked', { count: problems.length }),
    placeHolder: extensionText('export.go-there'),
    ignoreFocusOut: true,
  });
  if (chosen) await window.showTextDocument(report, { selection: chosen.selection });
}
