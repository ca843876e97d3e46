/** The outline: finding > recommendation > action, each with its kind, its tags and its problems. */
import type { LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { kindOfType } from '../lexicon/entry-kinds.ts';
import { structureOf } from '../rules/places.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import * as ast from '../syntax/generated/ast.ts';
import { isHeaderOwner } from '../syntax/headers.ts';
import { rangeIn } from '../syntax/ranges.ts';
import { remarksToAnswer } from '../syntax/review.ts';
import { codeOf } from './codes.ts';
import { countOf } from './counted.ts';
import { nameOf, sortOf, titleOf } from './named-entries.ts';
import { endOf, type Nested, nestEntries } from './nested-entries.ts';
import { shorten } from './shorten.ts';

/** The symbol kind, and so the icon, of an entry. */
export function symbolKindOf({ $type }: Entry): SymbolKind {
  return SymbolKind[kindOfType($type)?.icon ?? 'Property'];
}

/** Shows the headers under the mission or programme, and every other entry by itself or in its chain. */
export class MissionReportOutline implements DocumentSymbolProvider {
  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    const problems = countProblems(document as LangiumDocument<MissionFile>);
    const symbols: DocumentSymbol[] = [];
    let owner: DocumentSymbol | undefined;
    for (const nested of nestEntries(fileOf(document))) {
      const symbol = symbolFor(nested, document, problems);
      if (isHeaderOwner(nested.entry)) owner = symbol;
      if (owner && ast.isHeader(nested.entry)) {
        owner.children?.push(symbol);
        owner.range = { start: owner.range.start, end: symbol.range.end };
      } else {
        symbols.push(symbol);
        if (owner !== symbol) owner = undefined;
      }
    }
    return symbols;
  }
}

function symbolFor(
  nested: Nested,
  document: LangiumDocument,
  problems: ReadonlyMap<Entry, number>,
): DocumentSymbol {
  const { entry, below } = nested;
  const { textDocument } = document;
  const structure = structureOf(entry);
  return {
    name: nameFor(entry),
    detail: detailFor(entry, problems.get(entry) ?? 0),
    kind: symbolKindOf(entry),
    range: rangeIn(textDocument, { ...structure, end: Math.max(endOf(nested), structure.end) }),
    selectionRange: rangeIn(textDocument, structure),
    children: below.map(child => symbolFor(child, document, problems)),
  };
}

function nameFor(entry: Entry): string {
  const title = shorten(titleOf(entry));
  if (ast.isHeader(entry)) return sortOf(entry);
  return [codeOf(entry), title].filter(Boolean).join(' ') || sortOf(entry);
}

function detailFor(entry: Entry, problems: number): string {
  const parts = ast.isHeader(entry)
    ? [shorten(contentOf(entry))]
    : [[kindOf(entry), nameOf(entry)].filter(Boolean).join(' '), ...tagsIn(entry)];
  parts.push(countOf('count.remarks-to-answer', remarksToAnswer(entry).length));
  parts.push(countOf('count.problems', problems));
  return parts.filter(Boolean).join(' · ');
}

/** What a header says: its text, or else its structure without the entry word. */
function contentOf(entry: Entry): string {
  const structure = structureOf(entry);
  const line = entry.$cstNode?.text.slice(0, structure.end - structure.start) ?? '';
  return titleOf(entry) || line.replace(/^\S+\s*/, '');
}

function kindOf(entry: Entry): string {
  return ast.isFinding(entry) ? (entry.kind ?? sortOf(entry)) : sortOf(entry);
}

function tagsIn(entry: Entry): string[] {
  return 'tags' in entry ? entry.tags.map(({ $refText }) => `#${$refText}`) : [];
}

/** Problems by the entry in which they begin; both come in the order of the text. */
function countProblems({ diagnostics, textDocument, parseResult }: LangiumDocument<MissionFile>) {
  const counts = new Map<Entry, number>();
  const offsets = (diagnostics ?? []).map(({ range }) => textDocument.offsetAt(range.start));
  let next = 0;
  for (const entry of parseResult.value.entries) {
    const end = entry.$cstNode?.end ?? 0;
    let count = 0;
    for (; (offsets[next] ?? Number.POSITIVE_INFINITY) <= end; next++) {
      if ((offsets[next] ?? 0) >= (entry.$cstNode?.offset ?? 0)) count++;
    }
    if (count > 0) counts.set(entry, count);
  }
  return counts;
}
