/** What the references of a file lead to. */
import type { AstNode, LangiumDocument } from 'langium';

/** The nodes that a linked file refers to, in the order of its references, one as often as it is referred to. */
export function referredEntries({ references }: LangiumDocument): readonly AstNode[] {
  return references.flatMap(reference => ('ref' in reference ? (reference.ref ?? []) : []));
}
