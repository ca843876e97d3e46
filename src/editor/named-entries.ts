/** From a known name to the entry that it stands for, and to a few words about it. */
import type { AstNodeDescription, LangiumCoreServices } from 'langium';
import type { Entry } from '../syntax/generated/ast.ts';
import * as ast from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';

/** The entry behind a name; undefined when its file is not read. */
export function entryBehind(
  services: LangiumCoreServices,
  { node, documentUri, path }: AstNodeDescription,
): Entry | undefined {
  const { shared, workspace } = services;
  const root = shared.workspace.LangiumDocuments.getDocument(documentUri)?.parseResult.value;
  const found = node ?? (root && workspace.AstNodeLocator.getAstNode(root, path));
  return ast.isEntry(found) ? found : undefined;
}

/** What an entry is called in a list: its title, or its name where it has none. */
export function titleOf(entry: Entry): string {
  return formOf(entry) ?? (proseOf(entry).title.text || wordsUnread(entry) || nameOf(entry) || '');
}

/** The rest of a line up to its colon, quotations and hours left out, and what stands behind it or on the next. */
const BEHIND_COLON = /^(?:"[^"\n]*"|\d:\d|[^":\n])*:[ \t]*(?:\r?\n[ \t]+)?(\S[^\r\n]*)/;

/** The words of an entry whose line could not be read to its colon, such as one with half an attribute. */
function wordsUnread({ $cstNode: cst }: Entry): string | undefined {
  return cst && BEHIND_COLON.exec(cst.root.fullText.slice(cst.end))?.[1]?.trim();
}

/** The words that an entry of terminology is about. */
function formOf(entry: Entry): string | undefined {
  if (ast.isDesignation(entry) || ast.isTerm(entry)) return entry.wanted;
  if (ast.isConfusable(entry)) return entry.wrong;
  return ast.isAvoid(entry) ? entry.phrases[0] : undefined;
}

export function nameOf(entry: Entry): string | undefined {
  return 'name' in entry && entry.name ? entry.name : undefined;
}

/** What sort of entry it is, as its author writes it. */
export function sortOf(entry: Entry): string {
  if (ast.isRecommendation(entry) || ast.isSection(entry)) return entry.kind;
  return ast.isNoAction(entry) ? 'no-action' : entry.$type.toLowerCase();
}
