/** What of a report is still to be done. */
import { type FollowedUp, isOpen } from '../domain/scales.ts';
import { chainOf } from './chain.ts';
import { type Action, isAction, isRecommendation, type Recommendation } from './generated/ast.ts';

/** How far something is; as its report says, unless told otherwise. */
export type HowFar = (entry: Recommendation | Action) => FollowedUp;

/** True for what is open; an action is over with all that it carries out. */
export function goesOn(entry: Recommendation | Action, howFar: HowFar = each => each): boolean {
  const carriedOut = isAction(entry) ? chainOf(entry.$container).purposeOf(entry) : [];
  // A finding is never over by itself.
  return isOpen(
    howFar(entry),
    carriedOut.map(answered => (isRecommendation(answered) ? howFar(answered) : {})),
  );
}
