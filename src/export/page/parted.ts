/** What stands between the things of a list, of which some may be new and some gone. */
import type { Change, Changeable } from './page.ts';

/** One thing of a list; before it stands what parts it from the one above, unless there is none. */
export interface Parted<T> {
  readonly each: T;
  readonly gap?: Changeable;
}

/** The things, so parted that the list reads well as it was and as it is. */
export function parted<T extends Changeable>(things: readonly T[]): readonly Parted<T>[] {
  let hasStood = false;
  let stands = false;
  return things.map(each => {
    const was = isOld(each.change);
    const is = isNew(each.change);
    const [parts, parted] = [is && stands, was && hasStood];
    hasStood ||= was;
    stands ||= is;
    if (parts && parted) return { each, gap: {} };
    return parts || parted ? { each, gap: { change: parts ? 'inserted' : 'deleted' } } : { each };
  });
}

/** True for what stood in the earlier version. */
export function isOld(change: Change | undefined): boolean {
  return change !== 'inserted' && change !== 'moved-here';
}

/** True for what stands in the report as it is. */
export function isNew(change: Change | undefined): boolean {
  return change !== 'deleted' && change !== 'moved-away';
}
