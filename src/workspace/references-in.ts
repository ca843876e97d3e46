import type { AstNode, Reference } from 'langium';
import { isAstNode, isReference } from 'langium';

/** A reference, and where in the syntax tree it stands. */
export interface PlacedReference {
  readonly reference: Reference;
  readonly container: AstNode;
  readonly property: string;
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
  for (const property in container) {
    if (property.startsWith('$')) continue;
    // Several times as fast as `Reflect.get`.
    const value = (container as unknown as Readonly<Record<string, unknown>>)[property];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const each of values) {
      if (isAstNode(each)) inner.push(each);
      else if (isReference(each)) found.push({ reference: each, container, property });
    }
  }
  for (const node of inner) collect(node, found);
}
