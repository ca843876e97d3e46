/** What several visits of one check ask for, computed once. */
import { cachedOn } from '../syntax/object-cache.ts';
import type { RuleContext } from './rule.ts';

/** Keeps the answer for as long as the check lasts: the next may find other names behind the same text. */
export function perCheck<T>(compute: (context: RuleContext) => T): (context: RuleContext) => T {
  return cachedOn(compute);
}
