/** What the mission did: meetings from lines, days and tables; the rest is narrative. */
import type { Group } from '../groups.ts';
import { hoursIn } from '../hours.ts';
import { ledKind } from '../lead-in.ts';
import type { MissionPart } from '../mission-entry.ts';
import type { Part } from '../part.ts';
import { readStatementLabel } from '../statement-label.ts';
import { datesDuring } from '../sure-dates.ts';
import { speaksOfMeeting } from './bodies-met.ts';
import type { Chapter, ReportContext } from './chapter.ts';
import { bodyOfHeading, headedMeeting, labelledPeople } from './headed-meeting.ts';
import { attributesOf, meetingItem } from './meetings.ts';
import { meetingsInProse } from './meetings-in-prose.ts';
import { participantEntries, personEntry } from './person-entry.ts';
import { statements } from './statements.ts';
import { tableEntries } from './tables.ts';
import { dayOf } from './when-held.ts';

/** Those whom a line below the heading of a meeting names, with the line. */
function metBelow(
  group: Group,
  text: string,
  employer: { readonly organization?: string },
  context: ReportContext,
): readonly MissionPart[] | undefined {
  const people = group.kind === 'item' && group.below.length > 0 ? undefined : labelledPeople(text, context);
  return (
    people && [
      ...people.flatMap(person =>
        personEntry({ ...employer, ...person }, 'person', { by: 'label' }, context),
      ),
      { comment: text, isContent: true },
    ]
  );
}

/** The chapter of what the mission did; in a diary, findings stand between the hours. */
export function activities(part: Part, context: ReportContext): Chapter {
  const others = statements({ ...part, kind: 'background' }, context);
  /** What the list that is open holds, where the line above says so. */
  let led: Chapter | undefined;
  const [date] = datesDuring(part.heading, context);
  const hour = part.day ? hoursIn(part.heading)?.from : undefined;
  const agenda = part.isWithin ? headedMeeting(part, hour, context) : undefined;
  const body = part.day ? undefined : bodyOfHeading(part);
  const employer = body === undefined ? {} : { organization: body };
  const opens =
    agenda ??
    (!part.day && part.isWithin && speaksOfMeeting(part.heading)
      ? {
          word: 'meeting',
          attributes: attributesOf({ date, time: undefined }, [], { by: 'heading' }, context),
        }
      : undefined);
  return {
    ...(opens ? { opens } : {}),
    keepsHeading: opens !== undefined,
    entriesOf(group) {
      if (group.kind === 'table') return tableEntries(group.table, part, context);
      const text = group.kind === 'item' ? group.item.text : group.kind === 'paragraph' ? group.text : '';
      const met = agenda && metBelow(group, text, employer, context);
      if (met) return met;
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
      return [
        ...context.persons
          .personsIn(text, 'person')
          .flatMap(person => personEntry(person, 'person', { by: 'note', text }, context)),
        ...participantEntries(text, context, ['person']),
        ...meetingsInProse(text, context, dayOf(part, context.mission)),
      ];
    },
  };
}
