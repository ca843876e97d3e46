/** The client of the language server on Node. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Language } from '../messages/texts.ts';
import { clientOptions } from './client-options.ts';
import { withCompiledCode } from './compiled-code.ts';
import { goOnAfterWriteErrors } from './write-errors.ts';

/** Makes the client; whoever starts it ends it. */
export function createClient(context: ExtensionContext, language: Language | undefined): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const transport = TransportKind.ipc;
  const run = { module, transport, options: { env: withCompiledCode(context) } };
  const debug = { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const server = { run, debug };
  const client = new LanguageClient(
    'missionReport',
    'Mission Report',
    server,
    clientOptions(context, language),
  );
  goOnAfterWriteErrors(client);
  return client;
}
