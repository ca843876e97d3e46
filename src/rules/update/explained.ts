/** An update says what was done, or where that is written. */
import { ruleText } from '../../messages/rules.ts';
import type { Update } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

export const explained: Rule<Update> = {
  code: 'update/explained',
  severity: 'warning',
  from: 'review',
  why: 'A year on, nobody knows what stood behind a bare “done”, and who was asked to do it can no longer be asked.',
  visits: ['Update'],
  check(update, report) {
    if (hasOwnWords(update) || update.sources.length > 0) return;
    report(ruleText('update/explained.bare'), entryWordOf(update));
  },
};

/** True for an update that has words of its own. */
export function hasOwnWords(update: Update): boolean {
  return proseOf(update).title.text.trim() !== '';
}
