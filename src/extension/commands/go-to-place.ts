/** *Next Place* and *Previous Place*: from one place that a template leaves to the author to another. */
import { Selection, TextEditorRevealType, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import { type FileParams, READINESS_REQUEST, type Readiness } from '../../protocol.ts';

/** Makes the command for one direction; behind the last place comes the first. */
export function goToPlace(client: BaseLanguageClient, direction: 'next' | 'previous') {
  return async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'mission-report') return;
    const { code2ProtocolConverter: code, protocol2CodeConverter: protocol } = client;
    const params: FileParams = { uri: code.asUri(editor.document.uri) };
    const readiness = await client.sendRequest<Readiness | null>(READINESS_REQUEST, params);
    const places = (readiness?.problems ?? [])
      .filter(({ level }) => level === 'unfilled')
      .map(({ range }) => protocol.asRange(range));
    const { start, end } = editor.selection;
    const place =
      direction === 'next'
        ? (places.find(range => !range.start.isBefore(end) && !range.isEqual(editor.selection)) ?? places[0])
        : (places.findLast(range => !range.end.isAfter(start)) ?? places.at(-1));
    if (!place) {
      window.showInformationMessage(extensionText('places.filled'));
      return;
    }
    editor.selection = new Selection(place.start, place.end);
    editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  };
}
