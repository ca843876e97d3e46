/** Tells why there is no file. */
import { commands, window } from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import type { ExportResult } from '../../protocol.ts';
import { canOpenPages } from './can-open-pages.ts';

/** Why a file was not made. */
export type Refused = Extract<ExportResult, { readonly kind: 'refused' }>;

/** Says so, with a way on from there; printing by hand is offered where the caller knows how. */
export async function showRefusal(
  { reason, remedy }: Refused,
  printByHand?: () => Promise<void>,
): Promise<void> {
  const problems = extensionText('show-problems');
  const print = extensionText('print.open');
  const offers = {
    problems: [problems],
    print: printByHand && canOpenPages() ? [print] : [],
  };
  const chosen = await window.showErrorMessage(reason, ...(remedy ? offers[remedy] : []));
  if (chosen === problems) await commands.executeCommand('workbench.actions.view.problems');
  if (chosen === print) await printByHand?.();
}
