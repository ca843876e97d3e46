/** What sources ask of a report, before it is shown or taken in. */

import type { ReviewedChange } from '../../protocol/review.ts';
import type { Change, TextEdit } from '../../review/change.ts';
import type { TrackerChange } from '../../review/tracker/tracker-change.ts';
import type { Entry } from '../../syntax/generated/ast.ts';

/** A change as it is shown, before it is known what was decided, and what takes it in: edits of the report, or what a tracker says. */
export interface FoundChange {
  readonly shown: Omit<ReviewedChange, 'version'>;
  readonly change?: Change;
  readonly tracker?: TrackerChange;
  /** What puts an entry back as it was. */
  readonly puts?: readonly TextEdit[];
  /** The entry in the report as it now is that the change concerns. */
  readonly entry?: Entry | undefined;
  /** True for a reply that is shown, and decided on, with its comment, whose key it has. */
  readonly isPart?: boolean;
  /** True where the source may change the structure of an entry. */
  readonly mayRestructure?: boolean;
}

/** A change with what was decided of it. */
export interface DecidedChange extends FoundChange {
  readonly shown: ReviewedChange;
}

/** All that one source asks, or all trackers together. */
export interface Found {
  readonly changes: readonly FoundChange[];
  readonly notes: readonly string[];
}

/** A source that can't be taken in, by its name, and why. */
export class Refused extends Error {
  constructor(
    readonly source: string,
    why: string,
    /** The report that it was made of; null where it is nobody's. */
    readonly report?: string | null,
  ) {
    super(why);
  }
}

/** Keys that stay the same while others of the source are taken in: what is asked, and how many times before. */
export function keyMaker(source: string): (...said: readonly (string | undefined)[]) => string {
  const counts = new Map<string, number>();
  return (...said) => {
    const key = JSON.stringify([source, ...said]);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return `${key}${count}`;
  };
}
