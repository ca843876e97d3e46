/** Actions that change the text of the file in which they are offered. */

import type { LangiumDocument } from 'langium';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { LINE_END, lineEndOf } from '../../domain/lines.ts';
import type { MendingEdit } from '../../protocol/report.ts';
import type { Edit } from '../../rules/rule.ts';
import { rangeIn } from '../../syntax/ranges.ts';
import type { Client } from '../client.ts';

export interface TextAction {
  readonly title: string;
  readonly kind: string;
  readonly edits: readonly Edit[];
}

/** The action in the editor's terms. */
export function textAction(document: LangiumDocument, { title, kind, edits }: TextAction): CodeAction {
  return { title, kind, edit: { changes: { [document.textDocument.uri]: textEdits(document, edits) } } };
}

/** The same; where the client can do so, the place that the author still has to fill is selected afterwards. */
export function openAction(
  document: LangiumDocument,
  { fillsSnippets }: Pick<Client, 'fillsSnippets'>,
  action: TextAction,
): CodeAction {
  const { title, kind, edits } = action;
  if (!fillsSnippets) return textAction(document, action);
  return { title, kind, edit: asSnippets(document, textEdits(document, edits)) };
}

/** The edits, of which those that are snippets ask for their places once they are made. */
export function asSnippets({ textDocument }: LangiumDocument, edits: readonly MendingEdit[]): WorkspaceEdit {
  const changes = edits.map(({ range, newText, snippet: value }) =>
    value === undefined ? { range, newText } : { range, snippet: { kind: 'snippet' as const, value } },
  );
  return { documentChanges: [{ textDocument: { uri: textDocument.uri, version: null }, edits: changes }] };
}

/** The edits in the editor's terms, with the line ends that the file has. */
export function textEdits({ textDocument }: LangiumDocument, edits: readonly Edit[]): MendingEdit[] {
  const lineEnd = lineEndOf(textDocument.getText());
  return edits.map(({ span, text, snippet }) => ({
    range: rangeIn(textDocument, span),
    newText: text.split(LINE_END).join(lineEnd),
    ...(snippet === undefined ? {} : { snippet }),
  }));
}
