/** The page beside a report that was imported: what became of each piece of its source, and what can still be decided. */
import {
  commands,
  Disposable,
  Range,
  type TextDocument,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, RequestParam, RequestType, TextEdit } from 'vscode-languageclient';
import { retryRequest } from '../../base/retry-request.ts';
import { extensionText } from '../../messages/extension.ts';
import type { Answer, FromImported, ToImported } from '../../preview/imported/messages.ts';
import {
  LIKELY_REQUEST,
  type LikelyParams,
  PEOPLE_REQUEST,
  type PeopleParams,
} from '../../protocol/import.ts';
import { openPage } from '../preview/fill-panel.ts';
import { selectWhereShown, showReport } from '../report-in-editor.ts';
import { ImportedReport, type Stretch } from './imported-report.ts';
import type { Imported } from './request-import.ts';

/** What is shown beside which report. */
export interface ShownImport {
  readonly name: string;
  readonly imported: Imported;
  readonly document: TextDocument;
}

/** Opens the page beside the editor, which keeps the focus; what it tells is as it was when the report was imported. */
export class ImportPage {
  readonly panel: WebviewPanel;
  private readonly name: string;
  private readonly report: ImportedReport;
  private readonly notes: readonly string[];
  private document: TextDocument;
  /** What the report said last; VS Code empties a new document before it goes on as a file. */
  private text: string;
  /** The lists and the offers on which the author has decided. */
  private readonly answered = new Set<number>();
  private readonly decided = new Set<number>();

  constructor(
    { name, imported, document }: ShownImport,
    private readonly client: BaseLanguageClient,
    extension: Uri,
  ) {
    this.name = name;
    this.document = document;
    this.text = document.getText();
    this.report = new ImportedReport(imported);
    this.notes = imported.notes;
    this.panel = openPage(
      'imported',
      extensionText('imported.title', { file: name }),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      extension,
    );
    const subscriptions = Disposable.from(
      this.panel.webview.onDidReceiveMessage((message: FromImported) => this.receive(message)),
      workspace.onDidChangeTextDocument(({ document: changed }) => {
        if (changed === this.document && changed.getText() !== '') this.text = changed.getText();
      }),
      workspace.onDidOpenTextDocument(() => this.followSaved()),
      workspace.onDidCloseTextDocument(() => this.followSaved()),
    );
    this.panel.onDidDispose(() => subscriptions.dispose());
  }

  private get address(): string {
    return this.client.code2ProtocolConverter.asUri(this.document.uri);
  }

  private post(message: ToImported): void {
    this.panel.webview.postMessage(message);
  }

  private say(text: string): void {
    this.post({ type: 'say', text });
  }

  private async receive(message: FromImported): Promise<void> {
    if (message.type === 'ready') {
      this.post({
        type: 'show',
        words: {
          head: extensionText('imported.head', { file: this.name }),
          onlyLeft: extensionText('imported.only-left'),
          complete: extensionText('import.complete'),
          answers: {
            met: extensionText('imported.met'),
            members: extensionText('imported.members'),
            neither: extensionText('imported.neither'),
          },
          likely: {
            takeAll: extensionText('imported.take-all'),
            takeNone: extensionText('imported.take-none'),
            take: extensionText('imported.take'),
            leave: extensionText('imported.leave'),
          },
        },
        sum: [extensionText('imported.sum', this.report.sum), ...this.notes].join(' '),
        pieces: this.report.shown(/\.(?:docx|odt|pdf)$/i.test(this.name)),
      });
      this.update();
    } else if (message.type === 'open') await this.open(message.piece, message.link);
    else if (message.type === 'select') this.show(this.report.placesOf(message.piece)[0]);
    else if (message.type === 'answer') await this.answer(message.list, message.answer);
    else if (message.type === 'take') await this.take(message.offers);
    else if (message.type === 'leave') this.decide(message.offers);
    else if (message.type === 'show-offer') this.show(this.report.offers[message.offer]);
    else if (message.type === 'complete')
      await commands.executeCommand('missionReport.completeReport', this.document.uri);
  }

  /** A report that is saved for the first time goes on as another document with the same text. */
  private followSaved(): void {
    const { document, text } = this;
    if (!document.isClosed) return;
    const next = workspace.textDocuments.find(
      other => !other.isClosed && (String(other.uri) === String(document.uri) || other.getText() === text),
    );
    if (next) this.document = next;
  }

  private update(): void {
    const questions = this.report.questions(list => this.answered.has(list));
    const likely = this.report.likely(offer => this.decided.has(offer));
    const likelyHead = extensionText('imported.likely-head', { count: likely.length });
    this.post({ type: 'left', questions, likely, likelyHead });
  }

  /** Whatever is typed meanwhile makes an answer void. */
  private ask<P, T>(request: RequestType<P, T, void>, params: P): Promise<T | undefined> {
    const { document } = this;
    const { version } = document;
    return retryRequest(
      () => this.client.sendRequest(request, params as RequestParam<P>),
      () => document.version === version && !document.isClosed,
    );
  }

  private async open(piece: number, link: number): Promise<void> {
    const place = this.report.placesOf(piece)[link];
    if (!place) return;
    await showReport(this.document.uri);
    this.show(place);
  }

  /** Makes entries of what is likely, in one step. */
  private async take(offers: readonly number[]): Promise<void> {
    const { document } = this;
    const { version } = document;
    const found = offers.flatMap(offer => {
      const likely = this.report.offers[offer];
      const place = likely && this.find(likely);
      return likely && place ? [{ offer, as: likely.as, ...place }] : [];
    });
    const texts = [...found]
      .sort((a, b) => a.start - b.start)
      .map(({ as, ...place }) => ({
        as,
        range: this.client.code2ProtocolConverter.asRange(this.rangeOf(place)),
      }));
    const params: LikelyParams = { uri: this.address, texts };
    const edits = (await this.ask(LIKELY_REQUEST, params)) ?? [];
    if (await this.apply(edits, version)) this.decide(found.map(({ offer }) => offer));
    else this.say(extensionText('imported.no-offer'));
  }

  private decide(offers: readonly number[]): void {
    for (const offer of offers) this.decided.add(offer);
    this.update();
  }

  /** Makes changes that are one step to take back, where the report is still what they were made for. */
  private async apply(changes: readonly TextEdit[], version: number): Promise<boolean> {
    const { document } = this;
    const edits = await this.client.protocol2CodeConverter.asTextEdits([...changes]);
    if (document.version !== version || edits.length === 0) return false;
    const edit = new WorkspaceEdit();
    edit.set(document.uri, edits);
    return workspace.applyEdit(edit);
  }

  /** Makes people of a list, in one step; what its author calls neither stays as it is. */
  private async answer(list: number, who: Answer): Promise<void> {
    const { document } = this;
    const { version } = document;
    const section = this.report
      .placesOf(this.report.lists[list]?.piece ?? -1)
      .find(({ became }) => became === 'section' || became === 'annex');
    const place = section && this.find(section);
    const position = place && this.client.code2ProtocolConverter.asPosition(document.positionAt(place.start));
    if (who !== 'neither') {
      const params: PeopleParams | undefined = position && { uri: this.address, position, who };
      const edits = (params && (await this.ask(PEOPLE_REQUEST, params))) ?? [];
      if (!(await this.apply(edits, version))) return this.say(extensionText('imported.no-people'));
    }
    this.answered.add(list);
    this.update();
  }

  private find(stretch: Stretch): Stretch | undefined {
    return this.report.find(stretch, this.document.getText());
  }

  /** Selects words in the report where that is on the screen, and says where they are no longer there; the focus stays. */
  private show(imported: Stretch | undefined): void {
    const place = imported && this.find(imported);
    if (place) selectWhereShown(this.document.uri, this.rangeOf(place));
    else if (imported) this.say(extensionText('imported.gone'));
  }

  private rangeOf({ start, end }: Stretch): Range {
    return new Range(this.document.positionAt(start), this.document.positionAt(end));
  }
}
