/** Entries of the whole workspace, found by their name or by a word of their title. */

import { Cancellation, interruptAndCheck, type LangiumDocument, type LangiumDocuments } from 'langium';
import type { FuzzyMatcher, LangiumSharedServices, WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { structureOf } from '../rules/places.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import * as ast from '../syntax/generated/ast.ts';
import { isHeaderOwner } from '../syntax/headers.ts';
import { rangeIn } from '../syntax/ranges.ts';
import { builderOf, type MissionReportDocumentBuilder } from '../workspace/document-builder.ts';
import { indexOf, type MissionReportIndexManager } from '../workspace/index-manager.ts';
import { nameOf, titleOf } from './named-entries.ts';
import { symbolKindOf } from './outline.ts';
import { shorten } from './shorten.ts';

/** The most symbols that are returned; the list gets shorter with each letter typed. */
const MOST = 300;

/** Looks at texts rather than at Langium's list of names, because most findings have none. */
export class MissionReportWorkspaceSymbols implements WorkspaceSymbolProvider {
  private readonly documents: LangiumDocuments;
  private readonly index: MissionReportIndexManager;
  private readonly builder: MissionReportDocumentBuilder;
  private readonly matcher: FuzzyMatcher;

  constructor(services: LangiumSharedServices) {
    this.documents = services.workspace.LangiumDocuments;
    this.index = indexOf(services);
    this.builder = builderOf(services);
    this.matcher = services.lsp.FuzzyMatcher;
  }

  async getSymbols(
    { query }: WorkspaceSymbolParams,
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<WorkspaceSymbol[]> {
    const wanted = query.toLowerCase();
    const symbols: WorkspaceSymbol[] = [];
    for (const document of this.documents.all) {
      await interruptAndCheck(cancelToken);
      if (!this.mayHold(document, wanted)) continue;
      const { parseResult, textDocument } = document;
      const { entries } = fileOf({ parseResult });
      const mission = entries.find(isHeaderOwner);
      for (const entry of entries.filter(candidate => this.fits(candidate, wanted))) {
        const name = nameOf(entry);
        symbols.push({
          name: [name, shorten(titleOf(entry))]
            .filter((part, i, all) => part && all.indexOf(part) === i)
            .join(' '),
          kind: symbolKindOf(entry),
          containerName: (mission && nameOf(mission)) ?? '',
          location: { uri: textDocument.uri, range: rangeIn(textDocument, structureOf(entry)) },
        });
        if (symbols.length === MOST) return symbols;
      }
      this.builder.evictIdle();
    }
    return symbols;
  }

  /** True when a file may hold such an entry, by its text alone, so that others are not parsed. */
  private mayHold({ uri, textDocument }: LangiumDocument, wanted: string): boolean {
    const names = [...(this.index.namesIn(uri)?.declared.keys() ?? [])];
    if (names.some(name => this.matcher.match(wanted, name))) return true;
    return wanted.length > 2 && textDocument.getText().toLowerCase().includes(wanted);
  }

  private fits(entry: Entry, wanted: string): boolean {
    if (ast.isHeader(entry)) return false;
    const name = nameOf(entry);
    if (name && this.matcher.match(wanted, name)) return true;
    return wanted.length > 2 && (entry.$cstNode?.text.toLowerCase().includes(wanted) ?? false);
  }
}
