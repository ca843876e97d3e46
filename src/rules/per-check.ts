import { cachedOn } from '../syntax/object-cache.ts';
import type { ReportContext } from './rule.ts';

/** Wraps `compute` so that it runs once a check. In the next check the same text may refer to other names. */
export function perCheck<T, C extends ReportContext = ReportContext>(
  compute: (context: C) => T,
): (context: C) => T {
  return cachedOn(compute);
}
