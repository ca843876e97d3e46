/** What of a report is still to be done. */
import { isOpen } from '../domain/scales.ts';
import { chainOf } from './chain.ts';
import { type Action, isAction, isRecommendation, type Recommendation } from './generated/ast.ts';

/** True for what is open; an action is over with all that it carries out. */
export function goesOn(entry: Recommendation | Action): boolean {
  const carriedOut = isAction(entry) ? chainOf(entry.$container).purposeOf(entry) : [];
  // A finding is never over by itself.
  return isOpen(
    entry,
    carriedOut.map(answered => (isRecommendation(answered) ? answered : {})),
  );
}
