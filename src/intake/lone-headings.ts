/** Short lines alone above their text: the headings of whoever writes without styles, bold letters and numbers. */
import { readOnlyDate } from '../domain/read-dates.ts';
import { readMarking } from '../domain/read-marking.ts';
import { beginsWithWeekday } from './day-heading.ts';
import type { SourceBlock } from './document.ts';
import { splitMark } from './marks.ts';
import { headsAnnex, isReportLabel, readHeading } from './part-headings.ts';
import { readParticular } from './particulars.ts';
import { readStatementLabel } from './statement-label.ts';

/** Between a heading by its form and a line in bold letters. */
const LEVEL = 6.8;
/** No heading has more letters, and hardly a sentence has fewer. */
const LONGEST = 70;

/** The blocks; where no form tells headings, lines that stand above their text like those of known words are headings. */
export function withLoneHeadings(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const lone = new Set(blocks.filter((_, at) => standsAbove(blocks, at)));
  const known = blocks.findIndex(block => lone.has(block) && isKnown(block));
  const formed = blocks.slice(Math.max(0, known)).filter(isFormed).length;
  if (known < 0 || lone.size < 2 || formed > 1) return blocks;
  return blocks.map((block, at) => {
    const isHead = lone.has(block) && 'text' in block && (at >= known || isText(blocks[at - 1]));
    return isHead ? { kind: 'heading', level: LEVEL, text: block.text, line: block.line } : block;
  });
}

/** True for a line of a few words, below a text and above one. */
function standsAbove(blocks: readonly SourceBlock[], at: number): boolean {
  const [block, before, next] = [blocks[at], blocks[at - 1], blocks[at + 1]];
  if (!block || !isLine(block) || !next) return false;
  const heads =
    next.kind === 'item' || next.kind === 'table' || isText(next) || (isKnown(block) && isLine(next));
  // Short lines one below the other are an address or a signature.
  return heads && (before === undefined || !isLine(before) || isKnown(before) || isKnown(block));
}

function isLine(block: SourceBlock): boolean {
  if (block.kind !== 'paragraph' || block.within !== undefined) return false;
  const { text } = block;
  const isShort = text.length <= LONGEST && text.split(/\s+/).length < 10;
  return (
    isShort &&
    /^\p{Lu}[^:]*[\p{L}\p{N})”"»]$/u.test(text) &&
    ![readParticular, readMarking, readStatementLabel, splitMark].some(read => read(text) !== undefined) &&
    !readOnlyDate(text) &&
    !beginsWithWeekday(text) &&
    !isReportLabel(text) &&
    !headsAnnex(text)
  );
}

function isKnown(block: SourceBlock): boolean {
  return 'text' in block && isLine(block) && readHeading(block.text)?.isWhole === true;
}

/** True for a text of a sentence or more. */
function isText(block: SourceBlock | undefined): boolean {
  if (block?.kind !== 'paragraph') return block?.kind === 'item' || block?.kind === 'table';
  return block.text.length > LONGEST || /[.;:!?]$/.test(block.text);
}

/** True for a heading by its form, and for a line in bold letters. */
function isFormed(block: SourceBlock): boolean {
  return (
    (block.kind === 'heading' && block.level > 0) ||
    (block.kind === 'paragraph' && /^(?:\*\*|__)[^*_]{2,100}(?:\*\*|__):?$/u.test(block.text))
  );
}
