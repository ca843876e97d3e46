/** What is said of things in all files; gathered once a check. */
import { lastDay } from '../domain/dates.ts';
import type { Update } from '../syntax/generated/ast.ts';
import { dayOf } from '../syntax/updates.ts';
import { Things } from '../workspace/updates-on.ts';
import { perCheck } from './per-check.ts';
import type { RuleContext } from './rule.ts';

/** The things that reports tell of. */
export const thingsOf = perCheck(({ services }: RuleContext) => new Things(services));

/** The last day that it may be of, `YYYY-MM-DD`. */
export function lastDayOf(update: Update): string | undefined {
  const day = dayOf(update);
  return day === undefined ? undefined : lastDay(day);
}
