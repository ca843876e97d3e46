/** Which numbers in front of texts are those of a list, as far as the texts beside them prove it. */
import { type SourceBlock, withMark } from './document.ts';
import { beginsList, comesNext } from './marks.ts';

type Item = Extract<SourceBlock, { kind: 'item' }>;

/**
 * Keeps the number of an item apart from its text where it counts 1, 2, 3 or a, b, c in one list, so that its reader
 * can number the list anew. Any other number is part of the text, since something may refer to it: so are those of
 * paragraphs, which count on over headings and other texts. Where nothing goes on with a number, as with `24. May` or
 * `1.8 million`, the text is no item at all.
 */
export function settleMarks(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const settled = [...blocks];
  for (const { items, isInterrupted } of runsOf(blocks)) {
    const begins = beginsList(items[0]?.item.mark ?? '');
    if (begins && items.length > 1 && !isInterrupted) continue;
    const isList = begins || items.length > 1;
    for (const { item, at } of items)
      settled[at] = isList || item.isListed ? asWords(item) : asParagraph(item);
  }
  return settled;
}

/** An item whose number was typed, and where it stands among the blocks. */
interface Numbered {
  readonly item: Item;
  readonly at: number;
}

/** Items at one depth, of which each goes on with the number of the one before. */
interface Run {
  readonly items: Numbered[];
  /** True where something else than the list stands between them. */
  isInterrupted: boolean;
  /** How many other texts came before its last item. */
  others: number;
}

function runsOf(blocks: readonly SourceBlock[]): readonly Run[] {
  const runs: Run[] = [];
  /** The run that is open at each depth. */
  const open: (Run | undefined)[] = [];
  let others = 0;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'paragraph' ? block.within === undefined : block.kind !== 'item') {
      if (block.kind !== 'comment') others++;
    }
    if (block.kind !== 'item') continue;
    open.length = Math.min(open.length, block.depth + 1);
    if (block.mark === undefined) continue;
    const before = open[block.depth];
    const last = before?.items.at(-1)?.item.mark;
    const goesOn = last !== undefined && comesNext(last, block.mark);
    const run: Run = goesOn && before ? before : { items: [], isInterrupted: false, others };
    if (run !== before) runs.push(run);
    run.isInterrupted ||= run.others !== others;
    run.others = others;
    run.items.push({ item: block, at });
    open[block.depth] = run;
  }
  return runs;
}

function asWords(item: Item): SourceBlock {
  const { mark: _, ...rest } = item;
  return { ...rest, ordered: false, text: withMark(item) };
}

function asParagraph(item: Item): SourceBlock {
  const paragraph = { kind: 'paragraph', text: withMark(item), line: item.line } as const;
  return item.depth > 0 ? { ...paragraph, within: item.depth - 1 } : paragraph;
}
