/** Proposals as the keys of an author need them: none that come too late, and over the whole of a tag that is there. */
import { commands, type Position, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CLOCK } from './clock.ts';
import { tagMiddleware } from './over-tags.ts';
import { proposalMiddleware } from './proposal-middleware.ts';

/** Has the client's proposals go both ways. */
export function tendProposals(client: BaseLanguageClient): void {
  const { provideCompletionItem: overTags } = tagMiddleware();
  const { provideCompletionItem: inTime } = proposalMiddleware(CLOCK, askAgain);
  client.middleware.provideCompletionItem = (document, position, context, token, next) =>
    inTime(document, position, context, token, (...asked) => overTags(...asked, next));
}

/** Shows late proposals where the caret still stands. */
function askAgain(document: TextDocument, position: Position): void {
  const editor = window.activeTextEditor;
  const stays = editor?.document === document && editor.selection.isEmpty;
  if (stays && editor.selection.active.isEqual(position)) {
    commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  }
}
