/** What follows from a key by itself: an entry goes to the margin, and Enter leaves no second empty line behind. */
import {
  type Disposable,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PlaceParams, READS_AS_ENTRY_REQUEST } from '../../protocol.ts';
import { lineAfter, TypedLines } from './typed-lines.ts';

/** Follows what is typed into reports. */
export function followTyping(client: BaseLanguageClient): Disposable {
  const typing = new Typing(client);
  return workspace.onDidChangeTextDocument(event => {
    if (event.document.languageId === 'mission-report' && event.contentChanges.length > 0) typing.take(event);
  });
}

/** A line that is to be changed, wherever it moves to meanwhile; undefined once it is no more. */
interface Errand {
  readonly document: TextDocument;
  line: number | undefined;
}

class Typing {
  private readonly client: BaseLanguageClient;
  private readonly errands = new Set<Errand>();
  private readonly typed = new WeakMap<TextDocument, TypedLines>();

  constructor(client: BaseLanguageClient) {
    this.client = client;
  }

  take({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    for (const errand of this.errands) {
      if (errand.document === document && errand.line !== undefined)
        errand.line = lineAfter(errand.line, contentChanges);
    }
    const lines = this.typed.get(document) ?? new TypedLines();
    this.typed.set(document, lines);
    lines.change(contentChanges, reason === undefined, line => document.lineAt(line).text);
    if (reason !== undefined) return;
    for (const { range, text } of contentChanges) {
      const { line, character } = range.start;
      const errand = { document, line };
      if (/^[:\uFF1A]$/.test(text) && lines.has(line)) void this.toMargin(errand, character);
      else if (/^\r?\n$/.test(text) && character > 0) void this.edit(errand, JOINED, emptyBelowEmpty);
    }
  }

  /** Takes the blanks from before an entry, as a step of its own: undoing it keeps the colon. */
  private async toMargin(errand: Errand & { line: number }, character: number): Promise<void> {
    const { document, line } = errand;
    const { text, firstNonWhitespaceCharacterIndex: indent } = document.lineAt(line);
    // Words behind the colon stood there before it was typed.
    if (indent === 0 || /[\p{L}\p{N}]/u.test(text.slice(character + 1))) return;
    const opening = text.slice(0, character + 1);
    this.errands.add(errand);
    const uri = this.client.code2ProtocolConverter.asUri(document.uri);
    const place: PlaceParams = { uri, position: { line, character } };
    if (await this.client.sendRequest<boolean>(READS_AS_ENTRY_REQUEST, place)) {
      await this.edit(errand, APART, (_, at) =>
        document.lineAt(at).text.startsWith(opening) ? new Range(at, 0, at, indent) : undefined,
      );
    }
    this.errands.delete(errand);
  }

  /** Deletes what `rangeIn` finds. VS Code refuses while keys are on their way, so it is tried until there are none. */
  private async edit(
    errand: Errand,
    undoStops: typeof APART,
    rangeIn: (document: TextDocument, line: number) => Range | undefined,
  ): Promise<void> {
    const { document } = errand;
    this.errands.add(errand);
    for (;;) {
      const editor = window.visibleTextEditors.find(visible => visible.document === document);
      const range = errand.line === undefined ? undefined : rangeIn(document, errand.line);
      if (!editor || !range || (await editor.edit(edit => edit.delete(range), undoStops))) break;
    }
    this.errands.delete(errand);
  }
}

/** What is undone by itself, and what is undone together with the key before it. */
const APART = { undoStopBefore: true, undoStopAfter: true };
const JOINED = { undoStopBefore: false, undoStopAfter: false };

/** The line, where it is empty, has an empty one above it, and is not the last. */
function emptyBelowEmpty(document: TextDocument, line: number): Range | undefined {
  const isEmpty = (at: number) => document.lineAt(at).isEmptyOrWhitespace;
  if (line === 0 || line + 1 >= document.lineCount || !isEmpty(line) || !isEmpty(line - 1)) return undefined;
  return new Range(line, 0, line + 1, 0);
}
