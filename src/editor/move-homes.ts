/** Follows a settings file that comes, goes or says something else: other files may belong together then. */
import { DocumentState } from 'langium';
import { indexOf } from '../workspace/index-manager.ts';
import { workspaceOf } from '../workspace/workspace-manager.ts';
import type { EditorServices } from './module.ts';

/** Finds the homes anew, and reads, forgets and checks what follows from that. */
export async function moveHomes({ shared }: EditorServices): Promise<void> {
  const { DocumentBuilder, LangiumDocuments, TextDocuments, WorkspaceLock } = shared.workspace;
  const { homes } = indexOf(shared);
  await WorkspaceLock.write(async cancelled => {
    const before = JSON.stringify(homes.all);
    const found = await workspaceOf(shared).findHomesAgain();
    if (JSON.stringify(homes.all) === before) return;
    const added = found.filter(uri => !LangiumDocuments.hasDocument(uri));
    const known = LangiumDocuments.all.toArray();
    const homeless = known.filter(({ uri }) => !homes.holds(uri)).map(({ uri }) => uri);
    const isOpen = (uri: (typeof homeless)[number]) => TextDocuments.get(uri) !== undefined;
    for (const document of known) DocumentBuilder.resetToState(document, DocumentState.ComputedScopes);
    await DocumentBuilder.update(
      [...added, ...homeless.filter(isOpen)],
      homeless.filter(uri => !isOpen(uri)),
      cancelled,
    );
  });
}
