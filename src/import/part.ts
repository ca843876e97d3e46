/** What a source is cut into. */
import { highest, type Marking } from '../domain/marking.ts';
import type { Period } from '../domain/read-dates.ts';
import type { SourceBlock } from './document.ts';
import { markingBelow } from './marked-text.ts';
import { wordsOfBlock } from './matched-words.ts';
import type { PartKind } from './part-headings.ts';
import type { Label } from './statement-label.ts';

/** A stretch of the source under one heading. */
export interface Part {
  /** `title` is what stands before the first heading of a part; `narrative` is under a heading of its own words. */
  readonly kind: PartKind | 'title' | 'narrative' | 'annex';
  readonly heading: string;
  /** True where the heading divides the part above it, which says what this one is. */
  readonly isWithin: boolean;
  /** The level of the heading; none where no heading of the source opens the part. */
  readonly level?: number;
  /** How all of the part is marked by a line above it. */
  readonly marking?: Marking | undefined;
  /** What the heading says of the text below it, as `Recommendation R1` does. */
  readonly label?: Label;
  /** The day that the heading is. */
  readonly day?: Period;
  readonly blocks: SourceBlock[];
}

/** The title of a source that has none. */
export const NO_TITLE: Part = { kind: 'title', heading: '', isWithin: false, blocks: [] };

/** All blocks of a part, with its heading. */
export function wholeOf({ heading, blocks }: Part): readonly SourceBlock[] {
  return heading === '' ? blocks : [{ kind: 'heading', level: 1, text: heading }, ...blocks];
}

/**
 * The parts, each as it is marked by a line above it: to the end of the chapter in which that line stands, or, where it
 * stands right above a heading, to the end of the chapter that this heading opens.
 */
export function withMarkingsAbove(parts: readonly Part[]): readonly Part[] {
  let above: { readonly level: number; readonly marking: Marking | undefined } | undefined;
  return parts.map(part => {
    const { blocks, kind, level = Number.POSITIVE_INFINITY } = part;
    if (above && level <= above.level) above = undefined;
    if (above?.level === OPENS_NEXT) above = { ...above, level };
    const marked = { ...part, marking: above?.marking };
    const lines = blocks.map(block => (isLine(block) ? markingBelow(block.text) : undefined));
    const marking = lines.findLast(line => line !== undefined);
    const opensNext = lines.at(-1) !== undefined;
    if (marking !== undefined && kind !== 'title')
      above = { marking, level: opensNext ? OPENS_NEXT : (part.level ?? above?.level ?? 0) };
    return marked;
  });
}

/** How a part is marked that stands as a whole: as the highest of what marks it or something in it. */
export function markingIn({ marking = 'unclassified', blocks }: Part): Marking {
  return highest([
    marking,
    ...blocks.flatMap(block => (isLine(block) ? (markingBelow(block.text) ?? []) : [])),
  ]);
}

/** Below the level of every heading: what a line at the end of a part marks begins with the next one. */
const OPENS_NEXT = -1;

function isLine(
  block: SourceBlock,
): block is Extract<SourceBlock, { kind: 'heading' | 'paragraph' | 'item' }> {
  return block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'item';
}

/** The part that has the word of this place in the source, and the one before it where it is the first of its part. */
export function partsAt(parts: readonly Part[], word: number): readonly Part[] {
  let end = 0;
  const at = parts.findIndex(part => {
    end += wholeOf(part).flatMap(wordsOfBlock).length;
    return word < end;
  });
  const last = at < 0 ? parts.length - 1 : at;
  const isFirst = word === end - wholeOf(parts[last] ?? NO_TITLE).flatMap(wordsOfBlock).length;
  return parts.slice(Math.max(0, isFirst ? last - 1 : last), last + 1);
}
