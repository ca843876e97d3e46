/** The updates on the entries of a mission, in all the files that a file sees. */
import type { LangiumDocument, LangiumSharedCoreServices, URI } from 'langium';
import { entriesOf } from '../syntax/entries.ts';
import { fileOf } from '../syntax/file-of.ts';
import { isMissionFile, type Update } from '../syntax/generated/ast.ts';
import { isThereOn } from '../syntax/there-since.ts';
import { indexOf, missionsOf } from './index-manager.ts';

/** All of them, by the addresses of their files; to look at what they refer to, their files must have been linked. */
export function updatesOn(
  mission: string,
  { shared }: { readonly shared: LangiumSharedCoreServices },
  from: URI,
): readonly Update[] {
  return indexOf(shared)
    .filesUpdating(mission, from)
    .flatMap(uri => {
      const root = shared.workspace.LangiumDocuments.getDocument(uri)?.parseResult.value;
      return isMissionFile(root) ? entriesOf(root, 'Update') : [];
    })
    .filter(({ about }) => about?.mission?.$refText === mission);
}

/** The updates of other files on the entries of the report in a file; as of a day, without those of later reports. */
export function updatesFromOthers(
  document: LangiumDocument,
  services: { readonly shared: LangiumSharedCoreServices },
  asOf?: string,
): readonly Update[] {
  const [mission] = missionsOf(indexOf(services.shared).namesIn(document.uri));
  if (mission === undefined || updatingFiles(document, services).length === 0) return [];
  return updatesOn(mission, services, document.uri).filter(
    ({ $container }) =>
      $container !== fileOf(document) && (asOf === undefined || isThereOn($container, asOf)),
  );
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
