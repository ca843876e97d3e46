/** Keeps from the author what can't be read yet while it is typed, and what is wrong with reports of other days. */
import { type Diagnostic, Disposable, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLOCK } from './clock.ts';
import { ClosedFiles } from './closed-files.ts';
import { HeldBack } from './held-back.ts';
import { problemMiddleware } from './problem-middleware.ts';

/** Holds problems back by the keys and carets of the active editor, and by which files are open. */
export function calmProblems(client: BaseLanguageClient): Disposable {
  const held = new HeldBack<Diagnostic>(CLOCK);
  const closed = new ClosedFiles<Diagnostic>(file =>
    workspace.textDocuments.some(({ uri, isClosed }) => !isClosed && String(uri) === file),
  );
  Object.assign(client.middleware, problemMiddleware(held, closed));
  const follow = (editor: TextEditor | undefined) =>
    held.moveTo(
      editor && String(editor.document.uri),
      editor?.selections.map(({ active }) => active.line) ?? [],
    );
  follow(window.activeTextEditor);
  return Disposable.from(
    workspace.onDidOpenTextDocument(({ uri }) => closed.turn(String(uri))),
    workspace.onDidCloseTextDocument(({ uri }) => closed.turn(String(uri))),
    window.onDidChangeActiveTextEditor(follow),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) follow(textEditor);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) held.type(String(document.uri));
    }),
  );
}
