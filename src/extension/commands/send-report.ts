/** *Send or Export…*, *Export Changes Since…* and *Issue This Report…*: one page asks what is wanted, and writes it. */
import { type ExtensionContext, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import type { SendOrder } from '../../protocol/send.ts';
import type { CurrentReport } from '../current-report.ts';
import { askEarlier } from '../exporting/ask-earlier.ts';
import { type ExportOrder, orderOf } from '../exporting/export-order.ts';
import { LastOrders } from '../exporting/last-orders.ts';
import { requestSend } from '../exporting/request-send.ts';
import { type Sending, SendPanel } from '../exporting/send-panel.ts';
import { writeEdition, writeFiles } from '../exporting/write-sent.ts';
import { reportInEditor, showReport } from '../report-in-editor.ts';
import type { ReviewShower } from '../review/show-review.ts';

/** The commands; there is one page at a time. */
export function sendCommands(
  client: BaseLanguageClient,
  context: ExtensionContext,
  current: CurrentReport,
  reviews: ReviewShower,
) {
  const orders = new LastOrders(context.workspaceState);
  let shown: SendPanel | undefined;
  const open = async (sending: Sending) => {
    // From the walkthrough, or of another report: what is sent is seen beside the page.
    if (String(reportInEditor()) !== String(sending.report)) await showReport(sending.report);
    shown?.panel.dispose();
    const opened = new SendPanel(sending, client, context, orders);
    opened.panel.onDidDispose(() => {
      if (shown === opened) shown = undefined;
    });
    shown = opened;
  };
  return {
    /**
     * Its caller may name the report, and what the page begins with; with a whole order nothing is asked unless
     * something stands in the way.
     */
    send: async (named?: Uri, told?: ExportOrder | SendOrder): Promise<readonly Uri[]> => {
      const report = reportFor(named);
      if (!report) return [];
      const given = { makes: 'files' } as const;
      // A button in the title of an editor gives something else.
      const order = told?.formats && told;
      if (!order || !('place' in order)) {
        await open({ report, given, last: order ?? orders.of(report) });
        return [];
      }
      const made = await requestSend(client, report, { ...given, order: orderOf(order), agreed: '' });
      if (typeof made === 'string' || made.kind !== 'files') {
        await open({ report, given, last: order });
        return [];
      }
      const place = Uri.parse(order.place, true);
      const isOne = order.formats.length === 1;
      const targetOf = (name: string) => (isOne ? place : Uri.joinPath(place, name));
      const { faults, files } = await writeFiles(made, targetOf);
      for (const { reason } of faults) window.showErrorMessage(reason);
      if (files.length > 0) await orders.remember(report, order);
      return files;
    },
    sendChanges: async (named?: Uri): Promise<void> => {
      const report = reportFor(named);
      const earlier = report && (await askEarlier(client, report));
      if (earlier) await open({ report, given: { makes: 'files', since: earlier.text } });
    },
    /** Its caller may give the day; then it is issued where nothing stands in the way. */
    issue: async (named?: Uri, day?: string): Promise<Uri | undefined> => {
      const report = reportFor(named);
      if (!report) return undefined;
      const given = { makes: 'edition' } as const;
      // A menu gives the files that are selected.
      const order = typeof day === 'string' && { day };
      const made = order && (await requestSend(client, report, { ...given, order, agreed: '' }));
      if (!made || typeof made === 'string' || made.kind !== 'files') {
        await open({ report, given, undecided: () => reviews.undecidedOf(report) });
        return undefined;
      }
      const { files, faults } = await writeEdition(client, report, made);
      for (const { reason } of faults) window.showErrorMessage(reason);
      return files[0];
    },
  };

  function reportFor(named: Uri | undefined): Uri | undefined {
    const report = named ?? current.uri;
    if (!report) window.showErrorMessage(extensionText('export.no-report'));
    return report;
  }
}
