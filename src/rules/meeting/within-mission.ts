/** A meeting lies within the mission. */

import { isBefore, isDate } from '../../domain/dates.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Meeting, Visit } from '../../syntax/generated/ast.ts';
import { kindOf } from '../kind-of.ts';
import { missionPeriod } from '../mission-period.ts';
import { propertyOf } from '../places.ts';
import type { Rule } from '../rule.ts';

export const withinMission: Rule<Meeting | Visit> = {
  code: 'meeting/within-mission',
  severity: 'error',
  from: 'draft',
  why: 'A meeting outside the mission is most often a slip in the month or the year. Dates in the words of a finding are left alone.',
  visits: ['Meeting', 'Visit'],
  check(event, report, context) {
    const period = missionPeriod(context);
    if (!period) return;
    for (const property of ['on', 'until'] as const) {
      const day = event[property];
      if (!day || !isDate(day) || !(isBefore(day, period.from) || isBefore(period.to, day))) continue;
      const kind = kindOf(event);
      const { from, to } = period;
      report(
        from === to
          ? ruleText('meeting/within-mission.day', { kind, day, from })
          : ruleText('meeting/within-mission.days', { kind, day, from, to }),
        propertyOf(event, property),
      );
      return;
    }
  },
};
