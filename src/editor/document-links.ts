/** Links: mentions lead to what they mention, addresses in prose to where they point. */

import type { LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { entryWordOf } from '../rules/places.ts';
import { fileOf } from '../syntax/file-of.ts';
import { type Entry, isEntry, type Mention } from '../syntax/generated/ast.ts';
import { textStart } from '../syntax/prose.ts';

const ADDRESS = /\b(?:https?:\/\/|mailto:)[^\s<>"'\u201C\u201D\u00AB\u00BB]+/g;
/** What ends a sentence or closes a bracket is no part of an address. */
const AFTER_ADDRESS = /[.,;:!?)\]}*_]+$/;

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
  return [...text.matchAll(ADDRESS)].map(({ index, 0: found }) => {
    const target = found.replace(AFTER_ADDRESS, '');
    const from = start + index;
    const range = {
      start: textDocument.positionAt(from),
      end: textDocument.positionAt(from + target.length),
    };
    return { range, target };
  });
}
