/** Which report the author is at. */
import {
  type Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';

export function reportInEditor(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'mission-report' ? document.uri : undefined;
}

/**
 * Brings the text of a report to the front, with a stretch of it selected: where it is shown already, else in the first
 * group, and never over its preview. The focus stays on a page in another column.
 */
export async function showReport(report: Uri, selection?: Range, page?: ViewColumn): Promise<TextEditor> {
  const viewColumn = editorOf(report)?.viewColumn ?? ViewColumn.One;
  return window.showTextDocument(await workspace.openTextDocument(report), {
    viewColumn,
    preserveFocus: page !== undefined && page !== viewColumn,
    ...(selection ? { selection, preview: false } : {}),
  });
}

/** Selects a stretch of a report where that is on the screen; the focus stays where it is. */
export function selectWhereShown(report: Uri, range: Range): void {
  const editor = editorOf(report);
  if (!editor) return;
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function editorOf(report: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => String(document.uri) === String(report));
}
