import type { Connection } from 'vscode-languageserver';

const WARNING = 2;

/** Shows a warning by a notification; some clients cannot answer the request `window/showMessageRequest`. */
export function warn(connection: Connection | undefined, message: string): void {
  void connection?.sendNotification('window/showMessage', { type: WARNING, message });
}
