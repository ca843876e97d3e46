/** The client's ways for problems, whether the server tells them or is asked for them, each through what holds some back. */
import type { Diagnostic } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { ClosedFiles } from './closed-files.ts';
import type { HeldBack } from './held-back.ts';

/**
 * Middleware that shows what `closed` and `held` let through; `askAgain` has the client pull anew. What the client is told of a
 * whole workspace it passes over for files that are open, and only in those is anything typed.
 */
export function problemMiddleware(
  held: HeldBack<Diagnostic>,
  closed: ClosedFiles<Diagnostic>,
  askAgain: () => void,
): Required<Pick<Middleware, 'handleDiagnostics' | 'provideDiagnostics'>> {
  return {
    handleDiagnostics: (uri, problems, next) => {
      const show = (some: readonly Diagnostic[]) => next(uri, [...some]);
      closed.tell(String(uri), problems, some => show(held.tell(String(uri), some, show)));
    },
    provideDiagnostics: async (document, previousId, token, next) => {
      const report = await next(document, previousId, token);
      if (!report || !('items' in report)) return report;
      const uri = 'uri' in document ? document.uri : document;
      const items = [...held.tell(String(uri), report.items, askAgain)];
      if (items.length === report.items.length) return report;
      // Without an id, the answer to the same question can't be that nothing has changed.
      const { resultId: _, ...unnamed } = report;
      return { ...unnamed, items };
    },
  };
}
