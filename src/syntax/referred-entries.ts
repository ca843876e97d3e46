import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import { type Entry, isEntry } from './generated/ast.ts';

/**
 * The nodes that a linked file refers to, in the order of its references, one as often as it is referred to; of the
 * references in some of its entries alone, where these are asked for.
 */
export function referredEntries(
  { references }: LangiumDocument,
  isAsked?: (entry: Entry) => boolean,
): readonly AstNode[] {
  return references.flatMap(reference => {
    const entry = isAsked && AstUtils.getContainerOfType(reference.$refNode?.astNode, isEntry);
    if (entry && !isAsked(entry)) return [];
    return 'ref' in reference ? (reference.ref ?? []) : [];
  });
}
