/** What a click on something in a view does: it leads to its place in the text. */
import { type Command, l10n, Range, type Uri } from 'vscode';
import type { Range as ServerRange } from 'vscode-languageclient';

/** Opens the report with the stretch selected. */
export function openCommand(report: Uri, { start, end }: ServerRange): Command {
  const selection = new Range(start.line, start.character, end.line, end.character);
  return {
    command: 'vscode.open',
    title: l10n.t('Open'),
    arguments: [report, { selection, preview: false }],
  };
}
