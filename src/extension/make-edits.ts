import { EndOfLine, Range, type TextDocument, type TextEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MendingEdit } from '../protocol/report.ts';
import { changeText } from './change-text.ts';
import { showReport } from './report-in-editor.ts';

/** Makes the edits in one step, and selects what is still to be written, or else what stands behind the first; false where the text can't be changed. */
export async function makeEdits(
  client: BaseLanguageClient,
  document: TextDocument,
  mending: readonly MendingEdit[],
): Promise<boolean> {
  const edits = await client.protocol2CodeConverter.asTextEdits([...mending]);
  const next = placeAfter(document, edits, mending);
  if (!(await changeText(document, edits))) return false;
  if (next) {
    const selection = new Range(document.positionAt(next.start), document.positionAt(next.end));
    await showReport(document.uri, selection);
  }
  return true;
}

/** Where the author goes on once the edits are made: what is still to be written, or else behind the first edit. */
function placeAfter(
  document: TextDocument,
  edits: readonly TextEdit[],
  mending: readonly MendingEdit[],
): { readonly start: number; readonly end: number } | undefined {
  const index = Math.max(
    0,
    mending.findIndex(({ place }) => place),
  );
  const edit = edits[index];
  if (!edit) return undefined;
  const lengthOf = (text: string) =>
    document.eol === EndOfLine.CRLF ? text.replace(/\r?\n/g, '\r\n').length : text.length;
  const at = document.offsetAt(edit.range.start);
  const before = edits
    .filter(other => other !== edit && document.offsetAt(other.range.start) < at)
    .map(({ range, newText }) => lengthOf(newText) - document.getText(range).length)
    .reduce((sum, change) => sum + change, 0);
  const { start, end } = mending[index]?.place ?? { start: edit.newText.length, end: edit.newText.length };
  return {
    start: at + before + lengthOf(edit.newText.slice(0, start)),
    end: at + before + lengthOf(edit.newText.slice(0, end)),
  };
}
