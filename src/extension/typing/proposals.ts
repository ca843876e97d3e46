/** Proposals as the keys of an author need them: none that come too late. */
import { commands, type Position, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Milliseconds in which nobody types a word and ends its line. */
const SOON = 150;

/**
 * VS Code leaves an older list open until a newer one is answered, and Enter takes from it, over all that was typed since.
 * So what a space or a dot asks for is answered with nothing when the server takes longer, which closes the list; an author
 * who waits is shown the list once it is there.
 */
export function dropLateProposals({ middleware }: Pick<BaseLanguageClient, 'middleware'>): void {
  middleware.provideCompletionItem = async (document, position, context, token, next) => {
    const answer = Promise.resolve(next(document, position, context, token));
    if (context.triggerCharacter === undefined) return answer;
    const late = new Promise<undefined>(resolve => setTimeout(resolve, SOON));
    const first = await Promise.race([answer.then(proposals => ({ proposals })), late]);
    if (first) return first.proposals;
    answer.then(() => askAgain(document, position)).catch(() => undefined);
    return [];
  };
}

/** Shows late proposals where the caret still stands. */
function askAgain(document: TextDocument, position: Position): void {
  const editor = window.activeTextEditor;
  const stays = editor?.document === document && editor.selection.isEmpty;
  if (stays && editor.selection.active.isEqual(position)) {
    commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  }
}
