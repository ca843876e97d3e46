/** Starts the language server with the first report, and registers the commands. */
import { commands, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { SHOW_PLACES_COMMAND } from '../protocol.ts';
import { createClient } from './client.ts';
import { exportReport } from './commands/export-report.ts';
import { newDocument } from './commands/new-document.ts';
import { openCheatSheet, openWalkthrough } from './commands/open-help.ts';
import { showPlaces } from './commands/show-places.ts';
import { tagFindings } from './commands/tag-findings.ts';
import { registerPreview } from './preview/preview.ts';
import { registerViews } from './views/views.ts';

let client: LanguageClient | undefined;

/** Called by VS Code with the first report or command. */
export async function activate(context: ExtensionContext): Promise<void> {
  const started = createClient(context);
  client = started;
  context.subscriptions.push(
    commands.registerCommand('missionReport.export', exportReport(started)),
    commands.registerCommand('missionReport.newReport', newDocument('Mission report')),
    commands.registerCommand('missionReport.newProgramme', newDocument('Programme')),
    commands.registerCommand('missionReport.tagFindings', tagFindings),
    commands.registerCommand(SHOW_PLACES_COMMAND, showPlaces(started)),
    commands.registerCommand('missionReport.openCheatSheet', openCheatSheet(context)),
    commands.registerCommand('missionReport.openWalkthrough', openWalkthrough(context)),
  );
  registerPreview(context, started);
  registerViews(context, started);
  await started.start();
}

/** Called by VS Code when it closes; waits for the server to end. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
