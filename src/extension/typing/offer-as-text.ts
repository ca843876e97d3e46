/** Offers a sentence at the margin as text of the entry above, by the Tab key. */
import { commands, Disposable, languages, type TextEditor, ThemeColor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TextEdit } from 'vscode-languageserver-types';
import { extensionText } from '../../messages/extension.ts';
import { AS_TEXT_REQUEST, type PlaceParams } from '../../protocol.ts';

/** Fewer words are no sentence yet. */
const SENTENCE = /^\S+\s+\S+\s+\S/;

/** Registers the command behind the key, and says at the line's end that there is one once the line is underlined. */
export function offerAsText(client: BaseLanguageClient): Disposable {
  const offer = new Offer(client);
  return Disposable.from(
    offer,
    commands.registerTextEditorCommand('missionReport.asText', editor => offer.accept(editor)),
    window.onDidChangeActiveTextEditor(() => offer.look()),
    window.onDidChangeTextEditorSelection(() => offer.look()),
    languages.onDidChangeDiagnostics(() => offer.look()),
  );
}

class Offer {
  private readonly client: BaseLanguageClient;
  private readonly hint = window.createTextEditorDecorationType({
    after: { margin: '0 0 0 2em', color: new ThemeColor('editorGhostText.foreground') },
  });
  private mayBeText = false;
  private isShown = false;

  constructor(client: BaseLanguageClient) {
    this.client = client;
  }

  /** The key asks the server about any sentence at the margin; the hint is for those that are underlined. */
  async look(): Promise<void> {
    const editor = window.activeTextEditor;
    const mayBeText = editor !== undefined && isAtSentence(editor);
    if (mayBeText !== this.mayBeText) {
      this.mayBeText = mayBeText;
      void commands.executeCommand('setContext', 'missionReport.mayBeText', mayBeText);
    }
    if (!editor) return;
    const { document, selection } = editor;
    const { version } = document;
    const { line } = selection.active;
    const isMarked =
      mayBeText &&
      languages
        .getDiagnostics(document.uri)
        .some(({ range }) => range.intersection(document.lineAt(line).range));
    const isOffered = isMarked && (await this.edits(editor)) !== null;
    if (document.version !== version || editor.selection.active.line !== line) return;
    if (!isOffered && !this.isShown) return;
    this.isShown = isOffered;
    const contentText = extensionText('typing.as-text');
    const hints = isOffered
      ? [{ range: document.lineAt(line).range, renderOptions: { after: { contentText } } }]
      : [];
    editor.setDecorations(this.hint, hints);
  }

  /** Makes the sentence text, or does what the key does elsewhere. */
  async accept(editor: TextEditor): Promise<void> {
    const { version } = editor.document;
    const edits = isAtSentence(editor) ? await this.edits(editor) : null;
    if (editor.document.version !== version) return;
    if (!edits) await commands.executeCommand('tab');
    else
      await editor.edit(edit => {
        for (const { range, newText } of edits)
          edit.replace(this.client.protocol2CodeConverter.asRange(range), newText);
      });
  }

  dispose(): void {
    this.hint.dispose();
  }

  private edits({ document, selection }: TextEditor): Promise<readonly TextEdit[] | null> {
    const { code2ProtocolConverter: code } = this.client;
    const place: PlaceParams = {
      uri: code.asUri(document.uri),
      position: code.asPosition(selection.active),
    };
    return this.client.sendRequest<readonly TextEdit[] | null>(AS_TEXT_REQUEST, place);
  }
}

function isAtSentence({ document, selection }: TextEditor): boolean {
  return (
    document.languageId === 'mission-report' && SENTENCE.test(document.lineAt(selection.active.line).text)
  );
}
