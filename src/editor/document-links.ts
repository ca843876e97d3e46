/** Links: mentions lead to what they mention, addresses in prose to where they point. */

import type { LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { addressesIn } from '../lexicon/addresses.ts';
import { entryWordOf } from '../rules/places.ts';
import { fileOf } from '../syntax/file-of.ts';
import { type Entry, isEntry, type Mention } from '../syntax/generated/ast.ts';
import { textStart } from '../syntax/prose.ts';

/** Links of prose only; names in structure are references, which the editor follows by itself. */
export class MissionReportDocumentLinks implements DocumentLinkProvider {
  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    const { entries } = fileOf(document);
    return entries.flatMap(entry => [...mentionLinks(entry), ...addressLinks(entry, document)]);
  }
}

function mentionLinks(entry: Entry): DocumentLink[] {
  return entry.mentions.flatMap(({ target, $cstNode }: Mention) => {
    const { ref } = target;
    if (!$cstNode || !isEntry(ref)) return [];
    const { textDocument } = AstUtils.getDocument(ref);
    const { line, character } = textDocument.positionAt(entryWordOf(ref).start);
    return [{ range: $cstNode.range, target: `${textDocument.uri}#L${line + 1},${character + 1}` }];
  });
}

function addressLinks(entry: Entry, { textDocument }: LangiumDocument): DocumentLink[] {
  const end = entry.$cstNode?.end ?? 0;
  const start = textStart(entry);
  const text = textDocument.getText().slice(start, end);
  const placeAt = (index: number) => textDocument.positionAt(start + index);
  return addressesIn(text).map(found => ({
    range: { start: placeAt(found.start), end: placeAt(found.end) },
    target: found.url,
  }));
}
