/** What the vocabularies of a workspace declare, for a report that is imported into it. */
import type { LangiumCoreServices } from 'langium';
import { indexOf } from '../workspace/index-manager.ts';
import { entryBehind, titleOf } from './named-entries.ts';

/** Names that need not be declared again, and what each party of them is called. */
export interface KnownNames {
  readonly known: ReadonlySet<string>;
  readonly parties: ReadonlyMap<string, string>;
}

/** The programmes and parties that the vocabularies declare. */
export function knownNames(services: LangiumCoreServices): KnownNames {
  const index = indexOf(services.shared);
  const parties = [...index.shared('party').values()];
  const titles = parties.flatMap(description => {
    const entry = entryBehind(services, description);
    return entry ? [[description.name, titleOf(entry)] as const] : [];
  });
  const programmes = [...index.shared('programme').values()];
  return {
    known: new Set([...programmes, ...parties].map(({ name }) => name)),
    parties: new Map(titles),
  };
}
