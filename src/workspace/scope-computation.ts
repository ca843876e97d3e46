/** What a file declares. */

import type { AstNodeDescription, LangiumDocument, LocalSymbols } from 'langium';
import { DefaultScopeComputation, MultiMap } from 'langium';
import { fileOf } from '../syntax/file-of.ts';

const NONE: LocalSymbols = new MultiMap();

/**
 * Every entry with a name is exported, so that it is a workspace symbol and can be reached as `mission.name`; who
 * sees what is for the scope provider to say. There are no local symbols besides.
 */
export class MissionReportScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const symbols: AstNodeDescription[] = [];
    for (const entry of fileOf(document).entries ?? []) {
      const name = this.nameProvider.getName(entry);
      if (name) symbols.push(this.descriptions.createDescription(entry, name, document));
    }
    return symbols;
  }

  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return NONE;
  }
}
