/** The views beside the editor, and the status bar. */
import { commands, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CurrentReport } from '../current-report.ts';
import { chooseProfile } from './choose-profile.ts';
import { mend } from './mend.ts';
import { moveTo } from './move-to.ts';
import { ReadinessSource } from './readiness-source.ts';
import { registerReadinessView } from './readiness-view.ts';
import { registerStatusBar } from './status-bar.ts';
import { registerStructureView } from './structure-view.ts';

export function registerViews(
  context: ExtensionContext,
  client: BaseLanguageClient,
  report: CurrentReport,
): void {
  const source = new ReadinessSource(report);
  context.subscriptions.push(
    source,
    registerStructureView(report),
    commands.registerCommand('missionReport.moveTo', moveTo(client, report)),
    registerReadinessView(report, source, mend(client, report, source)),
    registerStatusBar(source),
    commands.registerCommand('missionReport.chooseProfile', () => chooseProfile(source.readiness)),
  );
}
