/** Which report the author is at. */
import { type Uri, window } from 'vscode';

/** The report in the active editor. */
export function reportInEditor(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'mission-report' ? document.uri : undefined;
}
