/** Which numbers in front of texts are those of a list, as far as the texts beside them prove it. */
import { type SourceBlock, withMark } from './document.ts';
import { beginsList, comesNext } from './marks.ts';

type Item = Extract<SourceBlock, { kind: 'item' }>;

/**
 * Keeps the number of an item apart from its text where it counts 1, 2, 3 or a, b, c among its neighbours, so that
 * its reader can number the list anew. Any other number is part of the text, since something may refer to it; where
 * nothing goes on with it, as with `24. May` or `1.8 million`, the text is no item at all.
 */
export function settleMarks(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const settled = [...blocks];
  for (const run of runsOf(blocks)) {
    const [first] = run;
    const begins = first !== undefined && beginsList(first.item.mark ?? '');
    if (begins && run.length > 1) continue;
    const isList = begins || run.length > 1;
    for (const { item, at } of run) settled[at] = isList || item.isListed ? asWords(item) : asParagraph(item);
  }
  return settled;
}

/** An item whose number was typed, and where it stands among the blocks. */
interface Numbered {
  readonly item: Item;
  readonly at: number;
}

/** Items at one depth, under one heading, of which each goes on with the number of the one before. */
function runsOf(blocks: readonly SourceBlock[]): readonly (readonly Numbered[])[] {
  const runs: Numbered[][] = [];
  /** The run that is open at each depth. */
  let open: Numbered[][] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') open = [];
    if (block.kind !== 'item') continue;
    open.length = Math.min(open.length, block.depth + 1);
    if (block.mark === undefined) continue;
    const last = open[block.depth]?.at(-1)?.item;
    const goesOn = last?.mark !== undefined && comesNext(last.mark, block.mark);
    const run: Numbered[] = (goesOn && open[block.depth]) || [];
    if (!goesOn) runs.push(run);
    run.push({ item: block, at });
    open[block.depth] = run;
  }
  return runs;
}

function asWords(item: Item): SourceBlock {
  const { mark: _, ...rest } = item;
  return { ...rest, ordered: false, text: withMark(item) };
}

function asParagraph(item: Item): SourceBlock {
  const text = withMark(item);
  return item.depth > 0 ? { kind: 'paragraph', text, within: item.depth - 1 } : { kind: 'paragraph', text };
}
