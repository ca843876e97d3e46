/** *Complete the Report…*: asks its author in a list above the text, which shows what each question is about. */
import {
  ProgressLocation,
  type QuickPickItem,
  Selection,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { retryRequest } from '../../base/retry-request.ts';
import { extensionText } from '../../messages/extension.ts';
import { completeReport as complete, type Reply } from '../../preview/complete-report.ts';
import { type NextQuestion, QUESTION_REQUEST, type Question } from '../../protocol/report.ts';
import { changeText } from '../change-text.ts';
import type { CurrentReport } from '../current-report.ts';
import { showReport } from '../report-in-editor.ts';

interface Row extends QuickPickItem {
  readonly reply: Reply;
}

/** Makes the command, for the report that its caller names or else the one in which the author was last. */
export function completeReport(client: BaseLanguageClient, report: CurrentReport) {
  const { code2ProtocolConverter: code, protocol2CodeConverter: convert } = client;
  return async (named?: unknown): Promise<void> => {
    const uri = isUri(named) ? named : report.uri;
    if (!uri) return;
    const document = await workspace.openTextDocument(uri);
    let read = document.version;
    const left = await complete({
      ask: async params => {
        const next = await askNow(document, () =>
          client.sendRequest(QUESTION_REQUEST, { uri: code.asUri(uri), ...params }),
        );
        read = next?.version ?? read;
        return next;
      },
      choose: async (question, number, total) => {
        await showReport(uri, convert.asRange(question.range));
        const title = extensionText('complete.title', { question: question.text, number, total });
        const reply = await choose(question, title);
        return document.version === read ? reply : 'again';
      },
      write: async ({ edits }) => changeText(document, await convert.asTextEdits([...edits])),
    });
    // The next key must not write over what was shown.
    const editor = await showReport(uri);
    editor.selection = new Selection(editor.selection.start, editor.selection.start);
    if (left === 'unread') window.showWarningMessage(extensionText('complete.unread'));
    else if (left !== 'unwritten') window.showInformationMessage(extensionText('complete.end', { left }));
  };
}

function isUri(named: unknown): named is Uri {
  return typeof named === 'object' && named !== null && 'scheme' in named;
}

/** Asks until the answer is about the newest text; undefined where none comes. */
async function askNow(
  document: TextDocument,
  ask: () => Promise<NextQuestion>,
): Promise<NextQuestion | undefined> {
  const askOnce = async () => {
    const next = await ask();
    if (next.version !== document.version) throw new Error('The text was changed meanwhile.');
    return next;
  };
  return window.withProgress(
    { location: ProgressLocation.Window, title: extensionText('complete.waiting') },
    () => retryRequest(askOnce, () => !document.isClosed),
  );
}

/** Lists the answers; what is typed is one of them where the author may write another. */
function choose({ passage, answers, isOpen }: Question, title: string): Promise<Reply> {
  const pick = window.createQuickPick<Row>();
  const offered = answers.map(
    (answer): Row => ({ label: answer.words, description: answer.title ?? '', reply: { answer } }),
  );
  const skip: Row = {
    label: extensionText('complete.skip'),
    description: extensionText('complete.keys'),
    reply: 'skip',
  };
  const list = (typed: string) => {
    const words = typed.trim();
    const label = extensionText('complete.typed', { words });
    const own: Row[] = isOpen && words !== '' ? [{ label, alwaysShow: true, reply: { typed: words } }] : [];
    pick.items = [...offered, ...own, skip];
  };
  list('');
  Object.assign(pick, { title, placeholder: passage, matchOnDescription: true, ignoreFocusOut: true });
  pick.onDidChangeValue(list);
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (!chosen) return;
      resolve(chosen.reply);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve('escape');
      pick.dispose();
    });
    pick.show();
  });
}
