/** It is clear who met whom. */

import { ruleText } from '../../messages/rules.ts';
import type { Meeting, Visit } from '../../syntax/generated/ast.ts';
import { isMeeting } from '../../syntax/generated/ast.ts';
import { kindOf } from '../kind-of.ts';
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
    if (lacksMember) {
      const message = lacksOther
        ? ruleText('meeting/attended.nobody')
        : ruleText('meeting/attended.by', { kind: kindOf(event) });
      report(message, { ...entryWordOf(event), lacks: 'by' });
    } else if (lacksOther) {
      report(ruleText('meeting/attended.with'), entryWordOf(event));
    }
  },
};
