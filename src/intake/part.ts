/** What a source is cut into. */
import type { Period } from '../domain/read-dates.ts';
import type { SourceBlock } from './document.ts';
import type { PartKind } from './part-headings.ts';
import type { Label } from './statement-label.ts';

/** A stretch of the source under one heading. */
export interface Part {
  /** `title` is what stands before the first heading of a part; `narrative` is under a heading of its own words. */
  readonly kind: PartKind | 'title' | 'narrative' | 'annex';
  readonly heading: string;
  /** True where the heading divides the part above it, which says what this one is. */
  readonly isWithin: boolean;
  /** True below a heading of both what was found and what is asked. */
  readonly holdsBoth?: boolean;
  /** What the heading says of the text below it, as `Recommendation R1` does. */
  readonly label?: Label;
  /** The day that the heading is. */
  readonly day?: Period;
  readonly blocks: SourceBlock[];
}
