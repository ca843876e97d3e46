/** *Export…*: asks what is wanted for whom and where, has the server make the files, and offers what was made. */
import { type ExtensionContext, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import { EXPORT_CHOICES_REQUEST, type ExportChoices } from '../../protocol/export.ts';
import type { FileParams } from '../../protocol/report.ts';
import type { CurrentReport } from '../current-report.ts';
import { askEarlier } from '../exporting/ask-earlier.ts';
import { askOrder } from '../exporting/ask-order.ts';
import { confirmReaders } from '../exporting/ask-release.ts';
import { mayExport } from '../exporting/export-or-ask.ts';
import { type ExportOrder, type Target, targetsOf } from '../exporting/export-order.ts';
import { LastOrders } from '../exporting/last-orders.ts';
import { makeFiles } from '../exporting/make-files.ts';
import { openPage, pageToPrint } from '../exporting/print-by-hand.ts';
import { reportName } from '../exporting/report-name.ts';
import { showOutcome } from '../exporting/show-outcome.ts';
import { isThere } from '../is-there.ts';
import { reportInEditor, showReport } from '../report-in-editor.ts';

/** What VS Code tells a command beside the file where a button in the title of an editor calls it. */
interface MenuContext {
  readonly groupId: number;
}

/** Makes the command. Its caller may name the report and give the order; the author is asked for the rest. */
export function exportReport(client: BaseLanguageClient, context: ExtensionContext, current: CurrentReport) {
  const orders = new LastOrders(context.workspaceState);
  return async (named?: Uri, told?: ExportOrder | MenuContext): Promise<readonly Uri[]> => {
    const given = told && 'formats' in told ? told : undefined;
    const report = named ?? current.uri;
    if (!report) {
      window.showErrorMessage(extensionText('export.no-report'));
      return [];
    }
    if (!named) await bringForward(report);
    const accepted = new Set<string>();
    const choices = await choicesFor(client, report);
    const last = orders.of(report);
    const name = await reportName(client, report);
    const order =
      given ??
      (await askOrder({ uri: report, name }, choices, last, {
        mayLeave: audience => mayExport(client, report, accepted, { audience }),
        confirmed: readers => confirmReaders(client, report, readers),
      }));
    if (!order) return [];
    const targets = targetsOf(order, name, choices);
    // The dialogue for one new file has asked already; whoever gives the order knows what is there.
    const isAsked = given !== undefined || (order !== last && targets.length === 1);
    if (!isAsked && !(await mayReplace(targets))) return [];
    const outcome = await makeFiles(client, report, order, targets, accepted);
    if (outcome.written.length > 0) await orders.remember(report, order);
    showOutcome(report, outcome, async () => {
      const page = await pageToPrint(client, report, order, extensionText('print.making'));
      if (page) await openPage(page, context.globalStorageUri);
    });
    return outcome.written;
  };
}

/** *Export Changes Since…*: the same for an earlier version, in the formats that mark what has changed. */
export function exportChanges(client: BaseLanguageClient, current: CurrentReport) {
  return async (named?: Uri): Promise<readonly Uri[]> => {
    const report = named ?? current.uri;
    if (!report) {
      window.showErrorMessage(extensionText('export.no-report'));
      return [];
    }
    const earlier = await askEarlier(client, report);
    if (!earlier) return [];
    const accepted = new Set<string>();
    const since = earlier.text;
    const all = await choicesFor(client, report);
    const formats = all.formats
      .filter(({ showsChanges }) => showsChanges)
      .map(format => ({ ...format, hasAuditTrail: false }));
    const choices = { ...all, formats };
    const name = await reportName(client, report);
    const order = await askOrder({ uri: report, name }, choices, undefined, {
      mayLeave: audience => mayExport(client, report, accepted, { audience, since }),
      confirmed: readers => confirmReaders(client, report, readers),
    });
    if (!order) return [];
    const targets = targetsOf(order, name, choices);
    if (targets.length > 1 && !(await mayReplace(targets))) return [];
    const outcome = await makeFiles(client, report, order, targets, accepted, since);
    showOutcome(report, outcome, async () => {});
    return outcome.written;
  };
}

/** From the walkthrough: what is exported comes to the front, and nothing takes the keys from the questions. */
async function bringForward(report: Uri): Promise<void> {
  if (!reportInEditor()) await showReport(report);
}

function choicesFor(client: BaseLanguageClient, report: Uri): Promise<ExportChoices> {
  const params: FileParams = { uri: client.code2ProtocolConverter.asUri(report) };
  return client.sendRequest(EXPORT_CHOICES_REQUEST, params);
}

/** True unless the author would rather keep a file that is there. */
async function mayReplace(targets: readonly Target[]): Promise<boolean> {
  const there: string[] = [];
  for (const { file } of targets) if (await isThere(file)) there.push(workspace.asRelativePath(file));
  if (there.length === 0) return true;
  const replace = extensionText('replace.yes');
  const question = extensionText('replace.question', { count: there.length, files: there.join(', ') });
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace;
}
