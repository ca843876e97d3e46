/** *Next Place* and *Previous Place*: from one place that a template leaves to the author to another. */
import { type Range, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { retryRequest } from '../../base/retry-request.ts';
import { extensionText } from '../../messages/extension.ts';
import { type FileParams, READINESS_REQUEST } from '../../protocol/report.ts';
import { inTurn } from '../in-turn.ts';

/** A key pressed meanwhile goes on from where the one before it leads. */
const step = inTurn(go);

/** Makes the command for one direction; behind the last place comes the first. */
export function goToPlace(client: BaseLanguageClient, direction: 'next' | 'previous') {
  return (): Promise<void> => step(client, direction);
}

async function go(client: BaseLanguageClient, direction: 'next' | 'previous'): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'mission-report') return;
  const places = await placesIn(client, client.code2ProtocolConverter.asUri(editor.document.uri));
  const { start, end } = editor.selection;
  const selection =
    direction === 'next'
      ? (places.find(range => !range.start.isBefore(end) && !range.isEqual(editor.selection)) ?? places[0])
      : (places.findLast(range => !range.end.isAfter(start)) ?? places.at(-1));
  if (!selection) {
    window.showInformationMessage(extensionText('places.filled'));
    return;
  }
  // Unlike a selection that is set, this ends when VS Code has selected the place: what it tells of the caret is no
  // longer of the place before.
  await window.showTextDocument(editor.document, {
    selection,
    ...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
  });
}

async function placesIn(client: BaseLanguageClient, uri: string): Promise<readonly Range[]> {
  const params: FileParams = { uri };
  const readiness = await retryRequest(() => client.sendRequest(READINESS_REQUEST, params));
  return (readiness?.problems ?? [])
    .filter(({ level }) => level === 'unfilled')
    .map(({ range }) => client.protocol2CodeConverter.asRange(range));
}
