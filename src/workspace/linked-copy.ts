/** A text read as if it were a file's, without becoming a part of the workspace. */
import type { LangiumCoreServices, LangiumDocument, URI } from 'langium';
import { DocumentState } from 'langium';
import { editionsOf, holdEditions } from '../syntax/issued-editions.ts';
import { indexOf } from './index-manager.ts';
import { MissionReportLinker } from './linker.ts';

let copies = 0;

/** Reads `text` in the place of the file `original`: it sees its own names, and else what the original sees; an edition, by the names that this had then. */
export async function linkedCopy(
  services: LangiumCoreServices,
  original: URI,
  text: string,
): Promise<LangiumDocument> {
  const { references, shared } = services;
  // An unsaved file has no ending to tell its language by. Each copy has its own name: several may be linked at once.
  const uri = original.with({ path: `${original.path}.copy-${++copies}.mission` });
  const copy = shared.workspace.LangiumDocumentFactory.fromString(text, uri);
  const issued = editionsOf(shared.workspace.LangiumDocuments.getDocument(original));
  holdEditions(copy, issued);
  copy.localSymbols = await references.ScopeComputation.collectLocalSymbols(copy);
  const symbols = await references.ScopeComputation.collectExportedSymbols(copy);
  copy.state = DocumentState.ComputedScopes;
  await indexOf(shared).withTemporaryNames(copy, symbols, async () => {
    await references.Linker.link(copy);
    const edition = issued.editions.findLast(each => each.text === text);
    if (edition && references.Linker instanceof MissionReportLinker)
      references.Linker.resolveAsIssued(copy, edition.titles);
  });
  copy.state = DocumentState.Linked;
  return copy;
}
