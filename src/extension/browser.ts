/** Starts in a browser with the first report, the language server in a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './client-options.ts';
import { speakLanguage } from './speak-language.ts';
import { start } from './start.ts';

let client: LanguageClient | undefined;

/** Called by VS Code with the first report or command. */
export async function activate(context: ExtensionContext): Promise<void> {
  const language = await speakLanguage(context);
  const script = Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js');
  const worker = new Worker(script.toString(true));
  const options = clientOptions(context, language);
  client = new LanguageClient('missionReport', 'Mission Report', worker, options);
  await start(context, client);
}

/** Called by VS Code when it closes; waits for the server to end. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
