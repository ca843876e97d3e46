/** The page of changes that came back to a report: each is shown as it would read, and decided on. */
import {
  commands,
  Disposable,
  env,
  type TextDocument,
  type Uri,
  type ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, RequestParam, RequestType } from 'vscode-languageclient';
import { retryRequest } from '../../base/retry-request.ts';
import { extensionText } from '../../messages/extension.ts';
import type { FromReview, PageDecision, ToReview } from '../../preview/review/messages.ts';
import {
  DECIDE_REQUEST,
  type DecideParams,
  REVIEW_REQUEST,
  type ReviewedChange,
  type ReviewParams,
  type ReviewResult,
  type ReviewSource,
} from '../../protocol/review.ts';
import { askAuthor } from '../ask-author.ts';
import { baseName } from '../exporting/export-order.ts';
import { inTurn } from '../in-turn.ts';
import { onReportRead, PAUSE_MS } from '../on-report-read.ts';
import { openPage } from '../preview/fill-panel.ts';
import { selectWhereShown, showReport } from '../report-in-editor.ts';
import { groupsOf, isOpen, pageWords, shownChange, sumOf } from './shown-changes.ts';
import { writeDecided } from './write-decided.ts';

export interface ShownReview {
  readonly report: Uri;
  readonly sources: readonly ReviewSource[];
  /** What stands above the changes, by the names of the sources. */
  head(names: string): string;
  /** True where changes are only looked at. */
  readonly isLook: boolean;
  readonly column: ViewColumn;
  /** True where this report was found by what its source says. */
  readonly isFound?: boolean;
  /** What can be done with files that are not of this report, and are told of then. */
  readonly instead?: { readonly label: string; readonly act: () => unknown };
  /** Shows a line of the report elsewhere too. */
  readonly follow?: (line: number) => void;
}

/** The keys of what was refused without a word, kept until all is decided, also while the page is closed. */
export interface RefusedKeys {
  get(): readonly string[];
  keep(keys: readonly string[]): Promise<void>;
}

interface Step {
  readonly refused: readonly string[];
  readonly document: TextDocument | undefined;
  readonly before: string;
  readonly after: string | undefined;
}

export class ReviewPage {
  readonly panel: WebviewPanel;
  private changes: readonly ReviewedChange[];
  private notes: readonly string[];
  /** The number of the last decision of the page that was dealt with. */
  private decided = 0;
  /** What takes steps back: what was refused before each, and the text that it changed, as it was before and after. */
  private readonly steps: Step[] = [];
  private isReplaced = false;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private readonly receive = inTurn((message: FromReview) => this.act(message));

  constructor(
    readonly shown: ShownReview,
    { changes, notes }: Extract<ReviewResult, { readonly kind: 'reviewed' }>,
    private readonly refused: RefusedKeys,
    private readonly client: BaseLanguageClient,
    extension: Uri,
  ) {
    this.notes = notes;
    this.changes = changes;
    this.panel = openPage('review', headOf(shown), shown.column, extension);
    const subscriptions = Disposable.from(
      this.panel.webview.onDidReceiveMessage(this.receive),
      onReportRead(client, () => this.updateSoon()),
    );
    this.panel.onDidDispose(() => {
      clearTimeout(this.pause);
      subscriptions.dispose();
      void this.close();
    });
  }

  /** How many changes wait for a decision, and on which page. */
  get undecided() {
    return { count: this.shown.isLook ? 0 : this.changes.filter(isOpen).length, page: headOf(this.shown) };
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
      case 'decide':
        await this.decide(message);
        this.decided = message.number;
        await this.update();
        break;
      case 'undo':
        await this.undo();
        break;
      case 'copy':
        await this.copy(message.key);
        break;
      case 'open':
        // What is typed next is meant for the page, not for the words that are selected.
        await showReport(this.shown.report, undefined, this.panel.viewColumn);
        this.reveal(message.key);
        break;
      case 'show':
        this.reveal(message.key);
    }
  }

  private show(): void {
    const { changes, decided, notes, shown } = this;
    const [said = '', ...others] = notes;
    this.post({
      type: 'changes',
      head: headOf(shown),
      sum: shown.isLook ? said : sumOf(changes),
      notes: shown.isLook ? others : notes,
      changes: changes.map(change => shownChange(change, shown.sources)),
      groups: shown.isLook ? [] : groupsOf(changes),
      decided,
    });
  }

  private updateSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.update(), PAUSE_MS);
  }

  /** Shows what the text says now. */
  private async update(): Promise<void> {
    const document = await this.report();
    if (!document) return this.show();
    const { version } = document;
    const result = await this.ask(REVIEW_REQUEST, {}, document);
    // Whatever was typed meanwhile is told of as soon as it is read.
    if (!result || document.version !== version) return;
    if (result.kind === 'refused') this.say(result.reason);
    else {
      this.changes = result.changes;
      this.notes = result.notes;
    }
    this.show();
  }

  /** The report as it now is; where it can no longer be opened, its author is told. */
  private async report(): Promise<TextDocument | undefined> {
    try {
      return await workspace.openTextDocument(this.shown.report);
    } catch {
      this.say(extensionText('came-back.gone', { file: baseName(this.shown.report) }));
      return undefined;
    }
  }

  private say(text: string): void {
    this.post({ type: 'say', text });
  }

  private ask<P extends ReviewParams, T>(
    request: RequestType<P, T, void>,
    more: Omit<P, keyof ReviewParams>,
    document: TextDocument,
  ): Promise<T | undefined> {
    const { version } = document;
    const { report, sources } = this.shown;
    const uri = this.client.code2ProtocolConverter.asUri(report);
    const params = { uri, sources, refused: this.refused.get(), ...more } as RequestParam<P>;
    return retryRequest(
      () => this.client.sendRequest(request, params),
      () => document.version === version && !document.isClosed,
    );
  }

  /** Does what the server says of a decision: all of it in one step, or nothing. */
  private async decide({ decision, on, reason }: PageDecision): Promise<void> {
    const by = reason === undefined ? '' : await askAuthor();
    const day = new Date().toLocaleDateString('sv-SE');
    const reply = reason === undefined ? {} : { reply: { reason, on: day, ...(by !== '' && { by }) } };
    const document = await this.report();
    if (!document) return;
    const { version } = document;
    const more: Omit<DecideParams, keyof ReviewParams> = { on, decision, ...reply };
    const result = await this.ask(DECIDE_REQUEST, more, document);
    if (!result || document.version !== version) return this.say(extensionText('came-back.typed'));
    if (result.kind === 'refused') return this.say(result.reason);
    const [refused, before] = [this.refused.get(), document.getText()];
    const changed = await writeDecided(this.client, document, result);
    if (changed === 'read-only') return this.say(extensionText('edit.read-only'));
    await this.refused.keep(result.refused);
    this.steps.push({ refused, document: changed, before, after: changed?.getText() });
    if (result.stale > 0) this.say(extensionText('came-back.stale', { count: result.stale }));
    else if (result.left > 0) this.say(extensionText('came-back.left', { count: result.left }));
  }

  /** Takes back the last step that the text itself has not taken back, unless that has been changed since. */
  private async undo(): Promise<void> {
    let last = this.steps.pop();
    while (last?.document && last.document.getText() === last.before) last = this.steps.pop();
    const { document, after } = last ?? {};
    if (!last || document?.isClosed || document?.getText() !== after)
      return this.say(extensionText('came-back.no-undo'));
    await this.refused.keep(last.refused);
    if (document) {
      await showReport(document.uri);
      await commands.executeCommand('undo');
      this.panel.reveal();
    }
    await this.update();
  }

  private async copy(key: string): Promise<void> {
    const change = this.changes.find(each => each.key === key);
    const words = [change?.after ?? [], change?.before ?? []].map(each =>
      each.map(({ text }) => text).join(''),
    );
    await env.clipboard.writeText(words.find(each => each !== '') ?? '');
    this.say(extensionText('came-back.copied'));
  }

  /** Selects where a change stands, where the report is on the screen; the focus stays where it is. */
  private reveal(key: string): void {
    const place = this.changes.find(each => each.key === key)?.place;
    if (!place) return;
    this.shown.follow?.(place.start.line);
    selectWhereShown(this.shown.report, this.client.protocol2CodeConverter.asRange(place));
  }

  /** What was decided is kept where something is left to decide. */
  private async close(): Promise<void> {
    if (this.shown.isLook || this.isReplaced) return;
    const open = this.changes.filter(isOpen).length;
    if (open === 0) await this.refused.keep([]);
    else if (this.decided > 0) window.showInformationMessage(extensionText('came-back.kept', { open }));
  }
}

function headOf({ head, sources }: ShownReview): string {
  return head(sources.map(({ name }) => name).join(', '));
}
