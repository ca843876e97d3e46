import type { LangiumCoreServices, URI } from 'langium';
import { indexOf } from '../workspace/index-manager.ts';
import { entryBehind, titleOf } from './named-entries.ts';

/** Names that need not be declared again, and what each party of them is called. */
export interface KnownNames {
  readonly known: ReadonlySet<string>;
  readonly parties: ReadonlyMap<string, string>;
}

/** The programmes and parties that the vocabularies declare which a file sees, or what is imported into the first folder. */
export function knownNames(services: LangiumCoreServices, from?: URI): KnownNames {
  const index = indexOf(services.shared);
  const parties = index.shared('party', from).values();
  const titles = parties.flatMap(description => {
    const entry = entryBehind(services, description);
    return entry ? [[description.name, titleOf(entry)] as const] : [];
  });
  const programmes = index.shared('programme', from).values();
  return {
    known: new Set([...programmes, ...parties].map(({ name }) => name)),
    parties: new Map(titles),
  };
}
