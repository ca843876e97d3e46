/** What has become of a line within the month up to the day of a register. */
import { lastDay, monthAfter } from '../../domain/dates.ts';

/** It was asked for first, stands otherwise, has become due and is not done, or is due later than it was. */
export const NEWS = ['added', 'changed', 'due', 'postponed'] as const;
export type News = (typeof NEWS)[number];

/** How far something is, and by when it is due. */
export interface Standing {
  readonly howFar: string;
  readonly due: string | null;
}

interface Course {
  /** A month before; undefined where nobody outside knew of it. */
  readonly earlier: Standing | undefined;
  readonly now: Standing;
  readonly isOpen: boolean;
  readonly asOf: string;
}

/** All that is so of it. */
export function newsOf({ earlier, now, isOpen, asOf }: Course): readonly News[] {
  const from = monthBefore(asOf);
  const is: Readonly<Record<News, boolean>> = {
    added: earlier === undefined,
    changed: earlier !== undefined && earlier.howFar !== now.howFar,
    due: isOpen && now.due !== null && from < now.due && now.due <= asOf,
    postponed: earlier !== undefined && earlier.due !== null && now.due !== null && earlier.due < now.due,
  };
  return NEWS.filter(each => is[each]);
}

/** The same day of the month before, or its last where it has no such day. */
export function monthBefore(day: string): string {
  const before = monthAfter(day, -1);
  const wanted = `${before}-${day.slice('YYYY-MM-'.length)}`;
  return wanted < lastDay(before) ? wanted : lastDay(before);
}
