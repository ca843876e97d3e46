/** Starts on a desktop with the first report, the language server in a process of its own. */
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { offerAssistantServer } from './assistants/offer-server.ts';
import { createClient } from './client.ts';
import { speakLanguage } from './speak-language.ts';
import { start } from './start.ts';

let client: BaseLanguageClient | undefined;

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
