/** The remarks of the reports that are open, as threads of VS Code at the words that they are about. */
import {
  type Comment,
  type CommentController,
  CommentMode,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  comments,
  type Disposable,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { coalesce } from '../../base/coalesce.ts';
import { retryRequest } from '../../base/retry-request.ts';
import { extensionText } from '../../messages/extension.ts';
import { type FileParams, REMARKS_REQUEST, type RemarkThread } from '../../protocol/report.ts';
import { onReportRead } from '../on-report-read.ts';

const SETTING = 'missionReport.remarkThreads';

interface Shown {
  readonly thread: CommentThread;
  readonly told: RemarkThread;
}

interface OfReport {
  readonly look: () => Promise<void>;
  shown: readonly Shown[];
}

/** Shows threads as long as the setting says so, and follows the texts. */
export class RemarkThreads implements Disposable {
  private readonly reports = new Map<string, OfReport>();
  private readonly listeners: readonly Disposable[];
  private controller: CommentController | undefined;

  constructor(private readonly client: BaseLanguageClient) {
    this.listeners = [
      onReportRead(client, ({ uri }) => void this.look(client.protocol2CodeConverter.asUri(uri))),
      workspace.onDidCloseTextDocument(({ uri }) => this.forget(String(uri))),
      workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration(SETTING)) this.follow();
      }),
    ];
    this.follow();
  }

  /** The remark that a thread shows, in the newest text; undefined once it is no more. */
  async remarkOf(thread: CommentThread): Promise<RemarkThread | undefined> {
    await this.look(thread.uri);
    const report = this.reports.get(String(thread.uri));
    return report?.shown.find(each => each.thread === thread)?.told;
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    this.clear();
  }

  private follow(): void {
    if (!workspace.getConfiguration().get(SETTING, true)) this.clear();
    else if (!this.controller) {
      this.controller = comments.createCommentController('missionReport.remarks', extensionText('remarks'));
      for (const { uri } of workspace.textDocuments.filter(isReport)) void this.look(uri);
    }
  }

  private clear(): void {
    for (const key of [...this.reports.keys()]) this.forget(key);
    this.controller?.dispose();
    this.controller = undefined;
  }

  private forget(key: string): void {
    for (const { thread } of this.reports.get(key)?.shown ?? []) thread.dispose();
    this.reports.delete(key);
  }

  private async look(uri: Uri): Promise<void> {
    const key = String(uri);
    if (!this.controller || !openReport(key)) return;
    const report = this.reports.get(key) ?? { look: coalesce(() => this.show(uri)), shown: [] };
    this.reports.set(key, report);
    await report.look();
  }

  private async show(uri: Uri): Promise<void> {
    const key = String(uri);
    const params: FileParams = { uri: this.client.code2ProtocolConverter.asUri(uri) };
    const told = await retryRequest(
      () => this.client.sendRequest(REMARKS_REQUEST, params),
      () => openReport(key) !== undefined,
    );
    const report = this.reports.get(key);
    const { controller } = this;
    if (!told || !report || !controller) return;
    const left = [...report.shown];
    const take = (same: (shown: Shown) => boolean) => {
      const at = left.findIndex(same);
      return at < 0 ? undefined : left.splice(at, 1)[0];
    };
    // A thread stays with its remark; one whose words are being typed is the next of those that are left.
    const known = told.map(remark => take(shown => isSame(shown.told, remark)));
    report.shown = told.map((remark, index): Shown => {
      const shown = known[index] ?? take(() => true);
      const range = this.client.protocol2CodeConverter.asRange(remark.range);
      const thread = shown?.thread ?? controller.createCommentThread(uri, range, []);
      if (!shown) fillOnce(thread);
      // VS Code lays a thread out anew whenever something of it is set.
      if (JSON.stringify(shown?.told) !== JSON.stringify(remark)) fill(thread, remark, range);
      return { thread, told: remark };
    });
    for (const { thread } of left) thread.dispose();
  }
}

/** What a thread has for good: replies are written in the text, where half a sentence is safe. */
function fillOnce(thread: CommentThread): void {
  thread.canReply = false;
  thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
}

function fill(
  thread: CommentThread,
  { said, status, isOver }: RemarkThread,
  range: CommentThread['range'],
): void {
  thread.range = range;
  thread.comments = said.map(asComment);
  thread.contextValue = isOver ? 'over' : 'open';
  thread.state = isOver ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
  thread.label = extensionText('remarks.thread', { status: status ?? 'open' });
}

function asComment({ by, when, words }: RemarkThread['said'][number]): Comment {
  return {
    author: { name: by === '' ? extensionText('remarks.nobody') : by },
    // As it is written: what reads as Markdown in it is none of the editor's.
    body: words,
    mode: CommentMode.Preview,
    ...(when !== '' && { label: when }),
  };
}

function isSame({ said: [one] }: RemarkThread, { said: [other] }: RemarkThread): boolean {
  return one?.words === other?.words && one?.by === other?.by && one?.when === other?.when;
}

function isReport({ languageId, isClosed }: TextDocument): boolean {
  return languageId === 'mission-report' && !isClosed;
}

function openReport(key: string): TextDocument | undefined {
  return workspace.textDocuments.find(document => isReport(document) && String(document.uri) === key);
}
