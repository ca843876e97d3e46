/** Problems for clients that ask for them: those of an open file, and those of the whole workspace. */
import { DocumentState, type LangiumDocument, URI } from 'langium';
import type {
  Connection,
  DocumentDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { EditorServices } from '../editor/module.ts';
import { Checks } from './checks.ts';

/** How the server says that it can be asked. */
export const PULL_OPTIONS = {
  identifier: 'mission-report',
  interFileDependencies: true,
  workspaceDiagnostics: true,
} as const;

/** Answers about one file as soon as its newest text is checked, and about the workspace whenever there is news. */
export function answerPulls(connection: Connection, services: EditorServices): void {
  const { LangiumDocuments, WorkspaceLock } = services.shared.workspace;
  const checks = new Checks(services);

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, cancelled) => {
    const document = await checks.newest(URI.parse(textDocument.uri), cancelled);
    return reportOn(document, checks, previousResultId);
  });

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, cancelled) => {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    // What a build checks is told at once.
    await WorkspaceLock.read(() => undefined);
    for (;;) {
      const items = news([...LangiumDocuments.all], checks, known);
      // The client asks again as soon as it is answered, so it is left waiting while there is nothing to say.
      if (items.length > 0 || cancelled.isCancellationRequested) return { items };
      await checks.nextBuild(cancelled);
    }
  });
}

/** Has the client ask again for open files that were checked again although their text is the same. */
export function askForPulls(connection: Connection, { shared }: EditorServices): void {
  const { DocumentBuilder, TextDocuments, WorkspaceLock } = shared.workspace;
  const versions = new Map<string, number>();
  let isAsking = false;
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, async ({ uri, textDocument: { version } }) => {
    const key = uri.toString();
    const isAgain = versions.get(key) === version;
    versions.set(key, version);
    if (!isAgain || isAsking || !TextDocuments.get(uri)) return;
    isAsking = true;
    // Once for all files, when the last of them is checked.
    void WorkspaceLock.read(() => {
      isAsking = false;
      // A client that is about to close no longer answers.
      connection.languages.diagnostics.refresh().catch(() => undefined);
    });
  });
}

function reportOn(
  document: LangiumDocument | undefined,
  checks: Checks,
  previousResultId: string | undefined,
): DocumentDiagnosticReport {
  const check = document && checks.of(document);
  if (!check) return { kind: 'full', items: [] };
  if (check.id === previousResultId) return { kind: 'unchanged', resultId: check.id };
  return { kind: 'full', resultId: check.id, items: document.diagnostics ?? [] };
}

/** What the client does not know yet, with an empty list for each file that is gone. */
function news(
  documents: readonly LangiumDocument[],
  checks: Checks,
  known: ReadonlyMap<string, string>,
): WorkspaceDocumentDiagnosticReport[] {
  const changed = documents.flatMap((document): WorkspaceDocumentDiagnosticReport[] => {
    const { uri, diagnostics } = document;
    const check = checks.of(document);
    if (!check || check.id === known.get(uri.toString())) return [];
    const { id: resultId, version } = check;
    return [{ kind: 'full', uri: uri.toString(), version, resultId, items: diagnostics ?? [] }];
  });
  const present = new Set(documents.map(({ uri }) => uri.toString()));
  const gone = [...known].filter(([uri, id]) => id !== GONE && !present.has(uri));
  return [
    ...changed,
    ...gone.map(([uri]) => ({ kind: 'full' as const, uri, version: null, resultId: GONE, items: [] })),
  ];
}

const GONE = 'gone';
