import { type LangiumDocument, type LangiumDocuments, type LangiumSharedCoreServices, URI } from 'langium';
import { changedKeys } from './fingerprints.ts';
import { type FileNames, indexOf, type MissionReportIndexManager, missionsOf } from './index-manager.ts';

/** A document that depends on a changed file. */
export interface Dependent {
  readonly document: LangiumDocument;
  /** True when its problems may differ now; otherwise only its references must point at the new syntax tree. */
  readonly isAffected: boolean;
}

/** Each changed file with its names as dependents last saw them. */
export class PendingChanges {
  private readonly before = new Map<string, { readonly uri: URI; readonly names: FileNames | undefined }>();
  /** The ids of missions that a file began or ceased to have, each with the file where the last change was to begin. */
  private readonly missions = new Map<string, string | undefined>();
  private readonly index: MissionReportIndexManager;
  private readonly documents: LangiumDocuments;

  constructor(services: LangiumSharedCoreServices) {
    this.index = indexOf(services);
    this.documents = services.workspace.LangiumDocuments;
  }

  get isEmpty(): boolean {
    return this.before.size === 0;
  }

  get uris(): readonly URI[] {
    return [...this.before.values()].map(({ uri }) => uri);
  }

  /** Must be called before the index of a file changes; a second call for the same change does nothing. */
  record(uri: URI): void {
    const key = uri.toString();
    if (!this.before.has(key)) this.before.set(key, { uri, names: this.index.namesIn(uri) });
  }

  /**
   * The files with a mission of an id that others began or ceased to have since this was last asked: what is found in them
   * may differ, and nothing else. The last to begin is built when it knows all others. Asked once for many changes, since
   * each of a thousand twins has all the others.
   */
  takeTwins(): readonly URI[] {
    const changed = [...this.missions];
    this.missions.clear();
    return changed.flatMap(([id, last]) =>
      this.index.filesWithMission(id).filter(uri => uri.toString() !== last),
    );
  }

  /** Settles the change of a file, whose index must be up to date, and gives its dependents. */
  settle(uri: URI): readonly Dependent[] {
    const key = uri.toString();
    const change = this.before.get(key);
    if (!change) return [];
    this.before.delete(key);
    const after = this.index.namesIn(uri);
    const [old, now] = [missionsOf(change.names), missionsOf(after)];
    for (const id of old) if (!now.includes(id)) this.missions.set(id, undefined);
    for (const id of now) if (!old.includes(id)) this.missions.set(id, key);
    const affected = affectedFiles(change.names, after, this.index);
    const isAffected = (dependent: string) => affected === 'all' || affected.has(dependent);
    const everybody = () => this.documents.all.map(document => document.uri.toString());
    const dependents = new Set([
      ...(affected === 'all' ? everybody() : affected),
      ...this.index.dependentsOf(key),
    ]);
    dependents.delete(key);
    return [...dependents].flatMap(dependent => {
      const document = this.documents.getDocument(URI.parse(dependent));
      if (!document) return [];
      return [{ document, isAffected: isAffected(dependent) }];
    });
  }
}

/** Only reports under the programme see these; every other name is visible to the whole workspace. */
const OF_PROGRAMME: ReadonlySet<string> = new Set(['Pillar', 'Theme']);

/**
 * The URIs of the files that must be linked anew after a file changed from `before` to `after`: those that use a
 * changed name, stand under a changed programme, have an unresolved name to which another spelling may now be near, or
 * are about a mission on which its updates have changed.
 */
function affectedFiles(
  before: FileNames | undefined,
  after: FileNames | undefined,
  index: MissionReportIndexManager,
): ReadonlySet<string> | 'all' {
  const updated = changedKeys(before?.updates, after?.updates).flatMap(mission => filesAbout(mission, index));
  const changed = changedKeys(before?.fingerprints, after?.fingerprints);
  if (changed.length === 0) return new Set(updated);
  const states = [before, after].flatMap(state => state ?? []);
  if (states.some(affectsAll)) return 'all';
  const programmes = states.flatMap(state => state.programmes);
  const names = changed.filter(name => !states.every(state => isOfProgramme(name, state)));
  const users = [...names, ...programmes].flatMap(name => [...index.filesUsing(name)]);
  const unresolved = declarationsOf(before) === declarationsOf(after) ? [] : index.filesWithUnresolvedNames;
  return new Set([...users, ...unresolved, ...updated]);
}

/** The report of a mission, and the files with updates on it: two updates may disagree. */
function filesAbout(mission: string, index: MissionReportIndexManager): readonly string[] {
  return [...index.filesWithMission(mission).map(String), ...index.allUpdating(mission)];
}

/** True for a vocabulary that is of no one programme, and for a house pack, which any report may follow. */
function affectsAll({ isReport, programmes, declared }: FileNames): boolean {
  if (!isReport && programmes.length === 0) return true;
  return [...declared.values()].some(({ type }) => type === 'Pack');
}

function isOfProgramme(name: string, { isReport, declared }: FileNames): boolean {
  if (isReport) return false;
  const type = declared.get(name)?.type;
  return type === undefined || OF_PROGRAMME.has(type);
}

function declarationsOf(file: FileNames | undefined): string {
  return [...(file?.declared.values() ?? [])].map(({ type, name }) => `${type} ${name}`).join();
}
