/** The paragraphs, items and cells of a body, in the order in which they are read. */
import type { BlockOf } from './blocks.ts';

export function leavesOf<Words>(blocks: readonly BlockOf<Words>[]): readonly (readonly Words[])[] {
  return blocks.flatMap(block => {
    if (block.type === 'paragraph') return [block.children];
    return block.type === 'list' ? block.items.flatMap(leavesOf) : block.rows.flat();
  });
}

/** For each of them the row of a table in which it is a cell, counted through the body; undefined elsewhere. */
export function rowsOf<Words>(blocks: readonly BlockOf<Words>[]): readonly (number | undefined)[] {
  let rows = 0;
  const rowsIn = (block: BlockOf<Words>): readonly (number | undefined)[] => {
    if (block.type === 'paragraph') return [undefined];
    if (block.type === 'list') return block.items.flatMap(item => item.flatMap(rowsIn));
    return block.rows.flatMap(row => {
      const number = rows++;
      return row.map(() => number);
    });
  };
  return blocks.flatMap(rowsIn);
}
