/** Puts the services of the editor on a connection. */
import { DocumentState, URI } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { ACTION_KINDS } from '../editor/actions/index.ts';
import { createEditorServices, type EditorServices } from '../editor/module.ts';
import { selectionRanges } from '../editor/selection-ranges.ts';
import { followSettings } from '../editor/settings.ts';
import { settingsOf } from '../rules/project-settings.ts';
import { builderOf } from '../workspace/document-builder.ts';
import { cacheIndex } from './cache-index.ts';
import { answerExports } from './exports.ts';
import { followFiles } from './follow-files.ts';
import { followSpelling } from './follow-spelling.ts';
import { forgiving } from './forgiving-files.ts';
import type { Host } from './host.ts';
import { answerImports } from './imports.ts';
import { answerIssues } from './issues.ts';
import { showLoading } from './loading.ts';
import { answerNewReports } from './new-reports.ts';
import { Previews } from './previews.ts';
import { tellProgress } from './progress.ts';
import { publishDiagnostics } from './publish-diagnostics.ts';
import { answerRegisters } from './registers.ts';
import { answerReviews } from './reviews.ts';
import { answerRevisions } from './revisions.ts';
import { speakTo } from './speak-to.ts';
import { answerTexts } from './texts.ts';
import { watchHomes } from './watch-homes.ts';
import { withDocument } from './with-document.ts';

export async function serve(connection: Connection, host: Host): Promise<EditorServices> {
  let client: ClientCapabilities = {};
  let { dictionaries } = host;
  let isQuietWhenClosed = false;
  const services = createEditorServices({
    connection,
    fileSystemProvider: () => forgiving(host.files, sentence => connection.console.warn(sentence)),
  });
  const { shared } = services;
  publishDiagnostics(connection, shared, () => isQuietWhenClosed);
  // Files that nobody has opened are checked, too.
  shared.workspace.WorkspaceManager.initialBuildOptions = { validation: true };
  builderOf(shared).workerPool = host.workers?.(() => settingsOf(services, undefined));
  answerExports(connection, services, host);
  answerIssues(connection, services);
  answerRevisions(connection, host);
  const previews = new Previews(connection, services, host);
  answerImports(connection, services);
  answerReviews(connection, services);
  answerNewReports(connection, services);
  answerTexts(connection, services);
  answerRegisters(connection, services);
  followFiles(services);
  followSpelling(services, () => dictionaries);
  answerSelections(connection, services);
  tellProgress(connection, services, previews);
  // The outline shows problems and links lead to names, so they wait for them; a list of names does not.
  startLanguageServer(shared, {
    CompletionProvider: DocumentState.ComputedScopes,
    DocumentSymbolProvider: DocumentState.Validated,
    DocumentLinkProvider: DocumentState.Linked,
  });
  connection.onInitialize(async params => {
    client = params.capabilities;
    await speakTo(params, host);
    const { storage, dictionaries: lent, quietWhenClosed } = params.initializationOptions ?? {};
    isQuietWhenClosed = quietWhenClosed === true;
    if (typeof lent === 'string') dictionaries ??= URI.parse(lent);
    if (host.storage && typeof storage === 'string') cacheIndex(connection, services, host.storage(storage));
    const result = await shared.lsp.LanguageServer.initialize(params);
    return { ...result, capabilities: { ...result.capabilities, ...FURTHER_CAPABILITIES } };
  });
  shared.lsp.LanguageServer.onInitialized(() => {
    if (client.window?.workDoneProgress) void showLoading(connection, services);
    if (client.workspace?.didChangeWatchedFiles?.relativePatternSupport) watchHomes(connection, services);
  });
  shared.workspace.ConfigurationProvider.onConfigurationSectionUpdate(() => refresh(connection, client));
  await followSettings(services);
  return services;
}

/** Has the client ask again for what a setting switches on and off. */
function refresh(connection: Connection, { workspace }: ClientCapabilities): void {
  const asked = [
    workspace?.inlayHint?.refreshSupport && connection.sendRequest(InlayHintRefreshRequest.type),
    workspace?.codeLens?.refreshSupport && connection.sendRequest(CodeLensRefreshRequest.type),
  ];
  // A client that is about to close no longer answers.
  for (const answer of asked) if (answer) answer.catch(() => undefined);
}

/** What Langium does not say by itself. */
const FURTHER_CAPABILITIES: Partial<ServerCapabilities> = {
  selectionRangeProvider: true,
  codeActionProvider: {
    codeActionKinds: [...ACTION_KINDS],
  },
};

function answerSelections(connection: Connection, services: EditorServices): void {
  connection.onSelectionRanges(({ textDocument, positions }, cancelled) =>
    withDocument(services, URI.parse(textDocument.uri), DocumentState.Parsed, cancelled, async document =>
      selectionRanges(document, positions),
    ),
  );
}
