/** Something came out of a meeting. */
import { entriesOf } from '../../syntax/entries.ts';
import type { Event, Meeting, Visit } from '../../syntax/generated/ast.ts';
import { isMeeting } from '../../syntax/generated/ast.ts';
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
    const what = isMeeting(event) ? 'meeting' : 'visit';
    report(
      event.name
        ? `No finding comes from this ${what}: write “in ${event.name}” in a finding that does.`
        : `No finding comes from this ${what}: give it a name, and write “in NAME” in a finding that does.`,
      entryWordOf(event),
    );
  },
};
