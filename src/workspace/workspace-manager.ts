/** Reads the folder that an author opens. */
import {
  Cancellation,
  DefaultWorkspaceManager,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type Stream,
  type URI,
  type WorkspaceFolder,
} from 'langium';
import { builderOf } from './document-builder.ts';
import type { IndexCache, LoadedCache } from './index-cache.ts';

/** Files that are read at the same time. */
const AT_ONCE = 32;

/**
 * Fetches the texts of the folder, and leaves it to the builder to parse them one by one. Langium parses them all
 * before it answers any request, and gives up as soon as a report is opened, which is at once.
 */
export class MissionReportWorkspaceManager extends DefaultWorkspaceManager {
  /** The cache of earlier sessions; absent where nothing is kept. */
  cache: IndexCache | undefined;
  /** Settled when the settings of the project have been read; nothing is checked before. */
  settings: Promise<unknown> = Promise.resolve();
  private readonly services: LangiumSharedCoreServices;

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.services = services;
  }

  override async initializeWorkspace(
    folders: WorkspaceFolder[],
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    const documents = await this.performStartup(folders);
    await this.settings;
    // If an edit interrupts it, the build of that edit goes on with what is unfinished.
    await this.documentBuilder.build(documents, this.initialBuildOptions, cancelToken);
  }

  protected override async loadWorkspaceDocuments(
    uris: Stream<URI>,
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    const found = uris.toArray();
    const cache = await this.cache?.load(found);
    for (let i = 0; i < found.length; i += AT_ONCE) {
      const some = found.slice(i, i + AT_ONCE).map(uri => this.documentFor(uri, cache));
      for (const document of await Promise.all(some)) collector(document);
    }
  }

  /** A file that can't be read now is left to the builder, which tries again. */
  private async documentFor(uri: URI, cache: LoadedCache | undefined): Promise<LangiumDocument> {
    const builder = builderOf(this.services);
    const text = await this.fileSystemProvider.readFile(uri).catch(() => undefined);
    return (
      cache?.documentOf(uri, text) ??
      (text === undefined ? builder.createUnreadDocument(uri) : builder.createDocument(uri, text))
    );
  }
}

/** The workspace manager among Langium's shared services. */
export function workspaceOf({ workspace }: LangiumSharedCoreServices): MissionReportWorkspaceManager {
  const { WorkspaceManager } = workspace;
  if (!(WorkspaceManager instanceof MissionReportWorkspaceManager))
    throw new Error('The services lack EditorSharedModule.');
  return WorkspaceManager;
}
