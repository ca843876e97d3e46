/** Which report the views and commands are about: the one that its author was in last. */
import { Disposable, EventEmitter, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, RequestParam, RequestType } from 'vscode-languageclient';
import { retryRequest } from '../base/retry-request.ts';
import { CHECKED_NOTIFICATION, type FileParams } from '../protocol/report.ts';
import { reportInEditor } from './report-in-editor.ts';

/** How long the views wait for the author to pause; they need not keep up with every keystroke. */
const PAUSE_MS = 200;

/** Keeps the report, and tells when what is shown of it is out of date. */
export class CurrentReport {
  private readonly changes = new EventEmitter<void>();
  private readonly subscriptions: Disposable;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private current = reportInEditor();
  /** Told when there is another report, or the same was checked anew. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly client: BaseLanguageClient) {
    this.subscriptions = Disposable.from(
      this.changes,
      window.onDidChangeActiveTextEditor(() => this.follow()),
      // Also where the text in the editor is made a report.
      workspace.onDidOpenTextDocument(() => this.follow()),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (String(uri) === String(this.current)) this.set(reportInEditor());
      }),
      client.onNotification(CHECKED_NOTIFICATION, params => {
        if (params.uri === this.address) this.changeSoon();
      }),
    );
  }

  /** The report; none before its author has opened one. */
  get uri(): Uri | undefined {
    return this.current;
  }

  /** Asks the server about the report; undefined when there is none, or it changed in the meantime. */
  async ask<P extends FileParams, T>(
    request: RequestType<P, T, void>,
    params: Omit<P, 'uri'>,
  ): Promise<T | undefined> {
    const uri = this.address;
    if (uri === undefined) return undefined;
    const isWanted = () => uri === this.address;
    const answer = await retryRequest(
      () => this.client.sendRequest(request, { uri, ...params } as RequestParam<P>),
      isWanted,
    );
    return isWanted() ? answer : undefined;
  }

  dispose(): void {
    clearTimeout(this.pause);
    this.subscriptions.dispose();
  }

  private get address(): string | undefined {
    return this.current && this.client.code2ProtocolConverter.asUri(this.current);
  }

  private follow(): void {
    const report = reportInEditor();
    if (report && String(report) !== String(this.current)) this.set(report);
  }

  private set(report: Uri | undefined): void {
    this.current = report;
    this.changes.fire();
  }

  private changeSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.changes.fire(), PAUSE_MS);
  }
}
