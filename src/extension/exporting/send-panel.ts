/** The page that sends a report, or issues it, in a panel beside the text. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  env,
  TabInputText,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import type { FromSend, ToSend } from '../../preview/send/messages.ts';
import { type SendHost, SendSession } from '../../preview/send/session.ts';
import type { SendAct, SendList, SendOrder, SendPage, SendParams, SentFiles } from '../../protocol/send.ts';
import { isThere } from '../is-there.ts';
import { onReportRead, PAUSE_MS } from '../on-report-read.ts';
import { openPage } from '../preview/fill-panel.ts';
import { showReport } from '../report-in-editor.ts';
import { baseName, type ExportOrder, folderFor, orderOf } from './export-order.ts';
import type { LastOrders } from './last-orders.ts';
import { requestSend } from './request-send.ts';
import { changeInPlace, type Written, writeEdition, writeFiles } from './write-sent.ts';

/** What is sent, and how it was sent last, or what of it was chosen before. */
export interface Sending {
  readonly report: Uri;
  readonly given: Pick<SendParams, 'makes' | 'since'>;
  /** What waits for a decision just now. */
  readonly undecided?: () => SendParams['undecided'];
  readonly last?: ExportOrder | SendOrder | undefined;
}

export class SendPanel implements SendHost {
  readonly panel: WebviewPanel;
  readonly writing = extensionText('send.writing');
  readonly changed = extensionText('send.changed');
  private readonly session: SendSession;
  private folder: Uri | undefined;
  private written: readonly Uri[] = [];
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly sending: Sending,
    private readonly client: BaseLanguageClient,
    context: ExtensionContext,
    private readonly orders: LastOrders,
  ) {
    const { report, given, last } = sending;
    this.folder = folderFor(report, last);
    this.session = new SendSession(this, given, last ? orderOf(last) : {});
    const title = given.makes === 'edition' ? 'issue.tab' : 'send.tab';
    this.panel = openPage(
      'send',
      extensionText(title, { file: baseName(report) }),
      ViewColumn.Beside,
      context.extensionUri,
    );
    const again = () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => void this.session.update(), PAUSE_MS);
    };
    const subscriptions = Disposable.from(
      this.panel.webview.onDidReceiveMessage((message: FromSend) => this.session.receive(message)),
      onReportRead(client, again),
      workspace.onDidRenameFiles(again),
      workspace.onDidDeleteFiles(again),
      window.tabGroups.onDidChangeTabs(again),
    );
    this.panel.onDidDispose(() => {
      clearTimeout(this.pause);
      subscriptions.dispose();
    });
  }

  ask(params: Omit<SendParams, 'uri'>) {
    const { report, undecided } = this.sending;
    return requestSend(this.client, report, { ...params, undecided: undecided?.() });
  }

  post(message: ToSend): void {
    this.panel.webview.postMessage(message);
  }

  async look({ files }: SendPage): Promise<{ readonly place?: SendList; readonly note: string }> {
    const { report, given } = this.sending;
    const isOpen = window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .some(({ input }) => input instanceof TabInputText && String(input.uri) === String(report));
    const note = isOpen ? '' : extensionText('send.closed', { file: baseName(report) });
    const { folder } = this;
    if (given.makes === 'edition') return { note };
    const there: string[] = [];
    for (const name of files) if (folder && (await isThere(Uri.joinPath(folder, name)))) there.push(name);
    const replaced = extensionText('send.replaces', { count: there.length, files: there.join(', ') });
    const place = {
      ...{ id: 'place', head: extensionText('send.place', { folder: folder ? pathOf(folder) : '' }) },
      ...(there.length > 0 && { note: replaced }),
      items: files.map(name => ({ words: name, acts: [] })),
      acts: [act('send.change-place', 'place')],
    };
    return { note, place };
  }

  async edit(edits: SentFiles['edits'], version: number): Promise<void> {
    const document = await workspace.openTextDocument(this.sending.report);
    const own = await this.client.protocol2CodeConverter.asTextEdits([...edits]);
    const isSame = document.version === version;
    if (!isSame || !(await changeInPlace(document, own)))
      window.showInformationMessage(isSame ? extensionText('edit.read-only') : this.changed);
  }

  goTo(place: Parameters<SendHost['goTo']>[0]): void {
    void showReport(this.sending.report, this.client.protocol2CodeConverter.asRange(place));
  }

  async write(sent: SentFiles, { files: [first, ...others], order }: SendPage): Promise<SendList> {
    const { report, given } = this.sending;
    if (given.makes === 'edition') return this.outcomeOf(await writeEdition(this.client, report, sent));
    if (!this.folder) await this.run('place');
    const { folder } = this;
    if (!folder) return this.outcomeOf({ files: [], faults: [], notes: [] });
    const written = await writeFiles(sent, name => Uri.joinPath(folder, name));
    const { audience = '', formats = [], ...more } = order;
    const place = String(first && others.length === 0 ? Uri.joinPath(folder, first) : folder);
    if (written.files.length > 0 && given.since === undefined)
      await this.orders.remember(report, { ...more, audience, formats, place });
    return this.outcomeOf(written);
  }

  async run(name: string): Promise<void> {
    const [deed, at] = name.split(' ');
    const file = this.written[Number(at)];
    if (deed === 'place') {
      const [folder] =
        (await window.showOpenDialog({
          title: extensionText('export.folder'),
          openLabel: extensionText('export.yes'),
          canSelectFiles: false,
          canSelectFolders: true,
          ...(this.folder && { defaultUri: this.folder }),
        })) ?? [];
      this.folder = folder ?? this.folder;
    } else if (file && deed === 'copy') await env.clipboard.writeText(pathOf(file));
    else if (file && deed === 'reveal')
      await commands.executeCommand(isHere(file) ? 'revealFileInOS' : 'revealInExplorer', file);
    else if (file && isHere(file)) await env.openExternal(file);
    else if (file) await commands.executeCommand('vscode.open', file);
  }

  /** What was written, with what can be done with it; what was not, and why. */
  private outcomeOf({ files, faults, notes }: Written): SendList {
    this.written = files;
    const count = files.length;
    const issued = this.sending.given.makes === 'edition' && files[0];
    const head = issued
      ? extensionText('issue.done', { file: baseName(issued) })
      : extensionText('send.written', { count });
    const items = [
      ...faults.map(({ reason }) => ({ words: reason, acts: [] })),
      ...files.map((file, at) => ({
        words: workspace.asRelativePath(file),
        acts: [act('open', `open ${at}`), act('reveal', `reveal ${at}`), act('copy-path', `copy ${at}`)],
      })),
    ];
    return { id: 'outcome', head, items, acts: [], ...(notes.length > 0 && { note: notes.join(' ') }) };
  }
}

function act(label: 'open' | 'reveal' | 'copy-path' | 'send.change-place', run: string): SendAct {
  return { label: extensionText(label), run };
}

/** Away from the author's own machine there is no program to open a file with but the editor. */
function isHere({ scheme }: Uri): boolean {
  return scheme === 'file' && env.remoteName === undefined;
}

function pathOf(file: Uri): string {
  return file.scheme === 'file' ? file.fsPath : String(file);
}
