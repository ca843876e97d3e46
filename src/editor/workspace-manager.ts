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
import { builderOf } from '../syntax/document-builder.ts';
import type { KeptIndex } from './kept-index.ts';

/**
 * Lists the files of the folder, and leaves it to the builder to read them, bit by bit. Langium reads them all before
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
    const documents = await this.kept?.documentsFor(uris.toArray());
    const builder = builderOf(this.services);
    for (const document of documents ?? uris.map(uri => builder.unread(uri))) collector(document);
  }
}

/** The workspace manager among Langium's shared services. */
export function workspaceOf({ workspace }: LangiumSharedCoreServices): MissionReportWorkspaceManager {
  const { WorkspaceManager } = workspace;
  if (!(WorkspaceManager instanceof MissionReportWorkspaceManager))
    throw new Error('The services lack EditorSharedModule.');
  return WorkspaceManager;
}
