/** Which report the author is at. */
import { type Range, type TextEditor, type Uri, ViewColumn, window, workspace } from 'vscode';

export function reportInEditor(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'mission-report' ? document.uri : undefined;
}

/**
 * Brings the text of a report to the front, with a stretch of it selected: where it is shown already, else in the first
 * group, and never over its preview.
 */
export async function showReport(report: Uri, selection?: Range): Promise<TextEditor> {
  const shown = window.visibleTextEditors.find(({ document }) => String(document.uri) === String(report));
  const viewColumn = shown?.viewColumn ?? ViewColumn.One;
  return window.showTextDocument(await workspace.openTextDocument(report), {
    viewColumn,
    ...(selection ? { selection, preview: false } : {}),
  });
}
