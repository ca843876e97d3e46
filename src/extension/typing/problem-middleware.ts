/** The client's ways for problems, whether the server tells them or is asked for them, each through what holds some back. */
import type { Diagnostic } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { HeldBack } from './held-back.ts';

/**
 * Middleware that shows what `held` lets through; `askAgain` has the client pull anew. What the client is told of a
 * whole workspace it passes over for files that are open, and only in those is anything typed.
 */
export function problemMiddleware(
  held: HeldBack<Diagnostic>,
  askAgain: () => void,
): Required<Pick<Middleware, 'handleDiagnostics' | 'provideDiagnostics'>> {
  return {
    handleDiagnostics: (uri, problems, next) =>
      next(uri, [...held.tell(String(uri), problems, shown => next(uri, [...shown]))]),
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
