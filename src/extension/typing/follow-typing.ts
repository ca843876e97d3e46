/** What follows from a key by itself: Enter leaves no second empty line behind, Backspace no indentation. */
import {
  type Disposable,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  window,
  workspace,
} from 'vscode';
import { ended, enterDoes, followed, markedOnce } from './list-lines.ts';
import { type Change, inEditor, linesOf, put } from './lists.ts';
import { indentationLeft, isJoin, lineAfter, type TextChange } from './typed-lines.ts';

/** Follows what is typed into reports. */
export function followTyping(): Disposable {
  const typing = new Typing();
  return workspace.onDidChangeTextDocument(event => {
    if (event.document.languageId === 'mission-report' && event.contentChanges.length > 0) typing.take(event);
  });
}

/** A line that is to be changed, wherever it moves to meanwhile; undefined once it is no more. */
interface Errand {
  readonly document: TextDocument;
  line: number | undefined;
  /** True once Enter was pressed in it again. */
  isLeft?: boolean;
}

class Typing {
  private readonly errands = new Set<Errand>();

  take({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    for (const errand of this.errands) {
      if (errand.document === document && errand.line !== undefined)
        errand.line = lineAfter(errand.line, contentChanges);
    }
    if (reason !== undefined) return;
    const [join, another] = contentChanges;
    if (join && !another && isJoin(join)) void this.closeUp({ document, line: join.range.start.line }, join);
    for (const { range, text } of contentChanges) {
      const { line, character } = range.start;
      const errand = { document, line };
      if (isEnter(text)) this.enter(errand, character, contentChanges);
      else if (text !== '') this.markOnce(errand, character);
    }
  }

  private enter(
    { document, line }: Errand & { line: number },
    character: number,
    all: readonly TextChange[],
  ): void {
    for (const errand of this.errands)
      if (errand.document === document && errand.line === line) errand.isLeft = true;
    if (all.filter(({ text }) => isEnter(text)).length === 1) void this.list({ document, line: line + 1 });
    if (character === 0 || !isSecondEmpty(document, line)) return;
    // VS Code clears the blanks of an empty line that it made itself once the next one is begun.
    const isMade = all.some(({ range }) => range.start.line === line - 1);
    void (isMade ? this.edit({ document, line }, JOINED, emptyAbove) : this.goBack({ document, line }));
  }

  /** Takes the indentation of a line that is joined to the one above out of the sentence. */
  private async closeUp(errand: Errand & { line: number }, { range: { start } }: TextChange): Promise<void> {
    const joined = errand.document.lineAt(errand.line).text.slice(start.character);
    await this.edit(errand, JOINED, (document, line) => {
      const { text } = document.lineAt(line);
      // Further keys may have changed what stands before it.
      const left = text.endsWith(joined) ? indentationLeft(text, text.length - joined.length) : undefined;
      return left && new Range(line, left.start, line, left.end);
    });
  }

  /** Leaves one empty line before what comes next at the margin, whatever Enter itself did about the indentation. */
  private async goBack(errand: Errand & { line: number }): Promise<void> {
    const indent = errand.document.lineAt(errand.line + 1).text.length;
    await this.edit(errand, JOINED, (document, line) => {
      if (!isSecondEmpty(document, line, '')) return undefined;
      // What is typed there may have found the margin by itself before VS Code takes the edit.
      const { firstNonWhitespaceCharacterIndex } = document.lineAt(line + 1);
      return new Range(line, 0, line + 1, Math.min(indent, firstNonWhitespaceCharacterIndex));
    });
  }

  /** Has a list go on after Enter, or end with an empty point, in the step of that key. */
  private async list(errand: Errand & { line: number }): Promise<void> {
    const does = enterDoes(linesOf(errand.document), errand.line - 1);
    if (!does) return;
    await this.change(errand, JOINED, (document, line) => {
      const lineAt = linesOf(document);
      if (does === 'end') return inEditor(ended(lineAt, line - 1));
      const hasEnded = errand.isLeft && lineAt(line)?.trim() === '';
      return hasEnded ? undefined : inEditor(followed(lineAt, line - 1));
    });
  }

  /** Takes a mark away that the list has already, where it is typed at the beginning of a point, in the step of that key. */
  private markOnce(errand: Errand & { line: number }, character: number): void {
    const first = markedOnce(linesOf(errand.document), errand.line);
    // Within the second mark, and the blank behind it.
    if (!first || character < first.end || character > first.end + (first.end - first.start)) return;
    void this.change(errand, JOINED, (document, line) => inEditor(markedOnce(linesOf(document), line)));
  }

  /** Deletes what `rangeIn` finds. */
  private async edit(
    errand: Errand,
    undoStops: typeof JOINED,
    rangeIn: (document: TextDocument, line: number) => Range | undefined,
  ): Promise<void> {
    await this.change(errand, undoStops, (document, line) => {
      const range = rangeIn(document, line);
      return range && { range, text: '' };
    });
  }

  /** Replaces what `changeIn` finds. VS Code refuses while keys are on their way, so it is tried until there are none. */
  private async change(
    errand: Errand,
    undoStops: typeof JOINED,
    changeIn: (document: TextDocument, line: number) => Change | undefined,
  ): Promise<void> {
    const { document } = errand;
    this.errands.add(errand);
    for (;;) {
      const editor = window.visibleTextEditors.find(visible => visible.document === document);
      const change = editor && errand.line !== undefined ? changeIn(document, errand.line) : undefined;
      if (!editor || !change || (await editor.edit(edit => put(edit, change), undoStops))) break;
    }
    this.errands.delete(errand);
  }
}

/** What is undone together with the key before it. */
const JOINED = { undoStopBefore: false, undoStopAfter: false };

/** The empty line above an empty one. */
function emptyAbove(document: TextDocument, line: number): Range | undefined {
  return isSecondEmpty(document, line, '') ? new Range(line - 1, 0, line, 0) : undefined;
}

function isEnter(text: string): boolean {
  return /^\r?\n[ \t]*$/.test(text);
}

/** True where the line is empty, as is the one above it, and the next one begins with the indentation or is empty, too. */
function isSecondEmpty(document: TextDocument, line: number, indent?: string): boolean {
  if (line === 0 || line + 1 >= document.lineCount) return false;
  const next = document.lineAt(line + 1);
  const isNext = indent === undefined ? next.isEmptyOrWhitespace : next.text.startsWith(indent);
  return isNext && document.lineAt(line).isEmptyOrWhitespace && document.lineAt(line - 1).isEmptyOrWhitespace;
}
