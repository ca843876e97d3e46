/** What a code lens speaks of, in VS Code's own list of places. */
import { commands } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';

export function showPlaces(client: BaseLanguageClient) {
  return (uri: string, position: Position, places: readonly Location[]) => {
    const { protocol2CodeConverter: convert } = client;
    return commands.executeCommand(
      'editor.action.showReferences',
      convert.asUri(uri),
      convert.asPosition(position),
      places.map(place => convert.asLocation(place)),
    );
  };
}
