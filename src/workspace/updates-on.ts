/** The updates on the entries of a mission, in all the files that a file sees. */
import type { LangiumDocument, LangiumSharedCoreServices, URI } from 'langium';
import { entriesOf } from '../syntax/entries.ts';
import { fileOf } from '../syntax/file-of.ts';
import { isMission, isMissionFile, type Update } from '../syntax/generated/ast.ts';
import { indexOf } from './index-manager.ts';

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

/** The updates of other files on the entries of the report in a file. */
export function updatesFromOthers(
  document: LangiumDocument,
  services: { readonly shared: LangiumSharedCoreServices },
): readonly Update[] {
  const mission = fileOf(document).entries.find(isMission)?.name;
  if (!mission) return [];
  return updatesOn(mission, services, document.uri).filter(
    ({ $container }) => $container !== fileOf(document),
  );
}
