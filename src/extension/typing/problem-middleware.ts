/** The client's ways for problems, whether the server tells them or is asked for them, each through what holds some back. */
import type { Diagnostic, Uri } from 'vscode';
import type { Middleware, vsdiag } from 'vscode-languageclient';
import type { HeldBack } from './held-back.ts';

/** Middleware that shows what `held` lets through; `askAgain` has the client pull anew. */
export function problemMiddleware(
  held: HeldBack<Diagnostic>,
  askAgain: () => void,
): Required<Pick<Middleware, 'handleDiagnostics' | 'provideDiagnostics' | 'provideWorkspaceDiagnostics'>> {
  /** Without an id, the answer to the same question can't be that nothing has changed. */
  const calm = <R extends vsdiag.FullDocumentDiagnosticReport>(uri: Uri, report: R): R => {
    const items = [...held.tell(String(uri), report.items, askAgain)];
    return items.length === report.items.length ? report : { ...report, items, resultId: undefined };
  };
  return {
    handleDiagnostics: (uri, problems, next) =>
      next(uri, [...held.tell(String(uri), problems, shown => next(uri, [...shown]))]),
    provideDiagnostics: async (document, previousId, token, next) => {
      const report = await next(document, previousId, token);
      return report && 'items' in report ? calm('uri' in document ? document.uri : document, report) : report;
    },
    provideWorkspaceDiagnostics: (ids, token, reporter, next) =>
      next(ids, token, chunk =>
        reporter(
          chunk && {
            items: chunk.items.map(report => ('items' in report ? calm(report.uri, report) : report)),
          },
        ),
      ),
  };
}
