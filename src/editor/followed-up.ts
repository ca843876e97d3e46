/** What has been said of an entry since its report was issued, for an author who looks at it. */
import type { LangiumSharedCoreServices } from 'langium';
import { type FollowedUp, isOver } from '../domain/scales.ts';
import { followedUp } from '../domain/state-on.ts';
import type { Followed, Update } from '../syntax/generated/ast.ts';
import { isFinding, isMission } from '../syntax/generated/ast.ts';
import { goesOn } from '../syntax/goes-on.ts';
import { dayOf, keyOf, standingOn } from '../syntax/updates.ts';
import { updatesOn } from '../workspace/updates-on.ts';

interface Services {
  readonly shared: LangiumSharedCoreServices;
}

/** Comes after every day. */
const EVER = '9999-12-31';

/** All updates on an entry, in whatever file, the oldest first; none on what has no name. */
export function historyOf(entry: Followed, services: Services): readonly Update[] {
  return standingOn(entry, updatesOf(entry, services), EVER).said;
}

/** How far an entry is by all that has been said of it, and by when it is due as long as it is to be done. */
export function standingNow(entry: Followed, services: Services): FollowedUp & { readonly due?: string } {
  const { values } = standingOn(entry, updatesOf(entry, services), EVER);
  return {
    ...followedUp(values, dayOf),
    ...(values.due && isStillOpen(entry, services) && { due: values.due.value }),
  };
}

/** True for what is still to be done, and a finding that still holds. */
export function isStillOpen(entry: Followed, services: Services): boolean {
  const howFar = (each: Followed): FollowedUp =>
    followedUp(standingOn(each, updatesOf(each, services), EVER).values, dayOf);
  if (!isFinding(entry)) return goesOn(entry, howFar);
  const { status } = howFar(entry);
  return status === undefined || !isOver(status);
}

function updatesOf({ name, $container }: Followed, services: Services): readonly Update[] {
  const mission = $container.entries.find(isMission)?.name;
  const uri = $container.$document?.uri;
  if (!mission || !name || !uri) return [];
  return updatesOn(mission, services, uri).filter(update => keyOf(update) === `${mission}.${name}`);
}
