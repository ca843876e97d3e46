/** The words of a source beside those of the report that was made of it, each with the place where it stands. */
import { isReviewEntry } from '../syntax/generated/ast.ts';
import { type Passage, proseOf } from '../syntax/prose.ts';
import type { ReadAlone } from '../syntax/read-alone.ts';
import { piecesOf, type SourceBlock } from './document.ts';
import { splitMark } from './marks.ts';
import { isComment, type MissionEntry, type MissionPart } from './mission-entry.ts';
import { wordsWithOffsets } from './words.ts';

/** A word; the number of a point in a list may be drawn anew, so that only one side has it. */
export interface Counted {
  readonly word: string;
  readonly isDrawn: boolean;
}

/** A word of the report. */
export interface Found extends Counted {
  readonly offset: number;
  /** The entry that it stands in, by its index among the entries of the text; undefined in a comment. */
  readonly entry: number | undefined;
  readonly isInTitle: boolean;
  readonly isUnplaced: boolean;
}

/** What was matched, in order, up to where the two part for good. */
export interface MatchedWords {
  readonly wanted: readonly Counted[];
  readonly found: readonly Found[];
  /** For each word of the source the one of the report; undefined for a number that was drawn anew. */
  readonly pairs: readonly (Found | undefined)[];
  /** Where matching ended on both sides. */
  readonly at: number;
  readonly there: number;
}

/** Goes through both side by side; `parts` are what the text was written from, and `reading` is the text as the language reads it. */
export function matchWords(
  blocks: readonly SourceBlock[],
  parts: readonly MissionPart[],
  text: string,
  reading: ReadAlone,
): MatchedWords {
  const wanted = blocks.flatMap(wordsOfBlock);
  const found = wordsOfReport(parts, text, reading);
  const pairs: (Found | undefined)[] = [];
  let [at, there] = [0, 0];
  while (at < wanted.length || there < found.length) {
    const [next, other] = [wanted[at], found[there]];
    if (next && other && next.word === other.word) {
      pairs[at++] = other;
      there++;
    } else if (next?.isDrawn) pairs[at++] = undefined;
    else if (other?.isDrawn) there++;
    else break;
  }
  return { wanted, found, pairs, at, there };
}

/** The words of a block, in the order in which a report has them. */
export function wordsOfBlock(block: SourceBlock): readonly Counted[] {
  const mark = block.kind === 'item' && block.mark !== undefined ? [{ word: block.mark, isDrawn: true }] : [];
  const texts = block.kind === 'item' ? [block.text] : piecesOf(block);
  return [...mark, ...texts.flatMap(plainly)];
}

/** True for the mark of a point that is a letter: unlike a number, it says something that no list draws anew. */
export function isLetter(mark: string): boolean {
  return /\p{L}/u.test(mark);
}

function plainly(text: string): readonly Counted[] {
  return wordsWithOffsets(text).map(({ word }) => ({ word, isDrawn: false }));
}

/** The words of the source that a report holds, in order. */
function wordsOfReport(
  parts: readonly MissionPart[],
  text: string,
  { entries }: ReadAlone,
): readonly Found[] {
  const written = parts.filter((part): part is MissionEntry => !isComment(part));
  const found: Found[] = [];
  for (const [entry, node] of entries.entries()) {
    // What was said beside the text is not in its order.
    if (isReviewEntry(node)) continue;
    const { title, body } = proseOf(node);
    const { isUnplaced = false, isReadOut = false } = written[entry] ?? {};
    if (!isReadOut)
      for (const word of inPassage(title, false, { entry, isInTitle: true, isUnplaced: false }))
        found.push(word);
    for (const word of inPassage(body, true, { entry, isInTitle: false, isUnplaced })) found.push(word);
  }
  const nowhere = { entry: undefined, isInTitle: false, isUnplaced: false };
  const own = new Set(parts.flatMap(part => (isComment(part) && part.isOwn ? [`// ${part.comment}`] : [])));
  for (const { at, line } of linesOf(text)) {
    if (!line.startsWith('//') || own.has(line)) continue;
    for (const { word, index } of wordsWithOffsets(line.slice(2)))
      found.push({ word, isDrawn: false, offset: at + 2 + index, ...nowhere });
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** The words of a passage; in a body, the number in front of a line may be one that its list was given. */
function inPassage(
  passage: Passage,
  isBody: boolean,
  place: Pick<Found, 'entry' | 'isInTitle' | 'isUnplaced'>,
): readonly Found[] {
  return linesOf(passage.text).flatMap(({ at, line }) => {
    const mark = isBody ? splitMark(line)?.mark : undefined;
    return wordsWithOffsets(line).map(({ word, index }, nth) => ({
      word,
      isDrawn: nth === 0 && mark === word,
      offset: passage.offsetAt(at + index),
      ...place,
    }));
  });
}

function linesOf(text: string): readonly { readonly at: number; readonly line: string }[] {
  let next = 0;
  return text.split('\n').map(line => {
    const at = next;
    next += line.length + 1;
    return { at, line };
  });
}
