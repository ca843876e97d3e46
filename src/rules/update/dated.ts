/** An update says when it was so. */
import { placeToFill } from '../../base/plain-snippet.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Update } from '../../syntax/generated/ast.ts';
import { dayOf } from '../../syntax/updates.ts';
import { addToStructure, entryWordOf, toFillIn } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';

export const dated: Rule<Update> = {
  code: 'update/dated',
  severity: 'error',
  from: 'draft',
  why: 'How something stands on a day is worked out from what was said up to it. What is said of no day counts for none.',
  visits: ['Update'],
  check(update, report, { today }) {
    // A date that does not exist is a problem of its own.
    if (update.on !== undefined || dayOf(update) !== undefined) return;
    report(ruleText('update/dated.missing'), entryWordOf(update), ...(today ? [onDay(update, today)] : []));
  },
};

function onDay(update: Update, day: string): Fix {
  return {
    title: ruleText('fix.add', { text: `on ${day}` }),
    edits: [toFillIn(addToStructure(update, `on ${placeToFill(1, day)}`))],
  };
}
