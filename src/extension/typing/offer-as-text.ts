/** Offers a sentence at the margin as text of the entry above, by the Tab key. */
import { commands, Disposable, languages, type TextEditor, ThemeColor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TextEdit } from 'vscode-languageserver-types';
import { coalesce } from '../../base/coalesce.ts';
import { retryRequest } from '../../base/retry-request.ts';
import { extensionText } from '../../messages/extension.ts';
import { AS_TEXT_REQUEST, type PlaceParams } from '../../protocol/report.ts';

/** Fewer words are no sentence yet. */
const SENTENCE = /^\S+\s+\S+\s+\S/;

/** Says at a line's end that there is a key for it, once the line is underlined. */
export class TextOffer implements Disposable {
  private readonly hint = window.createTextEditorDecorationType({
    after: { margin: '0 0 0 2em', color: new ThemeColor('editorGhostText.foreground') },
  });
  private mayBeText = false;
  /** Where the hint is. */
  private shownIn: TextEditor | undefined;
  private readonly showHint = coalesce(() => this.hintAtSentence());

  private readonly listeners = Disposable.from(
    window.onDidChangeActiveTextEditor(() => this.look()),
    window.onDidChangeTextEditorSelection(() => this.look()),
    languages.onDidChangeDiagnostics(() => this.look()),
  );

  constructor(private readonly client: BaseLanguageClient) {}

  /** The key asks the server about any sentence at the margin; the hint is for those that are underlined. */
  private look(): void {
    const editor = window.activeTextEditor;
    const mayBeText = editor !== undefined && isAtSentence(editor);
    if (mayBeText !== this.mayBeText) {
      this.mayBeText = mayBeText;
      void commands.executeCommand('setContext', 'missionReport.mayBeText', mayBeText);
    }
    void this.showHint();
  }

  /** Makes the sentence text, or does what the key does elsewhere. */
  async accept(editor: TextEditor): Promise<void> {
    const { document } = editor;
    for (;;) {
      const { version } = document;
      const edits = isAtSentence(editor) ? await this.edits(editor) : undefined;
      // What is typed behind the key is text, too, and VS Code refuses while it is on its way.
      if (document.version !== version) continue;
      if (!edits) return void commands.executeCommand('tab');
      const isDone = await editor.edit(edit => {
        for (const { range, newText } of edits)
          edit.replace(this.client.protocol2CodeConverter.asRange(range), newText);
      });
      if (isDone || document.isClosed) return;
    }
  }

  dispose(): void {
    this.listeners.dispose();
    this.hint.dispose();
  }

  private async hintAtSentence(): Promise<void> {
    const editor = window.activeTextEditor;
    if (this.shownIn !== editor) this.shownIn?.setDecorations(this.hint, []);
    if (!editor) return;
    const { document, selection } = editor;
    const { version } = document;
    const { line } = selection.active;
    const isMarked =
      isAtSentence(editor) &&
      languages
        .getDiagnostics(document.uri)
        .some(({ range }) => range.intersection(document.lineAt(line).range));
    const isThere = () => document.version === version && editor.selection.active.line === line;
    const isOffered = isMarked && Boolean(await this.edits(editor, isThere));
    // What moved on is looked at again.
    if (!isThere() || (!isOffered && this.shownIn !== editor)) return;
    this.shownIn = isOffered ? editor : undefined;
    const contentText = extensionText('typing.as-text');
    const hints = isOffered
      ? [{ range: document.lineAt(line).range, renderOptions: { after: { contentText } } }]
      : [];
    editor.setDecorations(this.hint, hints);
  }

  private edits(
    { document, selection }: TextEditor,
    isWanted?: () => boolean,
  ): Promise<readonly TextEdit[] | null | undefined> {
    const { code2ProtocolConverter: code } = this.client;
    const place: PlaceParams = {
      uri: code.asUri(document.uri),
      position: code.asPosition(selection.active),
    };
    return retryRequest(() => this.client.sendRequest(AS_TEXT_REQUEST, place), isWanted);
  }
}

function isAtSentence({ document, selection }: TextEditor): boolean {
  return (
    document.languageId === 'mission-report' && SENTENCE.test(document.lineAt(selection.active.line).text)
  );
}
