/** What is said of things in all files; gathered once a check. */
import { lastDay } from '../domain/dates.ts';
import { followedUp } from '../domain/state-on.ts';
import type { Action, Recommendation, Update } from '../syntax/generated/ast.ts';
import { goesOn } from '../syntax/goes-on.ts';
import { dayOf, standingOn } from '../syntax/updates.ts';
import { Things } from '../workspace/updates-on.ts';
import { perCheck } from './per-check.ts';
import type { RuleContext } from './rule.ts';

/** The things that reports tell of. */
export const thingsOf = perCheck(({ services }: RuleContext) => new Things(services));

/** True for what is still to be done on a day, and by when its report says, whatever has been said of it by then under any name. */
export function isDueAsWritten(entry: Recommendation | Action, day: string, context: RuleContext): boolean {
  const valuesOf = (each: Recommendation | Action) => standingOn(thingsOf(context).of(each), day).values;
  const isWritten = valuesOf(entry).due?.value === (entry.due ?? entry.dueText);
  return isWritten && goesOn(entry, each => followedUp(valuesOf(each), dayOf));
}

/** The last day that it may be of, `YYYY-MM-DD`. */
export function lastDayOf(update: Update): string | undefined {
  const day = dayOf(update);
  return day === undefined ? undefined : lastDay(day);
}
