/** Tab and Shift+Tab in a point of a list in prose bring it below the one above, and back; elsewhere they do what they always do. */
import {
  commands,
  Disposable,
  Range,
  type TextDocument,
  type TextEditor,
  type TextEditorEdit,
  window,
  workspace,
} from 'vscode';
import { indented, isPoint, type LineAt, type LineEdit, outdented } from './list-lines.ts';

/** Keeps up whether the keys are meant for points of lists. */
export function followLists(): Disposable {
  let isInList = false;
  const look = () => {
    const editor = window.activeTextEditor;
    const isIn = editor?.document.languageId === 'mission-report' && isAtPoint(editor);
    if (isIn === isInList) return;
    isInList = isIn;
    void commands.executeCommand('setContext', 'missionReport.inList', isIn);
  };
  return Disposable.from(
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeTextEditorSelection(look),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) look();
    }),
  );
}

/** The lines of a document; undefined beyond its ends. */
export function linesOf(document: TextDocument): LineAt {
  return line => (line >= 0 && line < document.lineCount ? document.lineAt(line).text : undefined);
}

/** What comes in the place of a part of a text. */
export interface Change {
  readonly range: Range;
  readonly text: string;
}

/** The same change as the editor takes it. */
export function inEditor(edit: LineEdit | undefined): Change | undefined {
  if (!edit) return undefined;
  const { line, start, endLine = line, end, text } = edit;
  return { range: new Range(line, start, endLine, end), text };
}

/** Puts it there; a caret that stands where something comes in goes on behind it. */
export function put(edit: TextEditorEdit, { range, text }: Change): void {
  if (range.isEmpty) edit.insert(range.start, text);
  else edit.replace(range, text);
}

function isAtPoint({ document, selection }: TextEditor): boolean {
  return isPoint(linesOf(document), selection.start.line);
}

/** The commands behind the keys. */
export const indentPoint = (editor: TextEditor) => move(editor, indented, 'tab');
export const outdentPoint = (editor: TextEditor) => move(editor, outdented, 'outdent');

/** Moves the points that are selected, in one step; keys on their way are waited for. */
async function move(editor: TextEditor, moved: typeof indented, otherwise: string): Promise<void> {
  const { document } = editor;
  for (;;) {
    if (!isAtPoint(editor)) return void commands.executeCommand(otherwise);
    const { start, end } = editor.selection;
    const changes = moved(linesOf(document), start.line, end.line).map(inEditor);
    const isDone = await editor.edit(edit => {
      for (const change of changes) if (change) put(edit, change);
    });
    if (isDone || document.isClosed) return;
  }
}
