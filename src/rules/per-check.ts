/** What several visits of one check ask for, worked out once. */
import { ObjectCache } from '../syntax/object-cache.ts';
import type { RuleContext } from './rule.ts';

/** Keeps the answer for as long as the check lasts: the next may find other names behind the same text. */
export function perCheck<T>(compute: (context: RuleContext) => T): (context: RuleContext) => T {
  const answers = new ObjectCache<RuleContext, { readonly answer: T }>();
  return context => {
    let known = answers.get(context);
    if (!known) {
      known = { answer: compute(context) };
      answers.set(context, known);
    }
    return known.answer;
  };
}
