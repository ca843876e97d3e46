/** The views beside the editor, and the status bar. */
import { commands, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { chooseProfile } from './choose-profile.ts';
import { CurrentReport } from './current-report.ts';
import { mend } from './mend.ts';
import { ReadinessSource } from './readiness-source.ts';
import { registerReadinessView } from './readiness-view.ts';
import { registerStatusBar } from './status-bar.ts';
import { registerStructureView } from './structure-view.ts';

/** Registers everything that shows how a report stands. */
export function registerViews(context: ExtensionContext, client: BaseLanguageClient): void {
  const report = new CurrentReport(client);
  const source = new ReadinessSource(report);
  context.subscriptions.push(
    report,
    source,
    registerStructureView(report),
    registerReadinessView(report, source),
    registerStatusBar(source),
    commands.registerCommand('missionReport.readiness.mend', mend(client, report, source)),
    commands.registerCommand('missionReport.chooseProfile', chooseProfile),
  );
}
