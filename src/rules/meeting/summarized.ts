/** It is clear what a meeting was about. */

import { ruleText } from '../../messages/rules.ts';
import type { Meeting, Visit } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { kindOf } from '../kind-of.ts';
import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

export const summarized: Rule<Meeting | Visit> = {
  code: 'meeting/summarized',
  severity: 'warning',
  from: 'review',
  why: 'A meeting without a topic is a line in an agenda, not part of a report.',
  visits: ['Meeting', 'Visit'],
  folds: true,
  check(event, report) {
    if (proseOf(event).title.text !== '') return;
    report(ruleText('meeting/summarized.none', { kind: kindOf(event) }), entryWordOf(event));
  },
};
