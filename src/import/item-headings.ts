/** Points of a numbered list that head paragraphs: Word numbers headings so, whatever they look like. */
import { type SourceBlock, withMark } from './document.ts';

type Item = Extract<SourceBlock, { kind: 'item' }>;

/** Between a line in bold letters and one that is a heading by its words. */
const LEVEL = 6.5;

/** The blocks; where each of two or more short points has paragraphs below it, these points are headings. */
export function withItemHeadings(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const heads = new Set<SourceBlock>();
  let run: Item[] = [];
  const end = () => {
    if (run.length > 1) for (const item of run) heads.add(item);
    run = [];
  };
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1];
    if (block.kind === 'item') {
      const isHead = mayHead(block) && next?.kind === 'paragraph' && next.text.length > block.text.length;
      if (isHead) run.push(block);
      else run = [];
    } else if (block.kind === 'heading') end();
  }
  end();
  return blocks.map(block =>
    block.kind === 'item' && heads.has(block)
      ? { kind: 'heading', level: LEVEL, text: withMark(block) }
      : block,
  );
}

/** True for a numbered point of a few words that is no sentence. */
function mayHead(item: Item): boolean {
  const text = withMark(item);
  return item.depth === 0 && text.length < 70 && /^\(?[\dIVX]/u.test(text) && !/[.;:,!?]$/.test(text);
}
