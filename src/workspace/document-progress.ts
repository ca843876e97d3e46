/** How far a document has come. */
import { DocumentState, isReference, type LangiumDocument } from 'langium';
import { isEvicted } from './eviction.ts';

/** What a document goes through, in order. */
export const PHASES = [
  DocumentState.Parsed,
  DocumentState.IndexedContent,
  DocumentState.ComputedScopes,
  DocumentState.Linked,
  DocumentState.IndexedReferences,
  DocumentState.Validated,
] as const;

/** True while the names of a document are not known. */
export function isUnindexed({ state }: LangiumDocument): boolean {
  return state < DocumentState.ComputedScopes;
}

/** True for a linked document with a name that is declared nowhere. */
export function hasUnresolved({ references }: LangiumDocument): boolean {
  return references.some(reference => !isReference(reference) || reference.$nodeDescription === undefined);
}

/** True for a document that is unparsed and not open. */
export function isUnparsed(document: LangiumDocument): boolean {
  return document.state === DocumentState.Parsed && isEvicted(document);
}
