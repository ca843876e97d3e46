/** Meetings that sentences tell of: `On 16 November, at 15:30, a closing meeting was held with the Director.` */

import { isDate } from '../../domain/dates.ts';
import type { Period } from '../../domain/read-dates.ts';
import { weekdayNames } from '../../lexicon/calendar.ts';
import { flat } from '../../lexicon/flat.ts';
import { anyOf, folded, IMPORT_TAGS, phrasesOf } from '../../lexicon/import-words.ts';
import { sentencesIn } from '../../lexicon/sentences.ts';
import { hoursIn } from '../hours.ts';
import type { MissionPart } from '../mission-entry.ts';
import { OF_MISSION } from '../mission-words.ts';
import { ARTICLE } from '../small-words.ts';
import { datesDuring } from '../sure-dates.ts';
import { speaksOfMeeting } from './bodies-met.ts';
import type { ReportContext } from './chapter.ts';
import { attributesOf, isCancelled, isTravel, metIn, withBodies } from './meetings.ts';
import { behindWith } from './parties.ts';
import { personEntry } from './person-entry.ts';

/**
 * The meetings of which a text tells with their day, each titled with its sentence; the text itself stays as it is.
 * `below` is the day that stands above the text; where the text is about something else, `by` says so, and only what is told
 * of the mission counts.
 */
export function meetingsInProse(
  text: string,
  context: ReportContext,
  below?: Period,
  by: 'agenda' | 'sentence' = 'agenda',
): readonly MissionPart[] {
  if (!context.mission) return [];
  let last: Period | undefined;
  const line = text.replaceAll('\n', ' ');
  return sentencesIn(line).flatMap(({ start, end }) => {
    const sentence = line.slice(start, end).trim();
    const isMet =
      goersIn(sentence) === undefined && (speaksOfMeeting(sentence) || MET.test(folded(sentence)));
    const own = dayIn(sentence, context);
    // “In the afternoon”: on the day of which the sentence before it told.
    const isSame = datesDuring(sentence, context).length === 0 && SAME_DAY.test(flat(sentence));
    last = own ?? (isSame ? last : undefined);
    const mayBeThen = datesDuring(sentence, context).length === 0 && !OTHER_DAY.test(flat(sentence));
    const date = last ?? (mayBeThen ? below : undefined);
    return date && isMet && !isCancelled(sentence) && !isTravel(sentence)
      ? meetingOf(sentence, date, by, context)
      : [];
  });
}

/** What tells of a part of a day, and so of a day that is told before. */
const SAME_DAY = new RegExp(anyOf(phrasesOf('dayParts')), 'u');

/** “The day before”, “two weeks later”: on a day that the one above does not tell. */
const OTHER_DAY = new RegExp(anyOf(phrasesOf('otherDays')), 'u');

const BY = new RegExp(`${anyOf(phrasesOf('byWord'))}\\s?:\\s`, 'u');

/** Whoever went, as `Visit to Karrow by: …` names them; “Report of the visit cleared by: …” names others. */
export function goersIn(text: string): string | undefined {
  const plain = flat(text);
  const found = BY.exec(plain);
  if (!found) return undefined;
  const [last = ''] = /\S+\s*$/u.exec(text.slice(0, found.index)) ?? [];
  const isOfMission =
    OF_MISSION.test(plain.slice(0, found.index)) && (!/^\p{Ll}/u.test(last) || OF_MISSION.test(flat(last)));
  return isOfMission ? text.slice(found.index + found[0].length) : undefined;
}

const MET = new RegExp(`\\b(?:${phrasesOf('met').map(folded).join('|')})`, 'u');

function meetingOf(
  sentence: string,
  date: Period,
  by: 'agenda' | 'sentence',
  context: ReportContext,
): readonly MissionPart[] {
  const evidence = { by, text: sentence } as const;
  const people = context.told
    .in(sentence)
    .flatMap(({ person, presence }) => (presence === 'person' ? [person] : []));
  const named = (people.length > 0 ? people : metIn(sentence, context)).filter(
    ({ name }) => by === 'agenda' || context.gate.shows('person', name, evidence),
  );
  const bodies = named.length > 0 ? [] : behindWith(sentence);
  if (named.length + bodies.length === 0) return [];
  const time = hoursIn(sentence);
  return [
    ...named.flatMap(person => personEntry(person, 'person', evidence, context)),
    {
      word: 'meeting',
      attributes: withBodies(
        attributesOf({ date, time: time?.from }, named, evidence, context),
        bodies,
        evidence,
        context,
      ),
      title: sentence,
      isReadOut: true,
    },
  ];
}

/** `the 5th,` */
const DAY_ALONE = new RegExp(`(?:^|\\s)${ARTICLE}(\\d{1,2})\\p{L}{0,2},`, 'u');

/** The only day of the mission that a sentence names: by its date, by its weekday, or by its number alone. */
function dayIn(sentence: string, context: ReportContext): Period | undefined {
  const { mission } = context;
  if (!mission) return undefined;
  const [date, ...more] = context.gate.datesIn(sentence);
  // Of two days, nobody can say which is that of the meeting.
  if (date && more.some(({ from }) => from !== date.from)) return undefined;
  if (date)
    return date.from === date.to && date.from >= mission.from && date.to <= mission.to ? date : undefined;
  const days = daysOf(mission);
  const plain = flat(sentence);
  const byName = days.filter(day => weekdayOf(day)?.test(plain));
  const [, number] = DAY_ALONE.exec(plain) ?? [];
  const byNumber = number === undefined ? [] : days.filter(day => Number(day.slice(-2)) === Number(number));
  const [only, ...others] = byName.length > 0 ? byName : byNumber;
  return only !== undefined && others.length === 0 ? { from: only, to: only } : undefined;
}

/** No mission of more days has one Tuesday only. */
const LONGEST = 31;

function daysOf({ from, to }: Period): readonly string[] {
  if (!isDate(from) || from.length < '2000-01-01'.length) return [];
  const days: string[] = [];
  const day = new Date(`${from}T00:00:00Z`);
  while (days.length < LONGEST && day.toISOString().slice(0, 10) <= to) {
    days.push(day.toISOString().slice(0, 10));
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return days;
}

let weekdays: readonly RegExp[] | undefined;

/** What names the day of the week that a day is, in any language. */
function weekdayOf(day: string): RegExp | undefined {
  weekdays ??= Array.from({ length: 7 }, (_, at) => {
    const names = IMPORT_TAGS.map(tag => flat(weekdayNames(tag, ['long'])[at] ?? ''));
    return new RegExp(`(?<!\\p{L})(?:${names.filter(name => name !== '').join('|')})(?!\\p{L})`, 'u');
  });
  return weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
}
