/** What other files say of the entries of a mission: updates, and entries of later reports that follow them. */
import type { LangiumDocument, LangiumSharedCoreServices, URI } from 'langium';
import { byCharacters } from '../domain/by-characters.ts';
import { grouped } from '../domain/grouped.ts';
import { entriesOf } from '../syntax/entries.ts';
import { fileOf } from '../syntax/file-of.ts';
import {
  type Elsewhere,
  type Entry,
  type Followed,
  isFollowed,
  isMissionFile,
  isUpdate,
  type Update,
} from '../syntax/generated/ast.ts';
import { periodOf } from '../syntax/headers.ts';
import { isThereOn } from '../syntax/there-since.ts';
import type { Thing } from '../syntax/updates.ts';
import { indexOf, missionsOf } from './index-manager.ts';

/** All updates of a report: those that stand in it, and those of other files on its entries, as far as they count on a day. */
export function updatesFor(
  document: LangiumDocument,
  services: { readonly shared: LangiumSharedCoreServices },
  asOf?: string,
): readonly Update[] {
  const own = entriesOf(fileOf(document), 'Update');
  return [...new Set([...own, ...updatesFromOthers(document, services, asOf)])];
}

/**
 * The updates of other files on the entries of the report in a file, by the addresses of these; as of a day, without those
 * of later reports. To look at what they refer to, their files must have been linked.
 */
export function updatesFromOthers(
  document: LangiumDocument,
  services: { readonly shared: LangiumSharedCoreServices },
  asOf?: string,
): readonly Update[] {
  const [mission] = missionsOf(indexOf(services.shared).namesIn(document.uri));
  return updatingFiles(document, services)
    .flatMap(uri => entriesIn(uri, services.shared))
    .filter(isUpdate)
    .filter(({ about }) => about?.mission?.$refText === mission)
    .filter(({ $container }) => asOf === undefined || isThereOn($container, asOf));
}

/** The other files with updates on the entries of the report in a file. */
export function updatingFiles(
  { uri }: LangiumDocument,
  { shared }: { readonly shared: LangiumSharedCoreServices },
): readonly URI[] {
  const index = indexOf(shared);
  const [mission] = missionsOf(index.namesIn(uri));
  if (mission === undefined) return [];
  return index.filesUpdating(mission, uri).filter(other => other.toString() !== uri.toString());
}

/** Whatever files say of the things that reports ask and find; for as long as no file changes. */
export class Things {
  private readonly said = new Map<string, Sayings>();

  constructor(private readonly services: { readonly shared: LangiumSharedCoreServices }) {}

  /** The thing that an entry tells of: with what it follows, and with what follows it in any file that its own sees. */
  of(entry: Followed): Thing {
    const earlier: Followed[] = [];
    let next = entry.follows?.target?.ref;
    while (next && next !== entry && !earlier.includes(next)) {
      earlier.push(next);
      next = next.follows?.target?.ref;
    }
    const later = new Set([entry]);
    for (const each of later)
      for (const other of this.about(each).followers) if (!earlier.includes(other)) later.add(other);
    const entries = [...earlier, ...later].sort((a, b) => byCharacters(startOf(a), startOf(b)));
    return { entries, updates: [...new Set(entries.flatMap(each => this.about(each).updates))] };
  }

  /** What is said under the name of an entry; nothing under no name. */
  private about(entry: Followed) {
    const mission = entriesOf(entry.$container, 'Mission')[0]?.name;
    const uri = entry.$container.$document?.uri;
    if (!mission || !entry.name || !uri) return { updates: [], followers: [] };
    const key = `${mission} ${uri}`;
    const { updates, followers } = this.said.get(key) ?? this.gather(mission, uri);
    this.said.set(key, { updates, followers });
    return { updates: updates.get(entry.name) ?? [], followers: followers.get(entry.name) ?? [] };
  }

  private gather(mission: string, uri: URI): Sayings {
    const { shared } = this.services;
    const named = <E extends Entry>(entries: readonly E[], aboutOf: (entry: E) => Elsewhere | undefined) =>
      grouped(
        entries
          .filter(entry => aboutOf(entry)?.mission?.$refText === mission)
          .map(entry => [aboutOf(entry)?.target?.$refText ?? '', entry] as const),
      );
    const entries = indexOf(shared)
      .filesUpdating(mission, uri)
      .flatMap(each => entriesIn(each, shared));
    return {
      updates: named(entries.filter(isUpdate), ({ about }) => about),
      followers: named(entries.filter(isFollowed), ({ follows }) => follows),
    };
  }
}

/** What files say of the entries of a mission, by their names. */
interface Sayings {
  readonly updates: ReadonlyMap<string, readonly Update[]>;
  readonly followers: ReadonlyMap<string, readonly Followed[]>;
}

function startOf({ $container }: Followed): string {
  const [mission] = entriesOf($container, 'Mission');
  return (mission && periodOf(mission)?.from) ?? '';
}

function entriesIn(uri: URI, { workspace }: LangiumSharedCoreServices): readonly Entry[] {
  const root = workspace.LangiumDocuments.getDocument(uri)?.parseResult.value;
  return isMissionFile(root) ? root.entries : [];
}
