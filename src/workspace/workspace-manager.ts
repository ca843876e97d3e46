/** Reads the files that the folders which an author opens bring into view. */
import {
  Cancellation,
  DefaultWorkspaceManager,
  type FileSystemNode,
  type FileSystemProvider,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  URI,
  UriUtils,
  type WorkspaceFolder,
} from 'langium';
import type { Config } from '../config/config.ts';
import { CONFIG_FILE } from '../config/config-file.ts';
import {
  type Disk,
  type Home,
  type Housed,
  isPassedOver,
  loneHomeOf,
  reportsBelow,
  reportsOf,
  wholeHomeOf,
} from '../config/home.ts';
import { programmesIn, underIn } from '../syntax/looks-like-report.ts';
import { builderOf } from './document-builder.ts';
import { folderOf } from './homes.ts';
import type { IndexCache, LoadedCache } from './index-cache.ts';
import { indexOf } from './index-manager.ts';

/** Files that are read at the same time. */
const AT_ONCE = 32;

/**
 * Fetches the texts of the homes of the folders, and leaves it to the builder to parse them one by one. Langium parses
 * them all before it answers any request, and gives up as soon as a report is opened, which is at once.
 */
export class MissionReportWorkspaceManager extends DefaultWorkspaceManager {
  /** The cache of earlier sessions; absent where nothing is kept. */
  cache: IndexCache | undefined;
  /** Settled when the settings of the project have been read; nothing is checked before. */
  settings: Promise<unknown> = Promise.resolve();
  /** Reads the settings file in a folder; undefined where there is none. */
  settingsIn: (folder: URI) => Promise<Config | undefined> = async () => undefined;
  /** What the files that are opened by themselves were last found to be under. */
  private readonly lone = new Map<string, string | undefined>();

  constructor(private readonly services: LangiumSharedCoreServices) {
    super(services);
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

  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    const files = (await this.findHomes(folders)).filter(uri => !this.langiumDocuments.hasDocument(uri));
    const cache = await this.cache?.load(files);
    const documents: LangiumDocument[] = [];
    for (let i = 0; i < files.length; i += AT_ONCE) {
      const some = files.slice(i, i + AT_ONCE).map(uri => this.documentFor(uri, cache));
      documents.push(...(await Promise.all(some)));
    }
    for (const document of documents) {
      if (!this.langiumDocuments.hasDocument(document.uri)) this.langiumDocuments.addDocument(document);
    }
    this._ready.resolve();
    return documents;
  }

  /** Looks anew which homes the opened folders have, after a settings file has changed, and gives all their files. */
  async findHomesAgain(): Promise<readonly URI[]> {
    return await this.findHomes(this.folders ?? []);
  }

  /** A file that nobody has opened counts where it lies in a home. */
  override shouldIncludeEntry({ uri, isDirectory, isFile }: FileSystemNode): boolean {
    if (isPassedOver(UriUtils.basename(uri))) return false;
    const { homes } = indexOf(this.services);
    return isDirectory || (isFile && this.serviceRegistry.hasServices(uri) && homes.holds(uri));
  }

  /**
   * The other files of the home of a file that is opened though it lies in none so far; none where that is known, and
   * the file is under the same programme as before.
   */
  async findNeighbours(uri: URI, text: string): Promise<readonly URI[]> {
    if (uri.scheme === 'untitled') return [];
    const { homes } = indexOf(this.services);
    const key = uri.toString();
    const under = underIn(text);
    const home = homes.of(uri);
    if (home && (!home.only || (this.lone.has(key) && this.lone.get(key) === under))) return [];
    this.lone.set(key, under);
    const disk = this.disk();
    const folder = folderOf(uri);
    const found = (await wholeHomeOf(folder, undefined, disk)) ?? (await loneHomeOf(folder, under, disk));
    homes.add(found);
    const neighbours = (await reportsOf(found, disk)).map(file => URI.parse(file));
    return neighbours.filter(each => !this.langiumDocuments.hasDocument(each));
  }

  private async findHomes(folders: readonly WorkspaceFolder[]): Promise<readonly URI[]> {
    const disk = this.disk();
    const opened = folders.map(({ uri }) => URI.parse(uri).toString().replace(/\/$/, ''));
    const homes = new Map<string, Home>();
    const files = new Set<string>();
    const add = ({ file, home }: Housed) => {
      homes.set(home.folder, homes.get(home.folder) ?? home);
      files.add(file);
    };
    for (const folder of opened) {
      const home = await wholeHomeOf(folder, folder, disk);
      if (!home) continue;
      homes.set(home.folder, homes.get(home.folder) ?? home);
      if (home.folder !== folder) for (const file of await reportsOf(home, disk)) add({ file, home });
      for (const housed of await reportsBelow(folder, disk)) add(housed);
    }
    indexOf(this.services).homes.set([...homes.values()], opened);
    return [...files].map(file => URI.parse(file));
  }

  private disk() {
    return foldersOf(this.fileSystemProvider, folder => this.settingsIn(folder));
  }

  /** A file that can't be read now is left to the builder, which tries again. */
  private async documentFor(uri: URI, cache: LoadedCache | undefined): Promise<LangiumDocument> {
    const builder = builderOf(this.services);
    const text = await this.fileSystemProvider.readFile(uri).catch(() => undefined);
    return (
      cache?.documentOf(uri, text) ??
      (text === undefined ? builder.createUnreadDocument(uri) : builder.createDocument(uri, () => text))
    );
  }
}

export function workspaceOf({ workspace }: LangiumSharedCoreServices): MissionReportWorkspaceManager {
  const { WorkspaceManager } = workspace;
  if (!(WorkspaceManager instanceof MissionReportWorkspaceManager))
    throw new Error('The services lack EditorSharedModule.');
  return WorkspaceManager;
}

/** What can't be read is passed over. */
function foldersOf(
  files: FileSystemProvider,
  readSettings: (folder: URI) => Promise<Config | undefined>,
): Disk {
  const settings = new Map<string, Promise<Config | undefined>>();
  return {
    above: folder => {
      const { path } = URI.parse(folder);
      return path === '' || path === '/' ? undefined : folder.slice(0, folder.lastIndexOf('/'));
    },
    nameOf: folder => UriUtils.basename(URI.parse(folder)),
    settingsIn: folder => {
      const reading = settings.get(folder) ?? readSettings(URI.parse(folder)).catch(() => undefined);
      settings.set(folder, reading);
      return reading;
    },
    entriesIn: async folder => {
      const entries = await files.readDirectory(URI.parse(folder)).catch(() => []);
      const seen = entries
        .map(({ uri, isDirectory, isFile }) => ({ uri, isDirectory, isFile, name: UriUtils.basename(uri) }))
        .filter(({ name }) => !isPassedOver(name))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      return {
        reports: seen
          .filter(({ isFile, name }) => isFile && name.endsWith('.mission'))
          .map(({ uri }) => uri.toString()),
        folders: seen.filter(({ isDirectory }) => isDirectory).map(({ uri }) => uri.toString()),
        hasSettings: seen.some(({ isFile, name }) => isFile && name === CONFIG_FILE),
      };
    },
    programmesIn: async file => programmesIn(await files.readFile(URI.parse(file)).catch(() => '')),
  };
}
