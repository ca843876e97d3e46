/** The references of a file. */
import type { AstNode, Reference } from 'langium';
import { isAstNode, isReference } from 'langium';

/** A reference, and where in the syntax tree it stands. */
export interface PlacedReference {
  readonly reference: Reference;
  readonly container: AstNode;
  readonly property: string;
  readonly index?: number;
}

/**
 * Every reference below a node, in the order of the tree. Langium's streams find the same, at several times the
 * cost; with a thousand reports to link, that is a good part of a start.
 */
export function referencesIn(node: AstNode): PlacedReference[] {
  const found: PlacedReference[] = [];
  collect(node, found);
  return found;
}

function collect(container: AstNode, found: PlacedReference[]): void {
  const inner: AstNode[] = [];
  const look = (value: unknown, place: Omit<PlacedReference, 'reference'>) => {
    if (isReference(value)) found.push({ ...place, reference: value });
    else if (isAstNode(value)) inner.push(value);
  };
  for (const [property, value] of Object.entries(container)) {
    if (property.startsWith('$')) continue;
    if (!Array.isArray(value)) look(value, { container, property });
    else for (const [index, item] of value.entries()) look(item, { container, property, index });
  }
  for (const node of inner) collect(node, found);
}
