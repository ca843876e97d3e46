/** A meeting lies within the mission. */
import { isBefore, isDate } from '../../domain/dates.ts';
import type { Meeting, Visit } from '../../syntax/generated/ast.ts';
import { isMeeting } from '../../syntax/generated/ast.ts';
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
    const what = isMeeting(event) ? 'meeting' : 'visit';
    for (const property of ['on', 'until'] as const) {
      const day = event[property];
      if (!day || !isDate(day) || !(isBefore(day, period.from) || isBefore(period.to, day))) continue;
      const when = period.from === period.to ? `on ${period.from}` : `from ${period.from} to ${period.to}`;
      report(
        `A ${what} must lie within the mission, ${when}; this one is on ${day}.`,
        propertyOf(event, property),
      );
      return;
    }
  },
};
