/** Starts on a desktop with the first report, the language server in a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Language } from '../messages/texts.ts';
import { offerAssistantServer } from './assistants/offer-server.ts';
import { clientOptions } from './client-options.ts';
import { withCompiledCode } from './compiled-code.ts';
import { speakLanguage } from './speak-language.ts';
import { start } from './start.ts';
import { goOnAfterWriteErrors } from './write-errors.ts';

let client: LanguageClient | undefined;

/** Called by VS Code with the first report or command. */
export async function activate(context: ExtensionContext): Promise<void> {
  client = createClient(context, await speakLanguage(context));
  context.subscriptions.push(offerAssistantServer(context));
  await start(context, client);
}

/** Called by VS Code when it closes; waits for the server to end. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

function createClient(context: ExtensionContext, language: Language | undefined): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const transport = TransportKind.ipc;
  const run = { module, transport, options: { env: withCompiledCode(context) } };
  const debug = { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const options = clientOptions(context, language);
  const made = new LanguageClient('missionReport', 'Mission Report', { run, debug }, options);
  goOnAfterWriteErrors(made);
  return made;
}
