/** The preview of one report at a time: its panel, and what it shows. */
import { Disposable, type Uri, type WebviewPanel, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { coalesce } from '../../base/coalesce.ts';
import { retryRequest } from '../../base/retry-request.ts';
import { commonText } from '../../messages/common.ts';
import { extensionText } from '../../messages/extension.ts';
import type { FromPreview, Readers, ToPreview } from '../../preview/messages.ts';
import {
  PAGE_AWAITED_NOTIFICATION,
  PREVIEW_REQUEST,
  type PreviewParams,
  type PreviewResult,
} from '../../protocol/report.ts';
import type { Earlier } from '../exporting/ask-earlier.ts';
import { EditorSync } from './editor-sync.ts';
import { fillPanel } from './fill-panel.ts';

/** The audience that sees everything. */
const WHOLE = 'internal';

export const PREVIEW_TYPE = 'missionReport.preview';

/** Fills the panel, and keeps it up to date until it is closed. */
export class PreviewPanel {
  private readonly nonce = crypto.randomUUID();
  private readonly sync: EditorSync;
  private shownReport: Uri;
  /** The report that is to be shown, as soon as it is known to be one. */
  private wanted: Uri;
  private audience: string;
  private earlier: Earlier | undefined;
  /** The id of the page that is shown, as far as the panel has one. */
  private shownPage: string | undefined;
  /** True while the page that follows is to come by itself. */
  private isAwaiting = false;
  private isClosed = false;
  private readonly lookAgain = coalesce(() => this.look());

  constructor(
    readonly panel: WebviewPanel,
    { report, audience = WHOLE }: { readonly report: Uri; readonly audience?: string | undefined },
    private readonly client: BaseLanguageClient,
    extension: Uri,
  ) {
    this.shownReport = report;
    this.wanted = report;
    this.audience = audience;
    this.sync = new EditorSync(report, message => this.post(message));
    const subscriptions = Disposable.from(
      this.sync,
      panel.webview.onDidReceiveMessage((message: FromPreview) => this.receive(message)),
      panel.onDidChangeViewState(() => this.update()),
    );
    panel.onDidDispose(() => {
      this.isClosed = true;
      subscriptions.dispose();
    });
    this.panel.title = this.titleOf();
    fillPanel(panel, extension, { script: 'main.js', style: 'preview.css' }, this.nonce);
  }

  get report(): Uri {
    return this.shownReport;
  }

  async update(): Promise<void> {
    // What is on its way may be for other readers, or of another report.
    this.isAwaiting = false;
    await this.lookAgain();
  }

  /** Shows the page of the report that was just read; one that does not follow what is shown, or none, is asked for. */
  showNext(page: PreviewResult | undefined): void {
    const isNext = page?.kind === 'page' && page.update.since === this.shownPage;
    if (page && isNext && this.isAwaiting && this.panel.visible) this.show(page);
    else void this.update();
  }

  /** Shows another report, unless the file holds none. */
  async follow(report: Uri): Promise<void> {
    if (String(report) === String(this.wanted)) return;
    this.wanted = report;
    await this.update();
  }

  get readers(): string {
    return this.audience;
  }

  /** Shows the page as other readers would get it. */
  async showAs(audience: string): Promise<void> {
    this.audience = audience;
    await this.update();
  }

  get isComparing(): boolean {
    return this.earlier !== undefined;
  }

  /** Marks what has changed since an earlier version; without one, shows the report as it is. */
  async compareWith(earlier: Earlier | undefined): Promise<void> {
    this.earlier = earlier;
    await this.update();
  }

  /** Brings the page to what stands in a line of the report. */
  showLine(line: number): void {
    this.post({ type: 'scrollTo', line });
    this.post({ type: 'mark', line });
  }

  async showSource(): Promise<void> {
    await this.sync.showEditor();
  }

  post(message: ToPreview): void {
    this.panel.webview.postMessage(message);
  }

  private async look(): Promise<void> {
    const { wanted: report, audience, earlier } = this;
    const isOther = String(report) !== String(this.shownReport);
    const isAwaited = () =>
      report === this.wanted &&
      audience === this.audience &&
      earlier === this.earlier &&
      !this.isClosed &&
      (isOther || this.panel.visible);
    // Until it comes, the page stays as it is, and its title. One that is for other readers by then is not shown.
    const result = await retryRequest(() => this.ask(report), isAwaited);
    if (!result || !isAwaited()) return;
    const { since } = result.kind === 'page' ? result.update : {};
    // Another page has come meanwhile, or the panel was emptied.
    if (since !== undefined && since !== this.shownPage) return this.look();
    if (isOther && result.kind !== 'page') {
      this.wanted = this.shownReport;
      return this.look();
    }
    if (isOther) this.turnTo(report);
    this.show(result);
    if (isOther) this.sync.showPlace();
  }

  private turnTo(report: Uri): void {
    this.shownReport = report;
    this.earlier = undefined;
    this.sync.follow(report);
  }

  private async ask(report: Uri): Promise<PreviewResult> {
    // The server knows a report that is open, also one outside the folder.
    await workspace.openTextDocument(report);
    return this.client.sendRequest(PREVIEW_REQUEST, this.paramsFor(report));
  }

  private paramsFor(report: Uri): PreviewParams {
    const uri = this.client.code2ProtocolConverter.asUri(report);
    const since = String(report) === String(this.shownReport) ? this.earlier?.text : undefined;
    return {
      uri,
      nonce: this.nonce,
      audience: this.audience,
      ...(since !== undefined && { since }),
      ...(this.shownPage !== undefined && { shown: this.shownPage }),
    };
  }

  private show(result: PreviewResult): void {
    this.setTitle();
    this.shownPage = result.kind === 'page' ? result.id : undefined;
    if (result.kind === 'nothing') this.post({ type: 'showNothing', reason: result.reason });
    else {
      const { update, refusal } = result;
      const uri = String(this.shownReport);
      this.post({ type: 'show', uri, update, ...this.readersHead(refusal) });
      this.isAwaiting = true;
      void this.client.sendNotification(PAGE_AWAITED_NOTIFICATION, this.paramsFor(this.shownReport));
    }
  }

  private readersHead(refusal: string | undefined): { readonly readers?: Readers } {
    const { audience } = this;
    if (audience === WHOLE) return {};
    const label = commonText('readers', { audience });
    const head =
      refusal === undefined
        ? extensionText('preview.as', { readers: label })
        : extensionText('preview.as-once-corrected', { readers: label });
    return { readers: { audience, head, ...(refusal !== undefined && { refusal }) } };
  }

  private async receive(message: FromPreview): Promise<void> {
    if (message.type === 'ready') {
      this.shownPage = undefined;
      await this.update();
      this.sync.showPlace();
    } else if (message.type === 'scrolled') await this.sync.scrollEditor(message.line);
    else await this.sync.openSource(message);
  }

  private setTitle(): void {
    const title = this.titleOf();
    this.panel.title = title;
    this.post({ type: 'named', title });
  }

  private titleOf(): string {
    const name = this.shownReport.path.slice(this.shownReport.path.lastIndexOf('/') + 1);
    const { earlier } = this;
    if (earlier) return extensionText('preview.title-since', { file: name, version: earlier.name });
    return this.audience === WHOLE
      ? extensionText('preview.title', { file: name })
      : extensionText('preview.title-as', {
          file: name,
          readers: commonText('readers', { audience: this.audience }),
        });
  }
}
