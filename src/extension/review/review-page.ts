/** The page of changes that came back to a report: each is shown as it would read, and decided on. */
import {
  commands,
  Disposable,
  env,
  type TextDocument,
  TextDocumentChangeReason,
  type Uri,
  type ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, RequestParam, RequestType } from 'vscode-languageclient';
import { retryRequest } from '../../base/retry-request.ts';
import { extensionText } from '../../messages/extension.ts';
import type { FromReview, ShownChange, ToReview } from '../../preview/review/messages.ts';
import {
  REVIEW_REQUEST,
  type ReviewedChange,
  type ReviewParams,
  type ReviewResult,
  type ReviewSource,
  TAKE_REQUEST,
  type TakeParams,
  type TakeResult,
} from '../../protocol/review.ts';
import { inTurn } from '../in-turn.ts';
import { onReportRead } from '../on-report-read.ts';
import { fillPanel } from '../preview/fill-panel.ts';
import { selectWhereShown, showReport } from '../report-in-editor.ts';
import type { Decisions } from './decisions.ts';
import { groupsOf, isOpen, pageWords, shownChange, sumOf } from './shown-changes.ts';
import { writeUpdates } from './write-updates.ts';

const REVIEW_TYPE = 'missionReport.review';

/** How long the page waits for the author to pause. */
const PAUSE_MS = 150;

export interface ShownReview {
  readonly report: Uri;
  readonly sources: readonly ReviewSource[];
  /** What stands above the changes, by the names of the sources. */
  head(names: string): string;
  /** True where changes are only looked at. */
  readonly isLook: boolean;
  readonly column: ViewColumn;
  /** Shows a line of the report elsewhere too. */
  readonly follow?: (line: number) => void;
}

export class ReviewPage {
  readonly panel: WebviewPanel;
  private reviewed: readonly ReviewedChange[] = [];
  private notes: readonly string[] = [];
  private changes: readonly ShownChange[] = [];
  /** The text that the last step has changed, and how it was after it. */
  private last: { readonly document: TextDocument; readonly version: number } | undefined;
  private hasDecided = false;
  private isReplaced = false;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private readonly receive = inTurn((message: FromReview) => this.act(message));

  constructor(
    private readonly shown: ShownReview,
    { changes, notes }: Extract<ReviewResult, { readonly kind: 'reviewed' }>,
    private readonly decisions: Decisions,
    private readonly client: BaseLanguageClient,
    extension: Uri,
  ) {
    this.notes = notes;
    this.keep(changes);
    this.panel = window.createWebviewPanel(
      REVIEW_TYPE,
      headOf(shown),
      { viewColumn: shown.column },
      // A reason that is half typed stays while another page is looked at.
      { enableFindWidget: true, retainContextWhenHidden: true },
    );
    const subscriptions = Disposable.from(
      this.panel.webview.onDidReceiveMessage(this.receive),
      onReportRead(client, () => this.updateSoon()),
      workspace.onDidChangeTextDocument(({ document, reason }) => {
        if (reason !== TextDocumentChangeReason.Undo || String(document.uri) !== String(shown.report)) return;
        void this.decisions.followUndo(document.getText());
      }),
    );
    this.panel.onDidDispose(() => {
      clearTimeout(this.pause);
      subscriptions.dispose();
      void this.close();
    });
    const files = { script: 'review/main.js', style: 'review/review.css' };
    fillPanel(this.panel, extension, files, crypto.randomUUID());
  }

  get review(): ShownReview {
    return this.shown;
  }

  /** Closes it for another page, on which what was decided goes on. */
  giveWay(): void {
    this.isReplaced = true;
    this.panel.dispose();
  }

  /** Goes on to the next change, or back. */
  step(by: 1 | -1): void {
    this.post({ type: 'step', by });
  }

  private post(message: ToReview): void {
    this.panel.webview.postMessage(message);
  }

  private async act(message: FromReview): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.post({ type: 'show', words: pageWords(), isLook: this.shown.isLook });
        this.show();
        break;
      case 'accept':
        await this.take(message.keys);
        break;
      case 'refuse':
        this.hasDecided = true;
        await this.decisions.refuse(message.keys);
        this.show();
        break;
      case 'again':
        await this.decisions.reopen(message.keys);
        this.show();
        break;
      case 'answer':
        await this.answer(message.key, message.reason);
        break;
      case 'undo':
        await this.undo();
        break;
      case 'copy':
        await this.copy(message.key);
        break;
      case 'open':
        await showReport(this.shown.report);
        this.reveal(message.key);
        break;
      case 'show':
        this.reveal(message.key);
    }
  }

  private show(): void {
    const { decisions, reviewed, notes, shown } = this;
    this.changes = reviewed.map(change => shownChange(change, decisions, shown.sources));
    const [said = '', ...others] = notes;
    this.post({
      type: 'changes',
      head: headOf(shown),
      sum: shown.isLook ? said : sumOf(this.changes),
      notes: shown.isLook ? others : notes,
      changes: this.changes,
      groups: shown.isLook ? [] : groupsOf(this.changes, reviewed),
    });
  }

  private updateSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.update(), PAUSE_MS);
  }

  private async update(): Promise<void> {
    const document = await workspace.openTextDocument(this.shown.report);
    const { version } = document;
    const result = await this.ask(REVIEW_REQUEST, {}, document);
    // Whatever was typed meanwhile is told of as soon as it is read.
    if (!result || document.version !== version) return;
    if (result.kind === 'refused') {
      this.post({ type: 'say', text: result.reason });
      return;
    }
    this.keep(result.changes);
    this.notes = result.notes;
    this.show();
  }

  /** What the text has now is shown as it was decided on, with its lines as they were. */
  private keep(changes: readonly ReviewedChange[]): void {
    const known = new Map(this.reviewed.map(each => [each.key, each]));
    this.reviewed = changes.map(change => {
      const { before, after, effects } = known.get(change.key) ?? change;
      return change.state === 'taken' && !this.shown.isLook ? { ...change, before, after, effects } : change;
    });
  }

  private ask<P extends ReviewParams, T>(
    request: RequestType<P, T, void>,
    more: Omit<P, keyof ReviewParams>,
    document: TextDocument,
  ): Promise<T | undefined> {
    const { version } = document;
    const uri = this.client.code2ProtocolConverter.asUri(this.shown.report);
    return retryRequest(
      () =>
        this.client.sendRequest(request, { uri, sources: this.shown.sources, ...more } as RequestParam<P>),
      () => document.version === version && !document.isClosed,
    );
  }

  private async take(keys: readonly string[]): Promise<void> {
    const result = await this.apply({ keys });
    if (result && result.left > 0) {
      this.post({ type: 'say', text: extensionText('came-back.left', { count: result.left }) });
    }
  }

  private async answer(key: string, reason: string): Promise<void> {
    const on = new Date().toLocaleDateString('sv-SE');
    const before = (await workspace.openTextDocument(this.shown.report)).getText();
    const result = await this.apply({ keys: [key], refusal: { reason, on } });
    const document = await workspace.openTextDocument(this.shown.report);
    if (!result || document.getText() === before) return;
    await this.decisions.refuse(
      [key],
      result.edits.at(-1)?.newText.trim().split(/\r?\n/).at(-1)?.trim() ?? '',
    );
    // The page goes on with the next, which stands elsewhere now.
    await this.update();
  }

  private async apply(
    more: Omit<TakeParams, keyof ReviewParams>,
  ): Promise<Extract<TakeResult, { kind: 'edits' }> | undefined> {
    const document = await workspace.openTextDocument(this.shown.report);
    const { version } = document;
    const result = await this.ask(TAKE_REQUEST, more, document);
    if (!result || document.version !== version) {
      this.post({ type: 'say', text: extensionText('came-back.typed') });
      return undefined;
    }
    if (result.kind === 'refused') {
      this.post({ type: 'say', text: result.reason });
      return undefined;
    }
    this.hasDecided = true;
    const edits = await this.client.protocol2CodeConverter.asTextEdits([...result.edits]);
    if (edits.length > 0) {
      const edit = new WorkspaceEdit();
      edit.set(document.uri, edits);
      await workspace.applyEdit(edit);
      if (document.version === version) {
        this.post({ type: 'say', text: extensionText('edit.read-only') });
        return undefined;
      }
      this.last = { document, version: document.version };
    }
    const { updates } = result;
    const written =
      updates && (await writeUpdates(this.client.protocol2CodeConverter.asUri(updates.uri), updates.text));
    if (written) this.last = { document: written, version: written.version };
    return result;
  }

  /** Takes back the last step, unless its text has been changed since. */
  private async undo(): Promise<void> {
    const { last } = this;
    if (!last || last.document.isClosed || last.document.version !== last.version) {
      this.post({ type: 'say', text: extensionText('came-back.no-undo') });
      return;
    }
    this.last = undefined;
    await showReport(last.document.uri);
    await commands.executeCommand('undo');
    this.panel.reveal();
  }

  private async copy(key: string): Promise<void> {
    const change = this.reviewed.find(each => each.key === key);
    const words = [change?.after ?? [], change?.before ?? []].map(each =>
      each.map(({ text }) => text).join(''),
    );
    await env.clipboard.writeText(words.find(each => each !== '') ?? '');
    this.post({ type: 'say', text: extensionText('came-back.copied') });
  }

  /** Selects where a change stands, where the report is on the screen; the focus stays where it is. */
  private reveal(key: string): void {
    const place = this.reviewed.find(each => each.key === key)?.place;
    if (!place) return;
    this.shown.follow?.(place.start.line);
    selectWhereShown(this.shown.report, this.client.protocol2CodeConverter.asRange(place));
  }

  /** What was decided is kept where something is left to decide. */
  private async close(): Promise<void> {
    if (this.shown.isLook || this.isReplaced) return;
    const open = this.changes.filter(isOpen).length;
    if (open === 0) await this.decisions.reopen(this.changes.map(({ key }) => key));
    else if (this.hasDecided) window.showInformationMessage(extensionText('came-back.kept', { open }));
  }
}

function headOf({ head, sources }: ShownReview): string {
  return head(sources.map(({ name }) => name).join(', '));
}
