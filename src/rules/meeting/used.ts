/** Something came out of a meeting. */

import { ruleText } from '../../messages/rules.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { Event, Meeting, Visit } from '../../syntax/generated/ast.ts';
import { kindOf } from '../kind-of.ts';
import { perCheck } from '../per-check.ts';
import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

const usedEvents = perCheck(({ file }): ReadonlySet<Event> => {
  return new Set(
    entriesOf(file, 'Finding').flatMap(({ sources }) => sources.flatMap(({ event }) => event?.ref ?? [])),
  );
});

export const used: Rule<Meeting | Visit> = {
  code: 'meeting/used',
  severity: 'info',
  from: 'review',
  why: 'Where nothing came out of a meeting, either a finding does not name its source, or the meeting need not be listed.',
  visits: ['Meeting', 'Visit'],
  folds: true,
  concerns: (_, { file }) => entriesOf(file, 'Finding').length > 0,
  check(event, report, context) {
    if (usedEvents(context).has(event)) return;
    const kind = kindOf(event);
    report(
      event.name
        ? ruleText('meeting/used.named', { kind, name: event.name })
        : ruleText('meeting/used.unnamed', { kind }),
      entryWordOf(event),
    );
  },
};
