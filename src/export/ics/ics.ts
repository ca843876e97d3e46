/** The calendar of a mission: its days, its dated meetings and visits, and what is due when. */
import { type DateText, firstDay, lastDay } from '../../domain/dates.ts';
import type { Marking } from '../../domain/marking.ts';
import { anchorOf } from '../../report/anchor-of.ts';
import { codeOf } from '../../report/code-of.ts';
import { goesOn } from '../../report/follow-up.ts';
import { plainBlocks } from '../../report/plain-text.ts';
import type { Action, Meeting, Recommendation, Visit } from '../../report/report.ts';
import type { Render } from '../exporter.ts';
import { stopOf } from '../languages.ts';
import { stateTitle } from '../page/state-of-follow-up.ts';
import { provenanceLine } from '../provenance.ts';
import { dayOf, type View, viewOnDay } from '../view.ts';

export const render: Render = async (report, context) => {
  const view = viewOnDay(report, context);
  const calendar = component('VCALENDAR', [
    line('VERSION', '2.0'),
    textLine('PRODID', `-//Mission Report//${context.toolVersion}//EN`),
    textLine('X-WR-CALNAME', view.plain(report.mission)),
    textLine(
      'X-WR-CALDESC',
      `${stateTitle(view, dayOf(context))}${stopOf(view.language)}${await provenanceLine(report, context)}`,
    ),
    ...mission(view),
    ...report.meetings.flatMap(meeting => event(meeting, 'meeting', view)),
    ...report.visits.flatMap(visit => event(visit, 'visit', view)),
    ...view.report.recommendations.flatMap(entry => [
      ...deadline(entry, 'recommendation', view),
      ...entry.actions.flatMap(action => deadline(action, 'action', view)),
    ]),
    ...view.report.actions.flatMap(action => deadline(action, 'action', view)),
  ]);
  return new TextEncoder().encode(`${calendar.join('\r\n')}\r\n`);
};

function mission(view: View): readonly string[] {
  const { report } = view;
  const { dates, place, marking } = report.mission;
  if (!dates) return [];
  return entry(view, {
    anchor: 'mission',
    marking,
    lines: [
      ...allDay(dates.from, dates.to),
      textLine('SUMMARY', view.plain(report.mission)),
      ...(place === undefined ? [] : [textLine('LOCATION', place)]),
    ],
  });
}

function event(each: Meeting | Visit, target: 'meeting' | 'visit', view: View): readonly string[] {
  const { dates, times } = each;
  if (!dates) return [];
  const place = 'places' in each ? each.places.join(', ') : each.place;
  const parties = [...('with' in each ? each.with : []), ...each.by];
  const description = [
    view.parties(parties),
    plainBlocks(each.blocks, mention => view.mention(mention).text),
  ];
  return entry(view, {
    anchor: anchorOf(target, each),
    marking: each.marking,
    lines: [
      ...(times ? timed(dates, times) : allDay(dates.from, dates.to)),
      textLine('SUMMARY', view.plain(each) || view.labels[target]),
      ...(place === undefined || place === '' ? [] : [textLine('LOCATION', place)]),
      ...textLines('DESCRIPTION', description),
    ],
  });
}

function deadline(
  each: Recommendation | Action,
  target: 'recommendation' | 'action',
  view: View,
): readonly string[] {
  const { labels, report } = view;
  // Words name no day on which readers could be asked to look: “end of the dry season of 2025”.
  if (each.due === undefined || !goesOn(each, report)) return [];
  const parties = 'to' in each ? [...each.to, ...each.owner] : each.owner;
  return entry(view, {
    anchor: anchorOf(target, each),
    marking: each.marking,
    lines: [
      ...allDay(lastDay(each.due), lastDay(each.due)),
      textLine('SUMMARY', `${labels.dueDate}: ${codeOf(target, each.number)} ${view.plain(each)}`),
      ...textLines('DESCRIPTION', [view.parties(parties)]),
      line('TRANSP', 'TRANSPARENT'),
    ],
  });
}

function entry(
  { report, context }: View,
  { anchor, marking, lines }: { anchor: string; marking: Marking; lines: readonly string[] },
): readonly string[] {
  return component('VEVENT', [
    textLine('UID', `${anchor}@${report.mission.id}.mission-report`),
    line('DTSTAMP', context.now.toISOString().replace(/[-:]|\.\d+/g, '')),
    ...lines,
    line('CLASS', marking === 'unclassified' ? 'PUBLIC' : 'CONFIDENTIAL'),
  ]);
}

/** The last day of a calendar entry is the first that it no longer covers. */
function allDay(from: DateText, to: DateText): readonly string[] {
  const after = new Date(Date.parse(lastDay(to)) + 86_400_000).toISOString().slice(0, 10);
  return [
    line('DTSTART;VALUE=DATE', firstDay(from).replaceAll('-', '')),
    line('DTEND;VALUE=DATE', after.replaceAll('-', '')),
  ];
}

/** Times are those of the place, so they carry no time zone. */
function timed(
  dates: { readonly from: DateText; readonly to: DateText },
  times: NonNullable<Meeting['times']>,
): readonly string[] {
  const moment = (day: string, time: string) => `${day.replaceAll('-', '')}T${time.replace(':', '')}00`;
  return [
    line('DTSTART', moment(firstDay(dates.from), times.from)),
    ...(times.to === undefined ? [] : [line('DTEND', moment(lastDay(dates.to), times.to))]),
  ];
}

function textLines(name: string, paragraphs: readonly string[]): readonly string[] {
  const text = paragraphs.filter(paragraph => paragraph !== '').join('\n');
  return text === '' ? [] : [textLine(name, text)];
}

/** The lines that an iCalendar file (RFC 5545) is made of. */

/** Octets after which a line is folded. */
const LONGEST_LINE = 75;

/** One property with its value as it stands. */
function line(name: string, value: string): string {
  return folded(`${name}:${value}`);
}

/** One property whose value is text, escaped. */
function textLine(name: string, text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
  return line(name, escaped);
}

function component(name: string, lines: readonly string[]): readonly string[] {
  return [line('BEGIN', name), ...lines, line('END', name)];
}

/** Cuts between characters, never inside one. */
function folded(text: string): string {
  let out = '';
  let length = 0;
  for (const character of text) {
    const octets = octetsOf(character.codePointAt(0) ?? 0);
    if (length + octets > LONGEST_LINE) {
      out += '\r\n ';
      length = 1;
    }
    out += character;
    length += octets;
  }
  return out;
}

/** How many octets a character takes in UTF-8 (RFC 3629). */
function octetsOf(character: number): number {
  if (character < 0x80) return 1;
  if (character < 0x800) return 2;
  return character < 0x10000 ? 3 : 4;
}
