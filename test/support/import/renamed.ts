/** Sources of the corpus with one heading renamed to words that no list knows, and what stands below it. */
import type { SourceBlock, SourceDocument } from '../../../src/import/document.ts';
import { piecesOf, withMark } from '../../../src/import/document.ts';
import { splitMark } from '../../../src/import/marks.ts';
import { outlineOf } from '../../../src/import/outline.ts';
import type { Part } from '../../../src/import/part.ts';
import { fold } from './same.ts';

/** A heading of a source, and the blocks that stand below it. */
export interface HeadingOf {
  readonly at: number;
  /** The block after the last that stands below it. */
  readonly end: number;
  readonly text: string;
}

/** True for the title, which heads nothing by itself. */
export function isAlone({ at, end }: HeadingOf): boolean {
  return end === at + 1;
}

type Texted = Exclude<SourceBlock, { kind: 'table' }>;

/** Every line that heads something, by its form or as the importer reads it; nothing stands below the title alone. */
export function headingsOf({ blocks }: SourceDocument, title: string): readonly HeadingOf[] {
  const opened = openedBy(blocks);
  const isTitle = (text: string) => title !== '' && fold(text).includes(fold(title));
  const titleAt = blocks.findIndex(block => block.kind !== 'table' && isTitle(block.text));
  return blocks.flatMap((block, at) => {
    const part = opened.get(at);
    const isFormed = block.kind === 'heading';
    if (block.kind === 'table' || (!isFormed && !part && at !== titleAt)) return [];
    const text = part?.heading ?? textOf(block);
    if (at === titleAt) return [{ at, end: at + 1, text }];
    const ends = [
      isFormed ? endOfLevel(blocks, at, block.level) : at + 1,
      part ? endOfPart(opened, at, part, blocks.length) : at + 1,
    ];
    return [{ at, end: Math.max(...ends), text }];
  });
}

function textOf(block: Texted): string {
  return block.kind === 'item' ? withMark(block) : block.text;
}

/** The parts that the importer opens, by the blocks that head them. */
function openedBy(blocks: readonly SourceBlock[]): ReadonlyMap<number, Part> {
  const opened = new Map<number, Part>();
  let from = 0;
  for (const part of outlineOf(blocks)) {
    if (part.heading === '') continue;
    const at = blocks.findIndex(
      (block, index) => index >= from && block.kind !== 'table' && textOf(block).startsWith(part.heading),
    );
    if (at < 0) continue;
    opened.set(at, part);
    from = at + 1;
  }
  return opened;
}

function endOfLevel(blocks: readonly SourceBlock[], at: number, level: number): number {
  const end = blocks.findIndex(
    (block, index) => index > at && block.kind === 'heading' && block.level <= level,
  );
  return end < 0 ? blocks.length : end;
}

function endOfPart(opened: ReadonlyMap<number, Part>, at: number, { isWithin }: Part, last: number): number {
  const next = [...opened].find(([index, part]) => index > at && (isWithin || !part.isWithin));
  return next?.[0] ?? last;
}

const WORDS = ['Zorbel', 'kapun', 'tiguran', 'bodaren', 'pezul', 'garekol', 'dutapin'];

/** The source with other words in the heading; its number, its capitals and what ends it stay. */
export function renamed(source: SourceDocument, { at, text }: HeadingOf): SourceDocument {
  const own = text.replace(/[*_]/g, '');
  const words = (splitMark(own)?.text ?? own).match(/\p{L}{2,}/gu) ?? [];
  const isShouted = words.length > 0 && !/\p{Ll}/u.test(words.join(''));
  const other = WORDS.slice(0, Math.max(1, Math.min(words.length, WORDS.length))).join(' ');
  const first = (splitMark(own)?.text ?? own).search(/\p{L}{2,}/u);
  const body = splitMark(own)?.text ?? own;
  const last = body.replace(/[^\p{L}]*$/u, '').length;
  const replaced =
    body.slice(0, Math.max(0, first)) + (isShouted ? other.toUpperCase() : other) + body.slice(last);
  const blocks = source.blocks.map((block, index) =>
    index === at && block.kind !== 'table'
      ? { ...block, text: block.text.replace(body, () => replaced) }
      : block,
  );
  return { ...source, blocks };
}

/** The words of what stands below a heading. */
export function wordsBelow({ blocks }: SourceDocument, { at, end }: HeadingOf): string {
  return fold(blocks.slice(at, end).flatMap(piecesOf).join(' '));
}
