/** The views beside the editor, and the status bar. */
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CurrentReport } from '../current-report.ts';
import { LastOrders } from '../exporting/last-orders.ts';
import { chooseProfile } from './choose-profile.ts';
import { mend } from './mend.ts';
import { moveTo } from './move-to.ts';
import { ReadinessSource } from './readiness-source.ts';
import { registerReadinessView } from './readiness-view.ts';
import { registerStatusBar } from './status-bar.ts';
import { registerStructureView } from './structure-view.ts';

/** Answers with the commands of the views. */
export function registerViews(context: ExtensionContext, client: BaseLanguageClient, report: CurrentReport) {
  const source = new ReadinessSource(report, new LastOrders(context.workspaceState));
  context.subscriptions.push(source, registerStatusBar(source));
  return {
    'missionReport.structure.order': registerStructureView(context, report),
    'missionReport.moveTo': moveTo(client, report),
    'missionReport.readiness.mend': registerReadinessView(
      context,
      report,
      source,
      mend(client, report, source),
    ),
    'missionReport.chooseProfile': () => chooseProfile(source.readiness),
  };
}
