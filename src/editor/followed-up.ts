/** What has been said of an entry since its report was issued, for an author who looks at it. */
import type { LangiumSharedCoreServices } from 'langium';
import { type FollowedUp, isOver } from '../domain/scales.ts';
import { followedUp } from '../domain/state-on.ts';
import type { Followed, Update } from '../syntax/generated/ast.ts';
import { isFinding } from '../syntax/generated/ast.ts';
import { goesOn } from '../syntax/goes-on.ts';
import { dayOf, standingOn, type Thing } from '../syntax/updates.ts';
import { Things } from '../workspace/updates-on.ts';

interface Services {
  readonly shared: LangiumSharedCoreServices;
}

/** Comes after every day. */
const EVER = '9999-12-31';

/** All updates on a thing under any of its names, in whatever file, the oldest first. */
export function historyOf(thing: Thing): readonly Update[] {
  return standingOn(thing, EVER).said;
}

/** How far an entry is by all that has been said of it, and by when it is due as long as it is to be done. */
export function standingNow(entry: Followed, services: Services): FollowedUp & { readonly due?: string } {
  const { values } = standingOn(new Things(services).of(entry), EVER);
  return {
    ...followedUp(values, dayOf),
    ...(values.due && isStillOpen(entry, services) && { due: values.due.value }),
  };
}

/** True for what is still to be done, and a finding that still holds. */
export function isStillOpen(entry: Followed, services: Services): boolean {
  const howFar = (each: Followed): FollowedUp =>
    followedUp(standingOn(new Things(services).of(each), EVER).values, dayOf);
  if (!isFinding(entry)) return goesOn(entry, howFar);
  const { status } = howFar(entry);
  return status === undefined || !isOver(status);
}
