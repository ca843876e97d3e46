/** Lines of particulars as a first page has them, whatever stands above them and however their labels and values lie. */
import { beginsWithWeekday } from './day-heading.ts';
import type { SourceBlock } from './document.ts';
import { splitLabel } from './label.ts';
import { linesOfLetterhead, readParticular } from './particulars.ts';
import { columnOf } from './table-columns.ts';

type Paragraph = Extract<SourceBlock, { kind: 'paragraph' }>;

/** The blocks, with `Places` above `Gornja Vas, Brod` as one line where such pairs follow each other. */
export function withPairedLines(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const paired: SourceBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const pairs = pairsAt(blocks, at);
    const [first] = blocks.slice(at);
    if (pairs.length > 0) paired.push(...pairs);
    else if (first) paired.push(first);
    at += Math.max(1, pairs.length * 2);
  }
  return paired;
}

/** The pairs that begin at a block; none where they are too few, or say too little of a mission. */
function pairsAt(blocks: readonly SourceBlock[], start: number): readonly Paragraph[] {
  const pairs: Paragraph[] = [];
  let particulars = 0;
  for (let at = start; at + 1 < blocks.length; at += 2) {
    const [label, value] = [blocks[at], blocks[at + 1]];
    if (!isLabel(label) || value?.kind !== 'paragraph' || value.within !== undefined) break;
    // `Date` above `Places` has no value.
    if (isLabel(value) && meaning(value.text) !== undefined) break;
    const text = `${label.text}${/[:\uFF1A][*_]*$/u.test(label.text) ? '' : ' |'} ${value.text}`;
    if (readParticular(text)) particulars++;
    else if (columnOf(label.text) === undefined) break;
    pairs.push({ kind: 'paragraph', text, line: label.line } as Paragraph);
  }
  return particulars > 1 && pairs.length > 2 ? pairs : [];
}

/** A label of a few words without figures; it may be in bold letters. */
function isLabel(block: SourceBlock | undefined): block is Paragraph {
  return (
    block?.kind === 'paragraph' &&
    block.within === undefined &&
    block.text.length < 40 &&
    /^[*_]{0,2}\p{Lu}[^\d.;!?:]*:?[*_]{0,2}$/u.test(block.text)
  );
}

function meaning(text: string): unknown {
  return readParticular(`${text.replace(/:$/, '')}: X`) ?? columnOf(text);
}

/** What belongs to the particulars of a mission. */
export interface Letterhead {
  readonly lines: ReadonlySet<SourceBlock>;
  /** The headings right above them. */
  readonly heads: ReadonlySet<SourceBlock>;
}

/** Lines one below the other of which two or more each give a particular of the mission. */
export function letterheadIn(blocks: readonly SourceBlock[]): Letterhead {
  const [lines, heads] = [new Set<SourceBlock>(), new Set<SourceBlock>()];
  for (let at = 0; at < blocks.length; at++) {
    const stretch = labelledFrom(blocks, at);
    const run = stretch.slice(0, stretch.findLastIndex(isParticular) + 1);
    const isRun = run.filter(isParticular).length > 1 || isTable(blocks[at]);
    const above = blocks[at - 1];
    // Below a later line of the stretch are no more particulars than below its first.
    at += Math.max(0, stretch.length - 1);
    if (!isRun) continue;
    for (const block of run) lines.add(block);
    if (above?.kind === 'heading' || above?.kind === 'paragraph')
      if (!beginsWithWeekday(above.text) && !lines.has(above)) heads.add(above);
  }
  return { lines, heads };
}

/** The labelled lines that begin here. */
function labelledFrom(blocks: readonly SourceBlock[], start: number): readonly SourceBlock[] {
  const stretch: SourceBlock[] = [];
  for (let block = blocks[start]; block && isLabelledLine(block); block = blocks[start + stretch.length])
    stretch.push(block);
  return stretch;
}

function isLabelledLine(block: SourceBlock): boolean {
  if (block.kind !== 'paragraph' || block.text.length > 300) return false;
  const label = splitLabel(block.text)?.label;
  return isParticular(block) || (label !== undefined && label.split(/\s+/).length < 5);
}

function isParticular(block: SourceBlock): boolean {
  return block.kind === 'paragraph' && readParticular(block.text) !== undefined;
}

function isTable(block: SourceBlock | undefined): boolean {
  return block?.kind === 'table' && linesOfLetterhead(block)[0] !== block;
}
