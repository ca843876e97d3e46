/** What a source is cut into. */
import type { Period } from '../domain/read-dates.ts';
import type { SourceBlock } from './document.ts';
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
