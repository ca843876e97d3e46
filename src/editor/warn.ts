/** Sentences for the author, outside the text. */
import type { Connection } from 'vscode-languageserver';

const WARNING = 2;

/** Shows a warning; not by the request of that name, which a plain client may be unable to answer. */
export function warn(connection: Connection | undefined, message: string): void {
  void connection?.sendNotification('window/showMessage', { type: WARNING, message });
}
