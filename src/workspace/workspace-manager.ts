/** Reading the folder that an author opens. */
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
import type { KeptIndex, Recalled } from './kept-index.ts';

/** Files that are read at the same time. */
const AT_ONCE = 32;

/**
 * Fetches the texts of the folder, and leaves it to the builder to read them, bit by bit. Langium reads them all before
 * it answers anybody, and gives up as soon as a report is opened, which is at once.
 */
export class MissionReportWorkspaceManager extends DefaultWorkspaceManager {
  /** What was known of the files when the folder was open before. */
  kept: KeptIndex | undefined;
  /** Settled when it is known how strictly files are to be checked. */
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
    // Whatever interrupts it goes on with it: the builder knows what is unfinished.
    await this.documentBuilder.build(documents, this.initialBuildOptions, cancelToken);
  }

  protected override async loadWorkspaceDocuments(
    uris: Stream<URI>,
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    const found = uris.toArray();
    const recalled = await this.kept?.recall(found);
    for (let i = 0; i < found.length; i += AT_ONCE) {
      const some = found.slice(i, i + AT_ONCE).map(uri => this.documentFor(uri, recalled));
      for (const document of await Promise.all(some)) collector(document);
    }
  }

  /** A file that can't be read now is left to the builder, which tries again. */
  private async documentFor(uri: URI, recalled: Recalled | undefined): Promise<LangiumDocument> {
    const builder = builderOf(this.services);
    const text = await this.fileSystemProvider.readFile(uri).catch(() => undefined);
    return (
      recalled?.documentOf(uri, text) ??
      (text === undefined ? builder.unread(uri) : builder.fromText(uri, text))
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
