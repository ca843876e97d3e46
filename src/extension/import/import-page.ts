/** The page beside a report that was imported: the pieces of its source, what each became, and what it can still become. */
import {
  Disposable,
  EndOfLine,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, RequestParam, RequestType, TextEdit } from 'vscode-languageclient';
import { retryRequest } from '../../base/retry-request.ts';
import { extensionText } from '../../messages/extension.ts';
import type { Answer, FromImported, ShownQuestion, ToImported } from '../../preview/imported/messages.ts';
import {
  CONVERSIONS_REQUEST,
  type Conversion,
  type ImportedList,
  LIKELY_REQUEST,
  type LikelyParams,
  PEOPLE_REQUEST,
  type PeopleParams,
  type PlacesParams,
  type RangeParams,
  STANDINGS_REQUEST,
} from '../../protocol/import.ts';
import { onReportRead } from '../on-report-read.ts';
import { fillPanel } from '../preview/fill-panel.ts';
import { selectWhereShown, showReport } from '../report-in-editor.ts';
import type { Stretch } from './followed-text.ts';
import { ImportedOffers } from './imported-offers.ts';
import { ImportedPieces, isText, labelOf, linkedPlaces, type StandingPlace } from './imported-pieces.ts';
import type { Imported } from './request-import.ts';

/** How long the page waits for the author to pause. */
const PAUSE_MS = 150;

/** What is shown beside which report. */
export interface ShownImport {
  readonly name: string;
  readonly imported: Imported;
  readonly document: TextDocument;
  /** Where in the document the imported text begins. */
  readonly offset: number;
}

/** Opens the page beside the editor, which keeps the focus, and keeps it true to the report until it is closed. */
export class ImportPage {
  readonly panel: WebviewPanel;
  private readonly name: string;
  private readonly pieces: ImportedPieces;
  private readonly offers: ImportedOffers;
  private document: TextDocument;
  /** What the report said last; VS Code empties a new document before it goes on as a file. */
  private text: string;
  private places: readonly StandingPlace[] = [];
  private pause: ReturnType<typeof setTimeout> | undefined;
  private readonly lists: readonly ImportedList[];
  /** The lists of which the author has said that they are neither. */
  private readonly left = new Set<number>();
  /** The piece that was converted, until it is seen what it has become. */
  private converted: number | undefined;

  constructor(
    { name, imported, document, offset }: ShownImport,
    private readonly client: BaseLanguageClient,
    extension: Uri,
  ) {
    this.name = name;
    this.document = document;
    this.text = document.getText();
    this.lists = imported.lists;
    const offsetIn = offsetsIn(imported.text, document, offset);
    this.pieces = new ImportedPieces(imported.pieces, this.text, offsetIn);
    this.offers = new ImportedOffers(imported.likely, this.text, offsetIn);
    this.panel = window.createWebviewPanel(
      'missionReport.imported',
      extensionText('imported.title', { file: name }),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true },
    );
    const subscriptions = Disposable.from(
      this.panel.webview.onDidReceiveMessage((message: FromImported) => this.receive(message)),
      workspace.onDidChangeTextDocument(change => this.follow(change)),
      workspace.onDidOpenTextDocument(() => this.followSaved()),
      workspace.onDidCloseTextDocument(() => this.followSaved()),
      onReportRead(client, ({ uri }) => {
        if (uri === this.address) this.updateSoon();
      }),
    );
    this.panel.onDidDispose(() => {
      clearTimeout(this.pause);
      subscriptions.dispose();
    });
    const files = { script: 'imported/main.js', style: 'imported/imported.css' };
    fillPanel(this.panel, extension, files, crypto.randomUUID());
  }

  private get address(): string {
    return this.client.code2ProtocolConverter.asUri(this.document.uri);
  }

  private post(message: ToImported): void {
    this.panel.webview.postMessage(message);
  }

  private async receive(message: FromImported): Promise<void> {
    if (message.type === 'ready') {
      this.post({
        type: 'show',
        words: {
          head: extensionText('imported.head', { file: this.name }),
          onlyLeft: extensionText('imported.only-left'),
          convertTo: extensionText('imported.convert'),
          noOffer: extensionText('imported.no-offer'),
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
        pieces: this.pieces.shown(/\.(?:docx|odt|pdf)$/i.test(this.name)),
      });
      await this.update();
    } else if (message.type === 'open') await this.open(message.piece, message.link);
    else if (message.type === 'select') await this.select(message.piece);
    else if (message.type === 'answer') await this.answer(message.list, message.answer);
    else if (message.type === 'take') await this.take(message.offers);
    else if (message.type === 'leave') {
      this.offers.leave(message.offers);
      await this.update();
    } else if (message.type === 'show-offer')
      this.show(this.offers.found().find(each => each.offer === message.offer));
    else await this.convert(message.piece, message.word);
  }

  private follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (document !== this.document) return;
    const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      length: rangeLength,
      text,
    }));
    const text = document.getText();
    this.pieces.change(changes, text);
    this.offers.change(changes, text);
    if (text !== '') this.text = text;
  }

  /** A report that is saved for the first time goes on as another document with the same text. */
  private followSaved(): void {
    const { document, text } = this;
    if (!document.isClosed) return;
    const next = workspace.textDocuments.find(
      other => !other.isClosed && (String(other.uri) === String(document.uri) || other.getText() === text),
    );
    if (!next) return;
    this.document = next;
    this.pieces.change([], next.getText());
    this.offers.change([], next.getText());
    this.updateSoon();
  }

  private updateSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.update(), PAUSE_MS);
  }

  /** Asks what holds each stretch now, and shows it. */
  private async update(): Promise<void> {
    const { document } = this;
    const { version } = document;
    const found = this.pieces.found();
    const offered = this.offers.found();
    const positions = [...found, ...offered].map(({ start }) => document.positionAt(start));
    const params: PlacesParams = { uri: this.address, positions };
    const standings = await this.ask(STANDINGS_REQUEST, params);
    // Whatever was typed meanwhile is told of as soon as it is read.
    if (!standings || document.version !== version) return;
    this.places = found.map((place, at) => ({
      ...place,
      standing: standings[at] ?? 'nothing',
      line: (positions[at]?.line ?? 0) + 1,
    }));
    const states = this.pieces.states(this.places);
    const left = states.filter(({ is }) => is === 'left').length;
    const sum = extensionText('imported.sum', { count: states.length, left });
    const likely = this.offers.shown(
      new Map(offered.map(({ offer }, at) => [offer, standings[found.length + at] ?? 'nothing'])),
    );
    const likelyHead = extensionText('imported.likely-head', { count: likely.length });
    this.post({ type: 'states', states, sum, questions: this.questions(), likely, likelyHead });
    this.tellConverted();
  }

  /** Whatever is typed meanwhile is told of by itself. */
  private ask<P, T>(request: RequestType<P, T, void>, params: P): Promise<T | undefined> {
    const { document } = this;
    const { version } = document;
    return retryRequest(
      () => this.client.sendRequest(request, params as RequestParam<P>),
      () => document.version === version && !document.isClosed,
    );
  }

  private tellConverted(): void {
    const [place] = this.converted === undefined ? [] : linkedPlaces(this.converted, this.places);
    this.converted = undefined;
    if (!place) return;
    this.post({ type: 'say', text: extensionText('imported.converted', { now: labelOf(place) }) });
    this.reveal(place);
  }

  private async open(piece: number, link: number): Promise<void> {
    const place = linkedPlaces(piece, this.places)[link];
    if (!place) return;
    const { uri } = this.document;
    await showReport(uri);
    this.reveal(place);
  }

  private async select(piece: number): Promise<void> {
    const places = linkedPlaces(piece, this.places);
    const [first] = places;
    if (first) this.reveal(first);
    if (!places.some(isText)) return;
    const offers = await this.conversionsOf(piece);
    this.post({
      type: 'offers',
      piece,
      offers: offers.map(({ word }) => ({ word, label: extensionText('imported.as', { word }) })),
    });
  }

  private async convert(piece: number, word: string): Promise<void> {
    const { document } = this;
    const { version } = document;
    const conversion = (await this.conversionsOf(piece)).find(each => each.word === word);
    if (!conversion || document.version !== version) {
      this.post({ type: 'say', text: extensionText('imported.no-offer') });
      return;
    }
    await this.apply(piece, conversion.edits, version);
  }

  /** Makes entries of what is likely, in one step. */
  private async take(offers: readonly number[]): Promise<void> {
    const { document } = this;
    const { version } = document;
    const asked = this.offers.found().filter(({ offer }) => offers.includes(offer));
    const texts = [...asked]
      .sort((a, b) => a.start - b.start)
      .map(({ as, start, end }) => ({
        as,
        range: this.client.code2ProtocolConverter.asRange(this.rangeOf({ start, end })),
      }));
    const params: LikelyParams = { uri: this.address, texts };
    const edits = (await this.ask(LIKELY_REQUEST, params)) ?? [];
    if (edits.length === 0) this.post({ type: 'say', text: extensionText('imported.no-offer') });
    else await this.apply(undefined, edits, version);
  }

  /** Makes changes that are one step to take back, where the report is still what they were made for. */
  private async apply(
    piece: number | undefined,
    changes: readonly TextEdit[],
    version: number,
  ): Promise<void> {
    const { document } = this;
    const edits = await this.client.protocol2CodeConverter.asTextEdits([...changes]);
    if (document.version !== version) return;
    this.converted = piece;
    const edit = new WorkspaceEdit();
    edit.set(document.uri, edits);
    await workspace.applyEdit(edit);
  }

  /** What is still to be answered: a list that stands in a section as it was imported. */
  private questions(): readonly ShownQuestion[] {
    return this.lists.flatMap(({ heading, people, piece }, list) =>
      this.left.has(list) || !this.sectionOf(piece)
        ? []
        : [{ list, text: extensionText('imported.who', { heading, people }) }],
    );
  }

  private sectionOf(piece: number): StandingPlace | undefined {
    return linkedPlaces(piece, this.places).find(
      ({ standing }) => standing === 'section' || standing === 'annex',
    );
  }

  /** Makes people of a list, in one step; what its author calls neither stays as it is. */
  private async answer(list: number, who: Answer): Promise<void> {
    const asked = this.lists[list];
    if (who === 'neither' || !asked) {
      this.left.add(list);
      await this.update();
      return;
    }
    const { document } = this;
    const { version } = document;
    const index = this.sectionOf(asked.piece)?.index;
    const place = this.pieces.found().find(each => each.index === index);
    const position = place && this.client.code2ProtocolConverter.asPosition(document.positionAt(place.start));
    const params: PeopleParams | undefined = position && { uri: this.address, position, who };
    const edits = (params && (await this.ask(PEOPLE_REQUEST, params))) ?? [];
    if (edits.length === 0) this.post({ type: 'say', text: extensionText('imported.no-people') });
    else await this.apply(asked.piece, edits, version);
  }

  /** What the lines of a piece can become; nothing where they hold other words, too. */
  private async conversionsOf(piece: number): Promise<readonly Conversion[]> {
    const text = linkedPlaces(piece, this.places).find(isText);
    const place = this.pieces.found().find(({ index }) => index === text?.index);
    if (!place || !this.pieces.hasOwnLines(place)) return [];
    const { document } = this;
    const [start, end] = [document.positionAt(place.start), document.positionAt(place.end)];
    const range = this.client.code2ProtocolConverter.asRange(
      new Range(start.line, 0, end.line, document.lineAt(end).text.length),
    );
    const params: RangeParams = { uri: this.address, range };
    return (await this.ask(CONVERSIONS_REQUEST, params)) ?? [];
  }

  /** Selects a stretch in the report where that is on the screen; the focus stays where it is. */
  private reveal({ index }: StandingPlace): void {
    this.show(this.pieces.found().find(each => each.index === index));
  }

  private show(place: Stretch | undefined): void {
    if (place) selectWhereShown(this.document.uri, this.rangeOf(place));
  }

  private rangeOf({ start, end }: Stretch): Range {
    return new Range(this.document.positionAt(start), this.document.positionAt(end));
  }
}

/** Where in a document an offset of the text stands that was put into it; its line ends may be longer there. */
function offsetsIn(text: string, document: TextDocument, begins: number): (offset: number) => number {
  if (document.eol === EndOfLine.LF) return offset => begins + offset;
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return offset => begins + offset + breaks.filter(at => at < offset).length;
}
