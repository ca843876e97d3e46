/** It is clear who met whom. */
import type { Meeting, Visit } from '../../syntax/generated/ast.ts';
import { isMeeting } from '../../syntax/generated/ast.ts';
import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

export const attended: Rule<Meeting | Visit> = {
  code: 'meeting/attended',
  severity: 'warning',
  from: 'review',
  why: 'Years later the report must still tell who spoke with whom.',
  visits: ['Meeting', 'Visit'],
  folds: true,
  check(event, report) {
    const lacksMember = event.by.length === 0;
    const lacksOther = isMeeting(event) && event.with.length === 0;
    if (lacksMember && lacksOther) {
      report(
        'A meeting should say who met whom: “by NAME” for the mission, “with NAME” for those it met.',
        entryWordOf(event),
      );
    } else if (lacksMember) {
      const what = isMeeting(event) ? 'took part in a meeting' : 'made a visit';
      report(`The report should say who ${what} for the mission: “by NAME”.`, entryWordOf(event));
    } else if (lacksOther) {
      report('A meeting should say whom the mission met: “with NAME”.', entryWordOf(event));
    }
  },
};
