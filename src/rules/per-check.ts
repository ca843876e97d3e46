import { MultiMap } from 'langium';
import type { Entry } from '../syntax/generated/ast.ts';
import { cachedOn } from '../syntax/object-cache.ts';
import type { RuleContext } from './rule.ts';

/** Wraps `compute` so that it runs once a check. In the next check the same text may refer to other names. */
export function perCheck<T>(compute: (context: RuleContext) => T): (context: RuleContext) => T {
  return cachedOn(compute);
}

/** The same for what stands in a report: all of it that stands in an entry, in order. */
export function perEntry<
  T extends { readonly worded: { readonly entry: Entry } } | { readonly entry: Entry },
>(compute: (context: RuleContext) => Iterable<T>): (entry: Entry, context: RuleContext) => readonly T[] {
  const byEntry = perCheck(context => {
    const found = new MultiMap<Entry, T>();
    for (const each of compute(context)) found.add('worded' in each ? each.worded.entry : each.entry, each);
    return found;
  });
  return (entry, context) => byEntry(context).get(entry);
}
