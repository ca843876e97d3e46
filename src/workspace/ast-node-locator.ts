import type { AstNode } from 'langium';
import { DefaultAstNodeLocator } from 'langium';
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import { isMissionFile } from '../syntax/generated/ast.ts';
import { cachedOn } from '../syntax/object-cache.ts';

const BY_NAME = 'named:';

/**
 * Finds named entries by their name instead of their position, so that what points into a vocabulary file stays
 * right when a line is added there, and the thousand reports that use it need not be read again.
 */
export class MissionReportAstNodeLocator extends DefaultAstNodeLocator {
  override getAstNodePath(node: AstNode): string {
    const { $container: container } = node;
    if (isMissionFile(container) && 'name' in node && typeof node.name === 'string') {
      if (entriesByName(container).get(node.name) === node)
        return `${this.segmentSeparator}${BY_NAME}${node.name}`;
    }
    return super.getAstNodePath(node);
  }

  override getAstNode<T extends AstNode = AstNode>(root: AstNode, path: string): T | undefined {
    const [, first = '', ...rest] = path.split(this.segmentSeparator);
    if (!first.startsWith(BY_NAME) || !isMissionFile(root)) return super.getAstNode(root, path);
    const entry = entriesByName(root).get(first.slice(BY_NAME.length));
    return entry && super.getAstNode(entry, rest.join(this.segmentSeparator));
  }
}

/** The entry that each name stands for: the first that declares it. */
const entriesByName = cachedOn((file: MissionFile): ReadonlyMap<string, Entry> => {
  const entries = new Map<string, Entry>();
  for (const entry of file.entries) {
    if ('name' in entry && entry.name && !entries.has(entry.name)) entries.set(entry.name, entry);
  }
  return entries;
});
