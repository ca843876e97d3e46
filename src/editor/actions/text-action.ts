/** Actions that change the text of the file in which they are offered. */
import type { LangiumDocument } from 'langium';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import type { Edit } from '../../rules/rule.ts';

/** What an action says and does. */
export interface TextAction {
  readonly title: string;
  readonly kind: string;
  readonly edits: readonly Edit[];
}

/** The action in the editor's terms, with the line ends that the file has. */
export function textAction(
  { textDocument }: LangiumDocument,
  { title, kind, edits }: TextAction,
): CodeAction {
  const lineEnd = /\r\n|\r|\n/.exec(textDocument.getText())?.[0] ?? '\n';
  const changes = edits.map(
    ({ span, text }): TextEdit => ({
      range: { start: textDocument.positionAt(span.start), end: textDocument.positionAt(span.end) },
      newText: text.replace(/\r\n|\r|\n/g, lineEnd),
    }),
  );
  return { title, kind, edit: { changes: { [textDocument.uri]: changes } } };
}
