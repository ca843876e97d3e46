/** The proof that nothing was lost and nothing invented: the words of the source against those of the result. */
import { proseOf } from '../syntax/prose.ts';
import type { ReadAlone } from '../syntax/read-alone.ts';
import { piecesOf, type SourceBlock } from './document.ts';
import { splitMark } from './marks.ts';
import { isRemark, type MissionEntry, type MissionPart } from './mission-entry.ts';
import { wordsOf } from './words.ts';

/** The sums of an intake. */
export interface Ledger {
  /** Words of the source. */
  readonly words: number;
  /** Words of the source that stand in the result, each at its turn. */
  readonly placed: number;
  /** Those of them that found no better place than an annex. */
  readonly unplaced: number;
  /** True when the result holds the words of the source, all of them, in order, and no others. */
  readonly agrees: boolean;
  /** What was expected where the two part, and what stands there. */
  readonly firstDifference?: { readonly expected: string; readonly found: string };
}

/** A word; the number of a point in a list may be drawn anew, so that only one side has it. */
interface Counted {
  readonly word: string;
  readonly isDrawn: boolean;
}

/** Holds the words of a result, as the language reads it, against the source; `parts` are what it was written from. */
export function keepLedger(
  blocks: readonly SourceBlock[],
  parts: readonly MissionPart[],
  text: string,
  reading: ReadAlone,
): Ledger {
  const wanted = blocks.flatMap(wordsOfBlock);
  const { words: found, unplaced } = readBack(parts, text, reading);
  let [at, there, placed] = [0, 0, 0];
  while (at < wanted.length || there < found.length) {
    const [next, other] = [wanted[at], found[there]];
    if (next && other && next.word === other.word) {
      at++;
      there++;
      placed += next.isDrawn ? 0 : 1;
    } else if (next?.isDrawn) at++;
    else if (other?.isDrawn) there++;
    else break;
  }
  const agrees = at >= wanted.length && there >= found.length;
  const around = (words: readonly Counted[], from: number) =>
    words
      .slice(from, from + 5)
      .map(({ word }) => word)
      .join(' ');
  return {
    words: wanted.filter(({ isDrawn }) => !isDrawn).length,
    placed,
    unplaced,
    agrees,
    ...(agrees ? {} : { firstDifference: { expected: around(wanted, at), found: around(found, there) } }),
  };
}

function wordsOfBlock(block: SourceBlock): readonly Counted[] {
  const mark = block.kind === 'item' && block.mark !== undefined ? [{ word: block.mark, isDrawn: true }] : [];
  const texts = block.kind === 'item' ? [block.text] : piecesOf(block);
  return [...mark, ...texts.flatMap(plainly)];
}

function plainly(text: string): readonly Counted[] {
  return wordsOf(text).map(word => ({ word, isDrawn: false }));
}

/** A line of prose; the number in front of it may be one that its list was given. */
function ofLine(line: string): readonly Counted[] {
  const [first, ...rest] = plainly(line);
  if (!first) return [];
  return [{ ...first, isDrawn: splitMark(line)?.mark === first.word }, ...rest];
}

/** The words of the source that a result holds, in order. */
function readBack(
  parts: readonly MissionPart[],
  text: string,
  { entries }: ReadAlone,
): { words: readonly Counted[]; unplaced: number } {
  const written = parts.filter((part): part is MissionEntry => !isRemark(part));
  const pieces: { readonly offset: number; readonly words: readonly Counted[] }[] = [];
  let unplaced = 0;
  for (const [index, entry] of entries.entries()) {
    const { title, body } = proseOf(entry);
    const words = body.text.split('\n').flatMap(ofLine);
    if (written[index]?.isUnplaced) unplaced += words.filter(({ isDrawn }) => !isDrawn).length;
    if (!written[index]?.isReadOut) pieces.push({ offset: title.offsetAt(0), words: plainly(title.text) });
    pieces.push(
      ...linesOf(body.text).map(({ at, line }) => ({ offset: body.offsetAt(at), words: ofLine(line) })),
    );
  }
  for (const { at, line } of linesOf(text)) {
    if (line.startsWith('//')) pieces.push({ offset: at, words: plainly(line.slice(2)) });
  }
  const inOrder = pieces.sort((a, b) => a.offset - b.offset);
  return { words: inOrder.flatMap(({ words }) => words), unplaced };
}

function linesOf(text: string): readonly { readonly at: number; readonly line: string }[] {
  let next = 0;
  return text.split('\n').map(line => {
    const at = next;
    next += line.length + 1;
    return { at, line };
  });
}
