/** Names and references by file and across the workspace, kept up to date file by file. */

import type {
  AstNode,
  AstNodeDescription,
  LangiumDocument,
  LangiumSharedCoreServices,
  ReferenceDescription,
  Stream,
} from 'langium';
import { AstUtils, DefaultIndexManager, isReference, MultiMap, stream, URI } from 'langium';
import { fileOf } from '../syntax/file-of.ts';
import { isMission, isUnder } from '../syntax/generated/ast.ts';
import { NameDescription } from './descriptions.ts';
import { type Fingerprints, fingerprintsOf, updatedMissions } from './fingerprints.ts';
import { Homes } from './homes.ts';
import type { IndexedFile } from './indexed-file.ts';
import { internWord } from './intern-word.ts';
import { compactPlaces, placesIn, type ReferencePlaces } from './reference-places.ts';
import { ReferencesInto } from './references-into.ts';
import { Relation } from './relation.ts';

export interface FileNames {
  /** What each name stands for; where one is declared twice, the first. */
  readonly declared: ReadonlyMap<string, AstNodeDescription>;
  /** The programme that the file says it is under. */
  readonly under?: string | undefined;
  readonly programmes: readonly string[];
  /** True when it holds a mission; its parties are then its own. */
  readonly isReport: boolean;
  /** True for a report that shares nothing with others but its findings. */
  readonly isOnlyReport: boolean;
  /** One number an entry that other files may depend on, to tell two versions apart. */
  readonly fingerprints: Fingerprints;
  /** The missions of which it says something, in updates or in what follows them, each with a number that changes when one of these does. */
  readonly updates: Fingerprints;
}

const NO_PLACES: ReferencePlaces = { targets: [], places: [] };

/** What all files of a home can see of a file. */
type WorkspaceKind = 'mission' | 'programme' | 'party' | 'pack';

/** What is declared of one kind. */
interface Shared {
  get(name: string): readonly AstNodeDescription[];
  values(): readonly AstNodeDescription[];
}

/**
 * Keeps, besides Langium's index, maps from names and targets to files, so that neither a lookup nor an edit costs
 * more in a workspace of thousands of reports. Langium goes through all names for each lookup, through all
 * references for each search, and through all documents for each edit.
 */
export class MissionReportIndexManager extends DefaultIndexManager {
  /** Which files see each other. */
  readonly homes = new Homes();
  private readonly files = new Map<string, FileNames>();
  private readonly workspace: Readonly<Record<WorkspaceKind, MultiMap<string, AstNodeDescription>>> = {
    mission: new MultiMap(),
    programme: new MultiMap(),
    party: new MultiMap(),
    pack: new MultiMap(),
  };
  private readonly names = new Relation();
  private readonly updates = new Relation();
  private readonly targets = new Relation();
  private readonly withUnresolved = new Set<string>();
  private readonly places = new Map<string, ReferencePlaces>();
  private readonly referencesInto = new ReferencesInto(
    uri => this.dependentsOf(uri),
    uri => this.places.get(uri),
    uri => this.documents.getDocument(uri),
  );

  /** The names of the file; undefined when it is not known. */
  namesIn(uri: URI): FileNames | undefined {
    return this.files.get(uri.toString());
  }

  /** True for a report that shares nothing with others but its findings. */
  isOnlyReport(uri: URI): boolean {
    return this.namesIn(uri)?.isOnlyReport ?? false;
  }

  /**
   * Missions, programmes, packs, or the parties of vocabulary files, by name, as far as the file `from` sees them; a
   * text that is not in a file yet sees what the author's first folder holds.
   */
  shared(kind: WorkspaceKind, from: URI | undefined): Shared {
    const all = this.workspace[kind];
    if (this.homes.all.length === 0) return { get: name => all.get(name), values: () => [...all.values()] };
    const isSeen = ({ documentUri }: AstNodeDescription) => this.homes.sees(from, documentUri);
    return { get: name => all.get(name).filter(isSeen), values: () => [...all.values()].filter(isSeen) };
  }

  /** The files that declare a mission of that id, at any home. */
  filesWithMission(id: string): readonly URI[] {
    return this.workspace.mission.get(id).map(({ documentUri }) => documentUri);
  }

  /** The addresses of the files that have updates on the entries of a mission or follow them, at any home. */
  allUpdating(mission: string): ReadonlySet<string> {
    return this.updates.with(mission);
  }

  /** The files that have updates on the entries of a mission or follow them, as far as the file `from` sees them, in the order of their addresses. */
  filesUpdating(mission: string, from: URI): readonly URI[] {
    const found = [...this.allUpdating(mission)].sort().map(uri => URI.parse(uri));
    return this.homes.all.length === 0 ? found : found.filter(uri => this.homes.sees(from, uri));
  }

  /** The other files with a mission of the same id as one of this file. */
  missionTwinsOf(uri: URI): readonly URI[] {
    const own = uri.toString();
    return missionsOf(this.namesIn(uri))
      .flatMap(id => this.shared('mission', uri).get(id))
      .map(({ documentUri }) => documentUri)
      .filter(other => other.toString() !== own);
  }

  /** True where another file has a mission of the same id. */
  hasMissionTwin(uri: URI): boolean {
    return this.missionTwinsOf(uri).length > 0;
  }

  /** The files that use `name` for something outside themselves, declared or not. */
  filesUsing(name: string): ReadonlySet<string> {
    return this.names.with(name);
  }

  /** The other files with references into the file. */
  dependentsOf(uri: string): ReadonlySet<string> {
    return this.targets.with(uri);
  }

  /** The files with a name that is declared nowhere: any new name may change what they could mean. */
  get filesWithUnresolvedNames(): ReadonlySet<string> {
    return this.withUnresolved;
  }

  /** True where a file that was not read could change what is found in this one: it names what is not there, or has a twin. */
  mayNeedMore(uri: URI): boolean {
    return this.withUnresolved.has(uri.toString()) || this.hasMissionTwin(uri);
  }

  /** The other files into which a file has references. */
  dependenciesOf(uri: string): ReadonlySet<string> {
    return this.targets.of(uri);
  }

  /** Every reference to an entry, in all files. */
  referencesTo(target: AstNode): readonly ReferenceDescription[] {
    const { uri } = AstUtils.getDocument(target);
    const { AstNodeLocator } = this.serviceRegistry.getServices(uri).workspace;
    return this.referencesInto.find(uri, AstNodeLocator.getAstNodePath(target));
  }

  override findAllReferences(targetNode: AstNode): Stream<ReferenceDescription> {
    return stream(this.referencesTo(targetNode));
  }

  /** Drops the nodes of a file from the index, before its tree is evicted; the names stay. */
  releaseNodes(uri: URI): void {
    for (const symbol of this.symbolIndex.get(uri.toString()) ?? []) delete symbol.node;
  }

  /** All that the index knows of a linked file. */
  indexedFile(uri: URI): IndexedFile {
    const key = uri.toString();
    const names = this.files.get(key);
    return {
      names: (this.symbolIndex.get(key) ?? []).map(symbol => {
        const { type, name, path } = symbol;
        const title = symbol instanceof NameDescription ? symbol.title : undefined;
        return { type, name, path, ...(title === undefined ? {} : { title }) };
      }),
      under: names?.under,
      isReport: names?.isReport ?? false,
      fingerprints: [...(names?.fingerprints.entries() ?? [])],
      updates: [...(names?.updates.entries() ?? [])],
      usedNames: [...this.names.of(key)],
      dependencies: [...this.targets.of(key)],
      hasUnresolved: this.withUnresolved.has(key),
      places: this.places.get(key) ?? NO_PLACES,
    };
  }

  /** Restores what `indexedFile` gave of a file with the same text. */
  restore(uri: URI, file: IndexedFile): void {
    const key = uri.toString();
    const symbols = file.names.map(name => new NameDescription(name, uri));
    this.symbolIndex.set(key, symbols);
    const [fingerprints, updates] = [keptKeys(file.fingerprints), keptKeys(file.updates)];
    this.setNames(
      uri,
      namesFrom(symbols, { under: file.under, isReport: file.isReport, fingerprints, updates }),
    );
    this.names.set(key, new Set(file.usedNames.map(internWord)));
    this.targets.set(key, new Set(file.dependencies.map(internWord)));
    this.places.set(key, compactPlaces(file.places));
    if (file.hasUnresolved) this.withUnresolved.add(key);
  }

  override async updateContent(document: LangiumDocument): Promise<void> {
    await super.updateContent(document);
    this.forgetNames(document.uri);
    this.setNames(document.uri, readNames(document, this.symbolIndex.get(document.uri.toString()) ?? []));
  }

  private setNames(uri: URI, names: FileNames): void {
    this.files.set(uri.toString(), names);
    this.updates.set(uri.toString(), new Set(names.updates.keys()));
    for (const description of names.declared.values()) {
      const kind = workspaceKind(description.type, names.isReport);
      if (kind) this.workspace[kind].add(description.name, description);
    }
  }

  override async updateReferences(document: LangiumDocument): Promise<void> {
    this.removeReferences(document.uri);
    const uri = document.uri.toString();
    const names = new Set<string>();
    const targets = new Set<string>();
    for (const reference of document.references) {
      const target = isReference(reference) ? reference.$nodeDescription : undefined;
      if (target?.documentUri === document.uri) continue;
      names.add(internWord(reference.$refText));
      if (!target) this.withUnresolved.add(uri);
      if (target) targets.add(target.documentUri.toString());
    }
    this.names.set(uri, names);
    this.targets.set(uri, targets);
    this.places.set(
      uri,
      placesIn(document, to => to !== document.uri),
    );
    this.referencesInto.forget([uri, ...targets]);
  }

  override removeContent(uri: URI): void {
    super.removeContent(uri);
    this.forgetNames(uri);
  }

  override removeReferences(uri: URI): void {
    this.referencesInto.forget([uri.toString(), ...this.targets.of(uri.toString())]);
    this.names.delete(uri.toString());
    this.withUnresolved.delete(uri.toString());
    this.places.delete(uri.toString());
    this.targets.delete(uri.toString());
  }

  /** Makes the names of a document that is not part of the workspace visible to itself while `use` runs. */
  async withTemporaryNames(
    document: LangiumDocument,
    symbols: readonly AstNodeDescription[],
    use: () => Promise<void>,
  ): Promise<void> {
    const uri = document.uri.toString();
    this.files.set(uri, readNames(document, symbols));
    await use();
    this.files.delete(uri);
  }

  private forgetNames(uri: URI): void {
    const names = this.files.get(uri.toString());
    if (!names) return;
    this.files.delete(uri.toString());
    this.updates.delete(uri.toString());
    for (const description of names.declared.values()) {
      for (const map of Object.values(this.workspace)) map.delete(description.name, description);
    }
  }
}

function readNames(document: LangiumDocument, symbols: readonly AstNodeDescription[]): FileNames {
  const file = fileOf(document);
  const under = file.entries.find(isUnder)?.programme?.$refText;
  return namesFrom(symbols, {
    under: under === undefined ? undefined : internWord(under),
    isReport: file.entries.some(isMission),
    fingerprints: fingerprintsOf(file),
    updates: updatedMissions(file),
  });
}

function namesFrom(
  symbols: readonly AstNodeDescription[],
  rest: Pick<FileNames, 'under' | 'isReport' | 'fingerprints' | 'updates'>,
): FileNames {
  const declared = new Map<string, AstNodeDescription>();
  for (const symbol of symbols) if (!declared.has(symbol.name)) declared.set(symbol.name, symbol);
  const programmes = symbols.filter(({ type }) => type === 'Programme').map(({ name }) => name);
  const { isReport } = rest;
  const isOnlyReport = isReport && programmes.length === 0 && symbols.every(({ type }) => type !== 'Pack');
  return { ...rest, declared, programmes, isOnlyReport };
}

function keptKeys(entries: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  return new Map(entries.map(([key, value]) => [internWord(key), value]));
}

/** The ids of the missions that a file declares; none where it is not there. */
export function missionsOf(file: FileNames | undefined): readonly string[] {
  return [...(file?.declared.values() ?? [])].flatMap(({ type, name }) => (type === 'Mission' ? name : []));
}

function workspaceKind(type: string, isReport: boolean): WorkspaceKind | undefined {
  if (type === 'Mission') return 'mission';
  if (type === 'Programme') return 'programme';
  if (type === 'Pack') return 'pack';
  return !isReport && (type === 'Organization' || type === 'Person') ? 'party' : undefined;
}

export function indexOf(shared: LangiumSharedCoreServices): MissionReportIndexManager {
  const index = shared.workspace.IndexManager;
  if (!(index instanceof MissionReportIndexManager))
    throw new Error('The services lack WorkspaceSharedModule.');
  return index;
}
