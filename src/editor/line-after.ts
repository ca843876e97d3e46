import type { LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import { endOfLine, LINE_END } from '../domain/lines.ts';
import { edited, editsIn } from '../rules/edited.ts';
import { shorten } from './shorten.ts';

/** What changes further along is shown without the line's beginning. */
const SEEN = 50;

/** The line after the edits, as much of it as a menu has room for; undefined where they change several. */
export function lineAfter(document: LangiumDocument, edits: readonly TextEdit[]): string | undefined {
  const { textDocument } = document;
  const [first] = edits;
  const line = first?.range.start.line;
  const isOne = edits.every(
    ({ range: { start, end }, newText }) =>
      start.line === line && end.line === line && !newText.split(LINE_END).some((_, i) => i > 0),
  );
  if (!first || line === undefined || !isOne) return undefined;
  const start = textDocument.offsetAt({ line, character: 0 });
  const before = textDocument.getText().slice(start, endOfLine(textDocument.getText(), start));
  const after = edited(before, start, editsIn(document, edits));
  const from =
    first.range.start.character > SEEN ? after.lastIndexOf(' ', first.range.start.character - 2) + 1 : 0;
  return (from > 0 ? '… ' : '') + shorten(after.slice(from).trim());
}
