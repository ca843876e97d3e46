/** Keeps the preview and the editor of its report at the same place. */
import {
  Disposable,
  Position,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { FromPreview, ToPreview } from '../../preview/messages.ts';
import { showReport } from '../report-in-editor.ts';
import { findWord } from './find-word.ts';

/** How long the editor may still be scrolling because the preview was. */
const SETTLING_MS = 300;

type OpenRequest = Extract<FromPreview, { type: 'open' }>;

/** Tells the preview where the editor is, and the other way round; never back what came from there. */
export class EditorSync {
  private report: Uri;
  private readonly post: (message: ToPreview) => void;
  private readonly subscriptions: Disposable;
  private previewLeadsUntil = 0;

  constructor(report: Uri, post: (message: ToPreview) => void) {
    this.report = report;
    this.post = post;
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
  scrollEditor(line: number): void {
    if (!scrollsTogether()) return;
    this.previewLeadsUntil = Date.now() + SETTLING_MS;
    const at = Math.floor(line);
    this.editor()?.revealRange(new Range(at, 0, at, 0), TextEditorRevealType.AtTop);
  }

  /** Opens the source of a word in the preview. */
  async openSource({ start, end, word, progress }: OpenRequest): Promise<void> {
    const editor = await this.showEditor();
    const { document } = editor;
    const text = document.getText(new Range(start, 0, end, 0));
    const at = document.positionAt(
      document.offsetAt(new Position(start, 0)) + findWord(text, word, progress),
    );
    editor.selection = new Selection(at, at);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Opens the editor of the report, where it is if it is open. */
  async showEditor(): Promise<TextEditor> {
    this.previewLeadsUntil = Date.now() + SETTLING_MS;
    return showReport(this.report);
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
    if (Date.now() < this.previewLeadsUntil || !scrollsTogether()) return;
    this.post({ type: 'scrollTo', line });
  }

  private followCursor(editor: TextEditor): void {
    if (this.isOfReport(editor)) this.post({ type: 'mark', line: editor.selection.active.line });
  }
}

function scrollsTogether(): boolean {
  return workspace.getConfiguration('missionReport').get('preview.scrollTogether', true);
}
