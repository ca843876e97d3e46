/** Values that are computed once for each check of a file. */
import { cachedOn } from '../syntax/object-cache.ts';
import type { RuleContext } from './rule.ts';

/** Wraps `compute` so that it runs once a check. In the next check the same text may refer to other names. */
export function perCheck<T>(compute: (context: RuleContext) => T): (context: RuleContext) => T {
  return cachedOn(compute);
}
