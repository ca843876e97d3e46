/** The client's way for proposals: none are shown that the author has typed past. */
import type { Position, TextDocument } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { Clock } from './clock.ts';

/** Milliseconds in which nobody types a word and ends its line. */
const SOON = 150;

/**
 * VS Code leaves an older list open until a newer one is answered, and Enter takes from it, over all that was typed since.
 * So what a space or a dot asks for is answered with nothing when the server takes longer, which closes the list.
 * `askAgain` is told once the server has its answer, so that an author who waits is shown it.
 */
export function proposalMiddleware(
  clock: Pick<Clock, 'after'>,
  askAgain: (document: TextDocument, position: Position) => void,
): Required<Pick<Middleware, 'provideCompletionItem'>> {
  return {
    provideCompletionItem: (document, position, context, token, next) => {
      const answer = Promise.resolve(next(document, position, context, token));
      if (context.triggerCharacter === undefined) return answer;
      return new Promise((resolve, reject) => {
        let isLate = false;
        const stopWaiting = clock.after(SOON, () => {
          isLate = true;
          resolve([]);
        });
        answer.then(
          proposals => {
            stopWaiting();
            if (isLate) askAgain(document, position);
            else resolve(proposals);
          },
          fault => {
            stopWaiting();
            reject(fault);
          },
        );
      });
    },
  };
}
