/** The client's way for problems: through what holds some back. */
import type { Diagnostic } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { ClosedFiles } from './closed-files.ts';
import type { HeldBack } from './held-back.ts';

/** Middleware that shows what `closed` and `held` let through. */
export function problemMiddleware(
  held: HeldBack<Diagnostic>,
  closed: ClosedFiles<Diagnostic>,
): Required<Pick<Middleware, 'handleDiagnostics'>> {
  return {
    handleDiagnostics: (uri, problems, next) => {
      const show = (some: readonly Diagnostic[]) => next(uri, [...some]);
      closed.tell(String(uri), problems, some => show(held.tell(String(uri), some, show)));
    },
  };
}
