import { type FileSystemProvider, type LangiumDocument, type URI, UriUtils } from 'langium';
import { editionName } from '../lexicon/file-endings.ts';
import { holdEditions, type IssuedEdition, type IssuedEditions } from '../syntax/issued-editions.ts';

/** Loaded where there is an edition to read, as it checks with a library of its own. */
const format = () => import('./edition-format.ts');

/** Each folder is looked through once, and each edition read once, until they are to be looked for anew. */
export class Editions {
  private readonly folders = new Map<string, Promise<ReadonlySet<string>>>();
  private readonly read = new Map<string, Promise<IssuedEditions>>();

  constructor(private readonly files: FileSystemProvider) {}

  /** Notes the editions of the report that a document holds. */
  async hold(document: LangiumDocument): Promise<void> {
    holdEditions(document, await this.beside(document.uri));
  }

  /** Looks anew for those that come to be asked for. */
  forget(): void {
    this.folders.clear();
    this.read.clear();
  }

  private async beside(uri: URI): Promise<IssuedEditions> {
    const names = await this.namesIn(UriUtils.dirname(uri));
    const name = UriUtils.basename(uri);
    if (!names.has(editionName(name, 1))) return { editions: [] };
    const key = uri.toString();
    const reading = this.read.get(key) ?? this.readAll(uri, name, names);
    this.read.set(key, reading);
    return reading;
  }

  private async readAll(uri: URI, report: string, names: ReadonlySet<string>): Promise<IssuedEditions> {
    const { readIssued } = await format();
    const editions: IssuedEdition[] = [];
    for (let number = 1; names.has(editionName(report, number)); number++) {
      const name = editionName(report, number);
      const text = await this.files
        .readFile(UriUtils.joinPath(UriUtils.dirname(uri), name))
        .catch(() => undefined);
      const edition = text === undefined ? undefined : readIssued(text);
      if (!edition) return { editions, damaged: name };
      editions.push(edition);
    }
    return { editions };
  }

  private namesIn(folder: URI): Promise<ReadonlySet<string>> {
    const key = folder.toString();
    const looking = this.folders.get(key) ?? this.list(folder);
    this.folders.set(key, looking);
    return looking;
  }

  /** A folder that can't be seen, as that of a text that was never saved, holds nothing. */
  private async list(folder: URI): Promise<ReadonlySet<string>> {
    if (folder.scheme === 'untitled') return new Set();
    const nodes = await this.files.readDirectory(folder).catch(() => []);
    return new Set(nodes.map(({ uri }) => UriUtils.basename(uri)));
  }
}
