/** What can't be said to a server that has just ended. */
import { type BaseLanguageClient, ErrorAction } from 'vscode-languageclient/node';

/**
 * Has a client go on where a message can't be sent, as it is with what is typed while a server ends: the client starts
 * another one as soon as it hears of the end. By itself it gives the server up for good after three such messages.
 */
export function goOnAfterWriteErrors({ clientOptions }: Pick<BaseLanguageClient, 'clientOptions'>): void {
  const { errorHandler } = clientOptions;
  if (!errorHandler) throw new Error('The client has no way to start a server again.');
  clientOptions.errorHandler = {
    closed: () => errorHandler.closed(),
    // Told in the log alone.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
  };
}
