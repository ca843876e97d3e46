/** Actions that change the text of the file in which they are offered. */

import type { LangiumDocument } from 'langium';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { LINE_END, lineEndOf } from '../../domain/lines.ts';
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
  const lineEnd = lineEndOf(textDocument.getText());
  const changes = edits.map(
    ({ span, text }): TextEdit => ({
      range: { start: textDocument.positionAt(span.start), end: textDocument.positionAt(span.end) },
      newText: text.split(LINE_END).join(lineEnd),
    }),
  );
  return { title, kind, edit: { changes: { [textDocument.uri]: changes } } };
}
