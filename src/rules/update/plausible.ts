/** An update can have been so on its day. */
import { isBefore } from '../../domain/dates.ts';
import { isOver } from '../../domain/scales.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Followed, Update } from '../../syntax/generated/ast.ts';
import { isIssued, isMission } from '../../syntax/generated/ast.ts';
import { headersOf } from '../../syntax/headers.ts';
import { dayOf, standingOn, subjectOf } from '../../syntax/updates.ts';
import { entryWordOf, propertyOf } from '../places.ts';
import type { Reporter, Rule, RuleContext } from '../rule.ts';
import { lastDayOf, thingsOf } from '../updates-of-check.ts';
import { hasOwnWords } from './explained.ts';

export const plausible: Rule<Update> = {
  code: 'update/plausible',
  severity: 'warning',
  from: 'review',
  why: 'A wrong year makes something overdue, or done before anybody had asked for it, and every figure of a register is made from these days.',
  visits: ['Update'],
  check(update, report, context) {
    const subject = subjectOf(update);
    const day = dayOf(update);
    if (!subject || day === undefined) return;
    const where = update.on === undefined ? entryWordOf(update) : propertyOf(update, 'on');
    const { today } = context;
    const issued = issuedOf(subject);
    if (today !== undefined && isBefore(today, day)) {
      report(ruleText('update/plausible.future', { day }), where);
    } else if (issued !== undefined && isBefore(day, issued)) {
      report(ruleText('update/plausible.before-issue', { day, issued }), where);
    }
    tellReopened(update, subject, report, context);
  },
};

/** The day on which the report of an entry was issued. */
function issuedOf({ $container }: Followed): string | undefined {
  const mission = $container.entries.find(isMission);
  return mission && headersOf(mission).find(isIssued)?.on;
}

/** What was over and goes on again, and nobody says why. */
function tellReopened(update: Update, subject: Followed, report: Reporter, context: RuleContext): void {
  const { status } = update;
  const day = lastDayOf(update);
  if (status === undefined || day === undefined || isOver(status) || hasOwnWords(update)) return;
  const { entries, updates } = thingsOf(context).of(subject);
  const earlier = updates.filter(each => (lastDayOf(each) ?? day) < day);
  const before = standingOn({ entries, updates: earlier }, day).values.status;
  if (!before || !isOver(before.value)) return;
  const since = before.by && lastDayOf(before.by);
  const said = { status, before: before.value };
  report(
    since === undefined
      ? ruleText('update/plausible.reopened-since-issue', said)
      : ruleText('update/plausible.reopened', { ...said, since }),
    propertyOf(update, 'status'),
  );
}
