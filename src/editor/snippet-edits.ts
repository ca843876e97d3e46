/** Edits that say where the author goes on. */
import type { LangiumDocument } from 'langium';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Span } from '../syntax/lexer.ts';

/** An edit, and what the author must still write in its text. */
export interface OpenEdit extends TextEdit {
  readonly place?: Span | undefined;
}

/** The edits, after which what the author must still write is selected, where something is. */
export function asSnippets({ textDocument }: LangiumDocument, edits: readonly OpenEdit[]): WorkspaceEdit {
  const changes = edits.map(({ range, newText, place }) =>
    place
      ? { range, snippet: { kind: 'snippet' as const, value: snippetOf(newText, place) } }
      : { range, newText },
  );
  return { documentChanges: [{ textDocument: { uri: textDocument.uri, version: null }, edits: changes }] };
}

/** What stands in the text once such a snippet is put in. */
export function snippetText(snippet: string): string {
  return snippet.replace(/\$0|\$\{0:((?:[^\\}]|\\.)*)\}/gs, '$1').replace(/\\([\\$}])/g, '$1');
}

/** The text with its place to fill selected, or with the cursor there where nothing stands in it. */
function snippetOf(text: string, { start, end }: Span): string {
  const escaped = (words: string) => words.replace(/[\\$}]/g, '\\$&');
  const place = end > start ? `$\{0:${escaped(text.slice(start, end))}}` : '$0';
  return escaped(text.slice(0, start)) + place + escaped(text.slice(end));
}
