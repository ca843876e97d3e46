import {
  commands,
  Disposable,
  Position,
  Range,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { findWord } from '../../preview/find-word.ts';
import type { FromPreview, ToPreview } from '../../preview/messages.ts';
import { showReport } from '../report-in-editor.ts';

/** How long VS Code may scroll smoothly to where it has been told to go. */
const SETTLING_MS = 300;

/** A command of VS Code's own that does nothing: when it is done, all that was asked for before has been told of. */
const NOTHING = 'noop';

/** Tells the preview where the editor is, and the other way round; never back what came from there. */
export class EditorSync {
  private readonly subscriptions: Disposable;
  /** How many times the preview leads at the moment. */
  private leads = 0;

  constructor(
    private report: Uri,
    private readonly post: (message: ToPreview) => void,
  ) {
    this.subscriptions = Disposable.from(
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.followScroll(textEditor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.followCursor(textEditor)),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** From now on, the editor of another report. */
  follow(report: Uri): void {
    this.report = report;
  }

  /** Brings the preview to where the editor is. */
  showPlace(): void {
    const editor = this.editor();
    if (!editor) return;
    this.followScroll(editor);
    this.followCursor(editor);
  }

  /** Brings the editor to where the preview is. */
  async scrollEditor(line: number): Promise<void> {
    const editor = this.editor();
    if (!editor || !scrollsTogether()) return;
    const at = Math.floor(line);
    const place = new Range(at, 0, at, 0);
    await this.lead(async () => {
      editor.revealRange(place, TextEditorRevealType.AtTop);
      await commands.executeCommand(NOTHING);
    });
    // Its author may have scrolled on meanwhile.
    if (this.leads === 0 && !editor.visibleRanges.some(range => range.contains(place)))
      this.followScroll(editor);
  }

  async openSource({ start, end, word, progress }: Extract<FromPreview, { type: 'open' }>): Promise<void> {
    await this.lead(async () => {
      const { document, viewColumn } = await showReport(this.report);
      const text = document.getText(new Range(start, 0, end, 0));
      const at = document.positionAt(
        document.offsetAt(new Position(start, 0)) + findWord(text, word, progress),
      );
      await window.showTextDocument(document, {
        selection: new Range(at, at),
        ...(viewColumn === undefined ? {} : { viewColumn }),
      });
    });
  }

  async showEditor(): Promise<void> {
    await this.lead(() => showReport(this.report));
  }

  /** Does something to the editor because of the preview; what the editor tells of it is no news to the preview. */
  private async lead(act: () => Promise<unknown>): Promise<void> {
    this.leads++;
    try {
      await act();
      await new Promise(resolve => setTimeout(resolve, SETTLING_MS));
    } finally {
      this.leads--;
    }
  }

  private editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(editor => this.isOfReport(editor));
  }

  private isOfReport({ document }: TextEditor): boolean {
    return String(document.uri) === String(this.report);
  }

  private followScroll(editor: TextEditor): void {
    const line = editor.visibleRanges[0]?.start.line;
    if (line === undefined || !this.isOfReport(editor)) return;
    if (this.leads > 0 || !scrollsTogether()) return;
    this.post({ type: 'scrollTo', line });
  }

  private followCursor(editor: TextEditor): void {
    if (this.isOfReport(editor)) this.post({ type: 'mark', line: editor.selection.active.line });
  }
}

function scrollsTogether(): boolean {
  return workspace.getConfiguration('missionReport').get('preview.scrollTogether', true);
}
