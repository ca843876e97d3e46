/** What the mission did: meetings from lines, days and tables; the rest is narrative. */
import { ledKind } from '../lead-in.ts';
import { acronymsMet } from '../organizations.ts';
import type { Part } from '../part.ts';
import { readStatementLabel } from '../statement-label.ts';
import { datesDuring } from '../sure-dates.ts';
import type { Chapter, ReportContext } from './chapter.ts';
import { attributesOf, meetingItem, speaksOfMeeting } from './meetings.ts';
import { personEntry, toldEntries } from './person-entry.ts';
import { statements } from './statements.ts';
import { tableEntries } from './tables.ts';
import { toldMeetings } from './told-meetings.ts';

/** The chapter of what the mission did; in a diary, findings stand between the hours. */
export function activities(part: Part, context: ReportContext): Chapter {
  const others = statements({ ...part, kind: 'background' }, context);
  /** What the list that is open holds, where the line above says so. */
  let led: Chapter | undefined;
  const [date] = datesDuring(part.heading, context);
  const opens =
    !part.day && part.isWithin && speaksOfMeeting(part.heading)
      ? {
          word: 'meeting',
          attributes: attributesOf({ date, time: undefined, rest: part.heading }, [], context),
        }
      : undefined;
  return {
    ...(opens ? { opens } : {}),
    keepsHeading: opens !== undefined,
    entriesOf(group) {
      if (group.kind === 'table') return tableEntries(group.table, part, context);
      const text = group.kind === 'item' ? group.item.text : group.kind === 'paragraph' ? group.text : '';
      if (group.kind === 'item' && led) return led.entriesOf?.(group);
      const kind = ledKind(text);
      led = kind && statements({ ...part, kind, blocks: [] }, context);
      if (readStatementLabel(text)) return others.entriesOf?.(group);
      const isAsked = group.kind === 'item' && context.asks.advisesIn(text) && !speaksOfMeeting(text);
      if (isAsked)
        return statements({ ...part, kind: 'recommendations', blocks: [] }, context).entriesOf?.(group);
      return meetingItem(group, part, context);
    },
    readOutOf(text) {
      for (const acronym of acronymsMet(text)) context.organizations.refer(acronym);
      return [
        ...context.persons
          .personsIn(text, 'person')
          .flatMap(person => personEntry(person, 'person', context)),
        ...toldEntries(text, context).filter(({ word }) => word === 'person'),
        ...toldMeetings(text, context),
      ];
    },
  };
}
