/** The commands by which lenses and fixes of the server lead to places. */
import { commands, Range } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';
import { showReport } from '../report-in-editor.ts';

/** Makes the command: opens a report with the cursor at a line, which counts from 0. */
export function openLine({ protocol2CodeConverter: convert }: BaseLanguageClient) {
  return async (uri: string, line: number): Promise<void> => {
    const selection = new Range(line, 0, line, 0);
    await showReport(convert.asUri(uri), selection);
  };
}

/** Makes the command: shows two files beside each other, with what differs. */
export function compareFiles({ protocol2CodeConverter: convert }: BaseLanguageClient) {
  return async (left: string, right: string): Promise<void> => {
    await commands.executeCommand('vscode.diff', convert.asUri(left), convert.asUri(right));
  };
}

/** Makes the command: shows what a code lens speaks of in VS Code's own list of places. */
export function showPlaces({ protocol2CodeConverter: convert }: BaseLanguageClient) {
  return (uri: string, position: Position, places: readonly Location[]) =>
    commands.executeCommand(
      'editor.action.showReferences',
      convert.asUri(uri),
      convert.asPosition(position),
      places.map(place => convert.asLocation(place)),
    );
}
