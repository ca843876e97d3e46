/** *Open Preview to the Side* and what can be done in the preview. */
import { commands, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commonText } from '../../messages/common.ts';
import { extensionText } from '../../messages/extension.ts';
import type { PreviewState } from '../../preview/messages.ts';
import { AUDIENCES } from '../../protocol/send.ts';
import type { CurrentReport } from '../current-report.ts';
import { askEarlier } from '../exporting/ask-earlier.ts';
import { onReportRead } from '../on-report-read.ts';
import { reportInEditor, showReport } from '../report-in-editor.ts';
import type { ReviewShower } from '../review/show-review.ts';
import { PREVIEW_TYPE, PreviewPanel } from './preview-panel.ts';

/** Registers the preview: there is one, and it follows the report that is being written. Answers with its commands. */
export function registerPreview(
  context: ExtensionContext,
  client: BaseLanguageClient,
  current: CurrentReport,
  reviews: ReviewShower,
) {
  let preview: PreviewPanel | undefined;
  let isLocked = false;
  const lock = (locked: boolean) => {
    isLocked = locked;
    // One that was being turned to is too late.
    if (locked && preview) void preview.follow(preview.report);
    void commands.executeCommand('setContext', 'missionReport.previewLocked', locked);
  };
  const follow = (report = reportInEditor()) => {
    if (report && !isLocked) void preview?.follow(report);
  };

  const adopt = (panel: WebviewPanel, report: Uri, audience?: string) => {
    const adopted = new PreviewPanel(panel, { report, audience }, client, context.extensionUri);
    preview = adopted;
    panel.onDidDispose(() => {
      if (preview !== adopted) return;
      preview = undefined;
      lock(false);
    });
  };

  const open = async (report = current.uri) => {
    if (preview) {
      preview.panel.reveal(undefined, true);
      // Who asks for the page of a report means this one.
      lock(false);
      if (report) await preview.follow(report);
    } else if (report) {
      // The walkthrough asks for it too, from where there is no text to be beside of.
      if (!reportInEditor()) await showReport(report);
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      adopt(window.createWebviewPanel(PREVIEW_TYPE, '', column, { enableFindWidget: true }), report);
    }
  };

  context.subscriptions.push(
    onReportRead(client, ({ uri, page }) => {
      const isRead = (report: Uri | undefined) =>
        report !== undefined && client.code2ProtocolConverter.asUri(report) === uri;
      if (isRead(preview?.report)) preview?.showNext(page);
      // A file that is begun holds no report before something is written in it.
      else if (isRead(reportInEditor())) follow();
    }),
    window.onDidChangeActiveTextEditor(() => follow()),
    window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
      async deserializeWebviewPanel(panel, state: PreviewState | undefined) {
        if (state) adopt(panel, Uri.parse(state.uri, true), state.audience);
        else panel.dispose();
      },
    }),
  );
  return {
    'missionReport.openPreview': open,
    'missionReport.preview.print': async () => {
      if (!preview) return;
      const order = { audience: preview.readers, formats: ['pdf'] };
      await commands.executeCommand('missionReport.export', preview.report, order);
    },
    'missionReport.preview.export': async () => {
      if (preview) await commands.executeCommand('missionReport.export', preview.report);
    },
    'missionReport.preview.readers': async () => {
      const readers = preview && (await askReaders(preview.readers));
      if (readers !== undefined) await preview?.showAs(readers);
    },
    'missionReport.preview.lock': () => lock(true),
    'missionReport.preview.unlock': () => {
      lock(false);
      follow();
    },
    'missionReport.compareWith': async () => {
      const report = preview?.report ?? current.uri;
      if (!report) return;
      const earlier = await askEarlier(client, report, preview?.isComparing);
      if (earlier === undefined) return;
      await open(report);
      const since = earlier ?? undefined;
      await preview?.compareWith(since);
      if (!since) reviews.close();
      else
        await reviews.show({
          report,
          sources: [{ kind: 'earlier', ...since }],
          head: version => extensionText('since.head', { version }),
          isLook: true,
          // The text gives way to the list, beside which is the page.
          column: ViewColumn.One,
          follow: line => preview?.showLine(line),
        });
    },
    'missionReport.preview.showSource': () => preview?.showSource(),
  };
}

/** The audience that the author chooses, the one that is shown first; undefined when none is chosen. */
async function askReaders(shown: string): Promise<string | undefined> {
  const items = AUDIENCES.toSorted((a, b) => Number(b === shown) - Number(a === shown)).map(id => ({
    ...{
      id,
      label: commonText('readers', { audience: id }),
      detail: commonText('readers.get', { audience: id }),
    },
  }));
  const chosen = await window.showQuickPick(items, {
    title: extensionText('preview.readers.title'),
    placeHolder: extensionText('preview.readers'),
  });
  return chosen?.id;
}
