/** Puts the services of the editor on a connection. */
import { DocumentState, type FileSystemProvider, type LangiumDocument, URI, UriUtils } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  InlayHintRefreshRequest,
  type ServerCapabilities,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { faultOf, sentenceOfFault } from '../base/file-fault.ts';
import { CONFIG_FILE } from '../config/config-file.ts';
import { ACTION_KINDS } from '../editor/actions/index.ts';
import { createEditorServices, type EditorServices } from '../editor/module.ts';
import { selectionRanges } from '../editor/selection-ranges.ts';
import { followSettings } from '../editor/settings.ts';
import { isEditionName, PICTURE_FILE } from '../lexicon/file-endings.ts';
import { mayShowPicture } from '../lexicon/marks.ts';
import { editorText } from '../messages/editor.ts';
import { fileText } from '../messages/files.ts';
import { languageFrom, readLanguage } from '../messages/locale.ts';
import { speak } from '../messages/texts.ts';
import {
  CHECKED_NOTIFICATION,
  type FileParams,
  READ_NOTIFICATION,
  type ReadParams,
} from '../protocol/report.ts';
import { REVISION_REQUEST, type RevisionResult } from '../protocol/review.ts';
import { NoRevision } from '../revisions/no-revision.ts';
import { checkingContext, settingsOf } from '../rules/project-settings.ts';
import { builderOf } from '../workspace/document-builder.ts';
import { IndexCache, type Storage } from '../workspace/index-cache.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { liesWithin } from '../workspace/lies-within.ts';
import { workspaceOf } from '../workspace/workspace-manager.ts';

import { followSpelling } from './follow-spelling.ts';
import type { Host } from './host.ts';
import { answerImports } from './imports.ts';
import { answerNewReports } from './new-reports.ts';
import { Previews } from './previews.ts';
import { publishDiagnostics } from './publish-diagnostics.ts';
import { answerRegisters } from './registers.ts';
import { answerReviews } from './reviews.ts';
import { answerSends } from './send/answer-sends.ts';
import { answerTexts } from './texts.ts';
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
  answerSends(connection, services, host);
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

/**
 * The files, where a report that vanishes while it is read, or that may not be read, counts as empty and is named to
 * `warn`. When it changes or comes back it is read anew.
 */
function forgiving(files: FileSystemProvider, warn: (sentence: string) => void): FileSystemProvider {
  const emptyFor = (uri: URI, error: unknown) => {
    if (UriUtils.extname(uri) !== '.mission') throw error;
    const fault = sentenceOfFault(faultOf(error) ?? 'broken', UriUtils.basename(uri));
    warn(fileText('fault.counts-as-empty', { fault }));
    return '';
  };
  const readFile: FileSystemProvider['readFile'] = async uri => {
    try {
      return await files.readFile(uri);
    } catch (error) {
      return emptyFor(uri, error);
    }
  };
  const readFileSync: FileSystemProvider['readFileSync'] = uri => {
    try {
      return files.readFileSync(uri);
    } catch (error) {
      return emptyFor(uri, error);
    }
  };
  return Object.assign(Object.create(files), { readFile, readFileSync });
}

/** Fewer files are read before anybody has looked. */
const MANY = 100;

/** Counts the files in the client's progress bar until all are checked for the first time. */
async function showLoading(connection: Connection, { shared }: EditorServices): Promise<void> {
  const { DocumentBuilder, LangiumDocuments, WorkspaceManager } = shared.workspace;
  await WorkspaceManager.ready;
  const total = LangiumDocuments.all.count();
  if (total < MANY) return;
  let progress: WorkDoneProgressServerReporter | undefined;
  let isOver = false;
  let shown = 0;
  const checked = new Set<string>();
  const tell = () => {
    const percent = Math.floor((checked.size / total) * 100);
    if (percent > shown)
      progress?.report(percent, editorText('loading.progress', { checked: checked.size, total }));
    shown = Math.max(shown, percent);
  };
  const watching = [
    DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri }) => {
      checked.add(uri.toString());
      tell();
    }),
    DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
      isOver = true;
      progress?.done();
      for (const each of watching) each.dispose();
    }),
  ];
  const created = await connection.window.createWorkDoneProgress();
  // Where nothing has changed since the last session, all is done before the client has answered.
  if (isOver) return;
  progress = created;
  progress.begin(editorText('loading.title'), 0);
}

/** Milliseconds without a build after which the author is taken to be thinking. */
const PAUSE = 3000;

/** Starts from the cache in `storage`, and saves it anew once all is checked and when the client leaves. */
function cacheIndex(connection: Connection, services: EditorServices, storage: Storage): void {
  const cache = new IndexCache(services.shared, storage, () => checkingContext(services));
  workspaceOf(services.shared).cache = cache;
  let pause: NodeJS.Timeout | undefined;
  const first = services.shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
    clearTimeout(pause);
    pause = setTimeout(async () => {
      if (await cache.save()) first.dispose();
    }, PAUSE);
    pause.unref();
  });
  connection.onShutdown(async () => {
    clearTimeout(pause);
    await cache.save();
  });
}

/** Follows what the client tells of files; the reports in the folders of editions, and those that show some picture, are checked again. */
function followFiles({ shared }: EditorServices): void {
  const { LangiumDocuments, DocumentBuilder, WorkspaceLock } = shared.workspace;
  shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(async ({ changes }) => {
    const files = changes.map(({ uri }) => URI.parse(uri));
    const editions = files.filter(uri => isEditionName(UriUtils.basename(uri)));
    const pictures = files.filter(({ path }) => PICTURE_FILE.test(path));
    if (editions.length + pictures.length === 0) return;
    const folders = new Set(editions.map(uri => UriUtils.dirname(uri).toString()));
    const isConcerned = ({ uri, textDocument }: LangiumDocument) => {
      const folder = UriUtils.dirname(uri);
      const isBeside = pictures.some(picture => liesWithin(folder, picture));
      return folders.has(folder.toString()) || (isBeside && mayShowPicture(textDocument.getText()));
    };
    await WorkspaceLock.write(async cancelled => {
      if (editions.length > 0) builderOf(shared).editions.forget();
      for (const document of LangiumDocuments.all)
        if (isConcerned(document)) DocumentBuilder.resetToState(document, DocumentState.IndexedReferences);
      await DocumentBuilder.update([], [], cancelled);
    });
  });
}

/** Reads revisions when asked over the connection, where the host can. */
function answerRevisions(connection: Connection, { readRevision }: Host): void {
  connection.onRequest(REVISION_REQUEST, async ({ uri, revision }): Promise<RevisionResult> => {
    const file = URI.parse(uri);
    if (!readRevision || file.scheme !== 'file') {
      return { kind: 'refused', reason: editorText('revision.not-here') };
    }
    try {
      return { kind: 'text', text: await readRevision(file, revision) };
    } catch (error) {
      if (error instanceof NoRevision) return { kind: 'refused', reason: error.message };
      throw error;
    }
  });
}

/** Says everything in it from now on: with the texts that the client sends, or else those that lie here. */
export async function speakTo(
  { locale, initializationOptions }: Pick<InitializeParams, 'locale' | 'initializationOptions'>,
  { texts }: Pick<Host, 'texts'>,
): Promise<void> {
  const sent = languageFrom(initializationOptions?.language);
  const found = sent ?? (locale && texts ? await readLanguage(locale, texts) : undefined);
  if (found) speak(found);
}

/** For a client that can watch folders elsewhere; each is asked for once. */
function watchHomes(connection: Connection, { shared }: EditorServices): void {
  const { homes } = indexOf(shared);
  const watched = new Set<string>();
  const watch = () => {
    const fresh = homes.outside.filter(({ folder, isWhole }) => !watched.has(`${folder} ${isWhole}`));
    if (fresh.length === 0) return;
    for (const { folder, isWhole } of fresh) watched.add(`${folder} ${isWhole}`);
    const watchers = fresh.map(({ folder, isWhole }) => ({
      globPattern: {
        baseUri: folder,
        pattern: `${isWhole ? '**/' : ''}{*.mission,*.issued*.json,${CONFIG_FILE}}`,
      },
    }));
    // A client that is about to close no longer answers.
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
  };
  homes.onChange = watch;
  watch();
}

/** Tells of every time that an open file has been read, with the page that is awaited of it, and that it has been checked. */
function tellProgress(connection: Connection, { shared }: EditorServices, previews: Previews): void {
  const { DocumentBuilder, TextDocuments } = shared.workspace;
  const isOpen = ({ uri }: LangiumDocument) => TextDocuments.get(uri) !== undefined;
  DocumentBuilder.onDocumentPhase(DocumentState.Linked, async document => {
    if (!isOpen(document)) return;
    const page = await previews.awaitedPage(document);
    const params: ReadParams = { uri: document.uri.toString(), ...(page && { page }) };
    connection.sendNotification(READ_NOTIFICATION, params);
  });
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, document => {
    const params: FileParams = { uri: document.uri.toString() };
    if (isOpen(document)) connection.sendNotification(CHECKED_NOTIFICATION, params);
  });
}
