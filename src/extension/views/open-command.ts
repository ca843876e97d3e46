import { type Command, Range, type Uri } from 'vscode';
import type { Range as ServerRange } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';

/** Opens the report with the stretch selected. */
export function openCommand(report: Uri, { start, end }: ServerRange): Command {
  const selection = new Range(start.line, start.character, end.line, end.character);
  return {
    command: 'vscode.open',
    title: extensionText('open'),
    arguments: [report, { selection, preview: false }],
  };
}
