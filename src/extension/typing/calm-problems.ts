/** Keeps what can't be read yet from being underlined while it is typed. */
import { type Diagnostic, Disposable, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Clock, HeldBack } from './held-back.ts';
import { problemMiddleware } from './problem-middleware.ts';

const CLOCK: Clock = {
  now: () => performance.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Holds problems back by the keys and carets of the active editor. */
export function calmProblems(client: BaseLanguageClient): Disposable {
  const held = new HeldBack<Diagnostic>(CLOCK);
  const askAgain = () => client.getFeature('textDocument/diagnostic').refresh();
  Object.assign(client.middleware, problemMiddleware(held, askAgain));
  const follow = (editor: TextEditor | undefined) =>
    held.moveTo(
      editor && String(editor.document.uri),
      editor?.selections.map(({ active }) => active.line) ?? [],
    );
  follow(window.activeTextEditor);
  return Disposable.from(
    window.onDidChangeActiveTextEditor(follow),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) follow(textEditor);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) held.type(String(document.uri));
    }),
  );
}
