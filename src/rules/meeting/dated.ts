/** It is clear when a meeting took place. */

import { daysFrom } from '../../domain/dates.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Meeting, Visit } from '../../syntax/generated/ast.ts';
import { kindOf } from '../kind-of.ts';
import { missionPeriod } from '../mission-period.ts';
import { addToStructure, entryWordOf } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';

/** A longer mission has too many days to choose from in a list of fixes. */
const MOST_DAYS = 7;

export const dated: Rule<Meeting | Visit> = {
  code: 'meeting/dated',
  severity: 'warning',
  from: 'review',
  why: 'A finding is only as recent as the meeting that it comes from.',
  visits: ['Meeting', 'Visit'],
  folds: true,
  check(event, report, context) {
    if (event.on) return;
    const period = missionPeriod(context);
    // Where the mission says no day, any shows how it is written.
    const said = { kind: kindOf(event), day: period?.from ?? '2009-12-02' };
    report(ruleText('meeting/dated.none', said), entryWordOf(event), ...days(event, period));
  },
};

function days(event: Meeting | Visit, period: ReturnType<typeof missionPeriod>): Fix[] {
  const all = period ? daysFrom(period.from, period.to) : [];
  if (all.length > MOST_DAYS) return [];
  return all.map(day => ({
    title: ruleText('meeting/dated.fix.date', { day }),
    edits: [addToStructure(event, `on ${day}`)],
  }));
}
