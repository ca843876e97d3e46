/** The dictionary by which a file is checked, as a service. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Speller } from '../spelling/speller.ts';

/** Gives the dictionary for a file: in an editor for those that are open, elsewhere where they are looked up. */
export class Spelling {
  of: (document: LangiumDocument) => Speller | undefined = () => undefined;
}

/** The dictionary for a file; undefined where it is not looked up in one. */
export function spellerFor(document: LangiumDocument, services: LangiumCoreServices): Speller | undefined {
  const { workspace } = services;
  return 'Spelling' in workspace && workspace.Spelling instanceof Spelling
    ? workspace.Spelling.of(document)
    : undefined;
}
