/** Finds rows of the *Structure* view again in what the report says now. */
import type { StructureNode } from '../../protocol.ts';

/** A row with those around it, the outermost first. */
export type Path = readonly StructureNode[];

/** Every row with those around it, from the top. */
export function pathsIn(nodes: readonly StructureNode[], around: Path = []): Path[] {
  return nodes.flatMap(node => {
    const path = [...around, node];
    return [path, ...pathsIn(node.children, path)];
  });
}

/**
 * Where a row is now that may have been shown of an earlier text, whose lines and numbers were others; undefined where it
 * can’t be told from another.
 */
export function findRow(row: StructureNode, now: readonly StructureNode[]): Path | undefined {
  const alike = pathsIn(now).filter(path => {
    const { sort, title } = path.at(-1) ?? {};
    return sort === row.sort && title === row.title;
  });
  const [only, ...others] = alike;
  return others.length === 0 ? only : alike.find(path => path.at(-1)?.code === row.code);
}
