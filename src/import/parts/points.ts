/** The points of a list below a numbered paragraph. */
import { type SourceBlock, withMark } from '../document.ts';
import type { Group } from '../groups.ts';
import { wordsOf } from '../words.ts';

/** The points with their marks, where they are all that stands below a paragraph. */
export function pointsBelow({ below }: Extract<Group, { kind: 'item' }>): readonly string[] | undefined {
  const items = below.filter(
    (block): block is Extract<SourceBlock, { kind: 'item' }> => block.kind === 'item',
  );
  return items.length > 1 && items.length === below.length ? items.map(withMark) : undefined;
}

/** True for a point that says something of something, and is no mere name of a thing. */
export function isClause(point: string): boolean {
  return wordsOf(point).length > 6;
}
