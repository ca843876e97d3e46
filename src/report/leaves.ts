/** The paragraphs, items and cells of a body, in the order in which they are read. */
import type { BlockOf } from './blocks.ts';

/** The words of each. */
export function leavesOf<Words>(blocks: readonly BlockOf<Words>[]): readonly (readonly Words[])[] {
  return blocks.flatMap(block => {
    if (block.type === 'paragraph') return [block.children];
    return block.type === 'list' ? block.items.flatMap(leavesOf) : block.rows.flat();
  });
}
