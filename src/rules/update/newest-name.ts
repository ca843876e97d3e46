/** Whoever writes an update under an earlier name is told for what it counts: that of the newest report. */
import { ruleText } from '../../messages/rules.ts';
import type { Update } from '../../syntax/generated/ast.ts';
import {
  changingIn,
  editionValues,
  keyOf,
  referenceTo,
  subjectOf,
  type Thing,
} from '../../syntax/updates.ts';
import { propertyOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { lastDayOf, thingsOf } from '../updates-of-check.ts';

export const newestName: Rule<Update> = {
  code: 'update/newest-name',
  severity: 'info',
  from: 'draft',
  why: 'A ministry answers by the tracker that it has, under the name of then. Such an update is welcome, and counts for the same thing in the newest report.',
  visits: ['Update'],
  check(update, report, context) {
    const subject = subjectOf(update);
    const sentence = subject && earlierNameIn(update, thingsOf(context).of(subject));
    if (sentence !== undefined) report(sentence, propertyOf(update, 'about'));
  },
};

/** For what an update counts that is written under an earlier name; undefined where its name is the newest. */
export function earlierNameIn(update: Update, { entries }: Thing): string | undefined {
  const newest = entries.at(-1);
  const [first] = newest ? editionValues(newest, changingIn) : [];
  const key = keyOf(update);
  const day = lastDayOf(update);
  if (!newest || !first?.since || day === undefined || referenceTo(newest) === key) return undefined;
  const said = { key, newest: referenceTo(newest), since: first.since };
  return day < first.since
    ? ruleText('update/newest-name.overtaken', said)
    : ruleText('update/newest-name.counts', said);
}
