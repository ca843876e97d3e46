/** Meetings from lines that say when: `Tue 12/3, 10:00 – Town Hall, Mayor Zaremba: voter lists`. */
import { isDate } from '../../domain/dates.ts';
import { type Period, readTimes } from '../../domain/read-dates.ts';
import { readTime } from '../../domain/times.ts';
import { weekdayNames } from '../../lexicon/calendar.ts';
import { flat } from '../../lexicon/flat.ts';
import { anyOf, folded, INTAKE_TAGS, phrasesOf } from '../../lexicon/intake-words.ts';
import { sentencesIn } from '../../lexicon/sentences.ts';
import { NO_MONTH, NO_YEAR } from '../day-heading.ts';
import type { Group } from '../groups.ts';
import type { MissionPart } from '../mission-entry.ts';
import { placeAmong } from '../mission-place.ts';
import { negationsIn } from '../negations.ts';
import { acronymsMet, isBody } from '../organizations.ts';

import type { Part } from '../part.ts';
import { ROLE } from '../person-details.ts';
import { type PersonReading, presentIn } from '../read-person.ts';
import { type DateContext, datesDuring } from '../sure-dates.ts';
import { itemEntry, type ReportContext } from './chapter.ts';
import { behindWith, partiesAttribute } from './parties.ts';
import { personEntry } from './person-entry.ts';

/** When a meeting was held, as its line begins. */
interface When {
  readonly date: Period | undefined;
  readonly time: string | undefined;
  /** The words that say so, and the rest of the line. */
  readonly lead: string;
  readonly rest: string;
}

const MEETING = new RegExp(anyOf(phrasesOf('meeting')), 'u');
const TRAVEL = new RegExp(`^[^\\p{L}]*(?:\\p{L}+\\s+)?${anyOf(phrasesOf('travel'))}`, 'u');
const MET = new RegExp(`\\b(?:${phrasesOf('met').map(folded).join('|')})`, 'u');
const CANCELLED = new RegExp(anyOf(phrasesOf('cancelled')), 'u');
const NEGATIONS = negationsIn();
const TIME =
  /^[\s,;–—-]*(?:(?:at|à|a las|um)\s+)?(\d{1,2})(?:\s?[:h.]\s?(\d{2})|\s?h(?![\p{L}\d]))(?:\s?([ap])\.?\s?m\.?)?(?:\s*(?:-|–|—|to|à|a)\s*\d{1,2}(?:\s?[:h.]\s?\d{2}|\s?h(?![\p{L}\d])))?(?![\d])/iu;
/** Bodies that are places, so that whoever was met there may belong to another. */
const SITE = new RegExp(`^${anyOf(phrasesOf('sites'))}|${anyOf(phrasesOf('sites'))}$`, 'u');
/** `Central Commission (14:00, Thalassa)` */
const HOUR_BEHIND = /\s\((?:[^()]*,\s+)?(?<hour>\d{1,2}(?:[:.]\d{2}|\s?h(?:\s?\d{2})?))(?:,[^()]*)?\)$/u;
/** `0830 Briefing`, below a day. */
const FOUR_FIGURES = /^\s*([01]\d|2[0-3])([0-5]\d)(?:\s?h(?:rs)?)?(?=\s+\p{Lu})/u;
const WEEKDAYS = weekdays();
/** `Día` of “Día 8/4”, `Day 2 –` of “Day 2 – 4 March”. */
const DAY_WORD = new RegExp(
  `^${anyOf(phrasesOf('dayWords'))}\\s+(?:\\d{1,2}\\s?[:(,–-]\\s*(?=\\d|\\p{L}))?`,
  'u',
);

/** True for a line that tells of travel, meals or paperwork. */
export function isTravel(text: string): boolean {
  return TRAVEL.test(flat(text));
}

/** True for what fell through, or was never held: `No meeting with the police`, `Meeting with no one`. */
export function isCancelled(text: string): boolean {
  return CANCELLED.test(flat(text)) || NEGATIONS.deniesMeeting(text);
}

/** True for a text that speaks of a meeting. */
export function speaksOfMeeting(text: string): boolean {
  return MEETING.test(flat(text));
}

/** The meeting that a line is, with the persons who were met; undefined for a line that is none. */
export function agendaEntries(
  text: string,
  part: Part,
  context: ReportContext,
): readonly MissionPart[] | undefined {
  const days = daysApart(text, context);
  if (days.length < 2) return ofLine(text, part, context);
  const entries = days.map(day => ofLine(day, part, context));
  return entries.some(each => each !== undefined)
    ? days.flatMap((day, at) => entries[at] ?? [{ comment: day }])
    : undefined;
}

/** A text that tells of several days, cut before each sentence that begins with one. */
function daysApart(text: string, context: ReportContext): readonly string[] {
  const days: string[] = [];
  for (const sentence of sentencesOf(text)) {
    const isDay = days.length === 0 || leadingDate(sentence.trim(), context) !== undefined;
    if (isDay) days.push(sentence.trim());
    else days.push(`${days.pop()} ${sentence.trim()}`);
  }
  return days;
}

function ofLine(text: string, part: Part, context: ReportContext): readonly MissionPart[] | undefined {
  const when = whenOf(text, part, context);
  if (!when) return undefined;
  const [first = when.rest] = sentencesOf(when.rest);
  if (isCancelled(when.rest) || isTravel(first)) return undefined;
  const people = metIn(when.rest, context);
  const body = bodyOf(when.rest);
  const isTimed = when.time !== undefined && part.kind !== 'narrative';
  const isHeld =
    speaksOfMeeting(when.rest) ||
    people.length > 0 ||
    (MET.test(folded(when.rest)) && behindWith(when.rest).length > 0);
  // An office is whoever holds it.
  const isOffice = part.kind === 'activities' && isOfficeFirst(when.rest);
  if (!isHeld && !(isTimed && (body !== undefined || isOffice))) return undefined;
  return [
    ...people.flatMap(person => personEntry(person, 'person', context)),
    {
      word: 'meeting',
      attributes: [
        ...withBody(attributesOf(when, people, context), partyOf(when.rest, people), context),
        ...placeAttribute(when.rest, context),
      ],
      title: text,
    },
  ];
}

/** The attributes of a meeting with people, and with their body. */
export function withBody(
  attributes: readonly string[],
  body: string | undefined,
  context: ReportContext,
): readonly string[] {
  const [party] = body === undefined ? [] : partiesAttribute('with', [body], context);
  if (party === undefined) return attributes;
  return attributes.map(each =>
    each.startsWith('with ') ? `${party}, ${each.slice('with '.length)}` : each,
  );
}

/** The body of the people who stand right behind it; one that no place stands before may be where they were met. */
function partyOf(text: string, [first]: readonly PersonReading[]): string | undefined {
  const body = bodyOf(text);
  if (body === undefined || first === undefined || SITE.test(flat(body))) return undefined;
  const at = text.indexOf(body);
  const between = text.slice(at + body.length, text.indexOf(first.name, at));
  const isDashed = /^\s+[–—-]\s/u.test(between);
  const isBehindPlace = /\p{L}/u.test(text.slice(0, at)) && between.startsWith(', ');
  return (isDashed || isBehindPlace) && between.trim().split(/\s+/).length < 4 ? body : undefined;
}

/** True for a line that begins with an office: `the mayor`, `présidente du tribunal et procureur`. */
function isOfficeFirst(rest: string): boolean {
  return ROLE.test(folded(rest).split(' ').slice(0, 2).join(' '));
}

/** Where a line about a meeting says first that it was. */
function placeAttribute(rest: string, { places }: ReportContext): readonly string[] {
  const place = placeAmong(rest, places);
  return place === undefined ? [] : [`in "${place}"`];
}

/** A point of an agenda, or one that begins with the word for a meeting. */
export function meetingItem(
  group: Group,
  part: Part,
  context: ReportContext,
): readonly MissionPart[] | undefined {
  const text = group.kind === 'item' ? group.item.text : group.kind === 'paragraph' ? group.text : '';
  if (text === '' || (group.kind === 'item' && group.below.length > 0 && !speaksOfMeeting(text)))
    return undefined;
  const agenda =
    group.kind === 'item' && group.below.length > 0 ? undefined : agendaEntries(text, part, context);
  if (agenda) return agenda;
  if (!BEGINS.test(flat(text)) || isCancelled(text)) return undefined;
  const [date] = datesDuring(text, context);
  const people = metIn(text, context);
  const attributes = attributesOf({ date, time: undefined, lead: '', rest: text }, people, context);
  if (group.kind === 'item') {
    const entries = itemEntry(group, { word: 'meeting', attributes }) ?? [];
    return [...people.flatMap(person => personEntry(person, 'person', context)), ...entries];
  }
  return date && text.length < 400
    ? [
        ...people.flatMap(person => personEntry(person, 'person', context)),
        { word: 'meeting', attributes, title: text },
      ]
    : undefined;
}

const BEGINS = new RegExp(`^[^\\p{L}]*(?:${anyOf(phrasesOf('meeting'))})`, 'u');

/** The attributes of a meeting: with whom, and when. */
export function attributesOf(
  { date, time, rest = '' }: Pick<When, 'date' | 'time'> & Partial<When>,
  people: readonly PersonReading[],
  { people: register, organizations }: ReportContext,
): readonly string[] {
  const bodies = acronymsMet(NEGATIONS.upToContrast(rest)).flatMap(
    acronym => organizations.refer(acronym) ?? [],
  );
  const ids = [...people.flatMap(person => register.find(person, 'person') ?? []), ...bodies];
  return [
    ...(ids.length > 0 ? [`with ${[...new Set(ids)].join(', ')}`] : []),
    ...(date ? [date.from === date.to ? `on ${date.from}` : `on ${date.from} to ${date.to}`] : []),
    ...(time === undefined ? [] : [`at ${time}`]),
  ];
}

/** The persons whom a line says were met: where it first names any, and where it goes on to say who was there. */
export function metIn(text: string, context: ReportContext): readonly PersonReading[] {
  const people: PersonReading[] = [];
  let isFirst = true;
  for (const sentence of sentencesOf(text)) {
    const isOpening = isFirst;
    // An hour or the name of a place may stand alone in front.
    isFirst &&= sentence.split(/\s+/).length < 6 && people.length === 0;
    const mayName = isOpening || /:\s/.test(sentence) || speaksOfMeeting(sentence);
    if (isCancelled(sentence) || !mayName) continue;
    // What a meeting was about stands behind the last colon.
    const [who = ''] = presentIn(sentence).split(/:\s(?!.*\p{Lu}[\p{L}.]+\s+\p{Lu})/u);
    people.push(...peopleIn(who, context));
  }
  const body = bodyOf(text);
  const isEmployer = body !== undefined && !SITE.test(flat(body));
  return people.map(person =>
    isEmployer && person.organization === undefined
      ? { ...person, organization: body, isBodyOfPlace: true }
      : person,
  );
}

/** The persons whom a stretch of an agenda names. */
export function peopleIn(text: string, { persons, told }: ReportContext): readonly PersonReading[] {
  const met = NEGATIONS.upToContrast(text);
  const named = told.namedIn(met);
  const others = persons
    .metIn(met)
    .filter(({ name }) => !named.some(other => other.name.includes(name) || name.includes(other.name)));
  return [...named, ...others];
}

/** The body that a line names in front of those who were met there, alone or behind the place. */
export function bodyOf(text: string): string | undefined {
  const [first = '', second = ''] = text.split(/\s[–—-]\s|,\s|:\s/u);
  if (/[.;]\s/u.test(first)) return undefined;
  const isPlace =
    /^[\s,]*\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’-]*)?$/u.test(first) && !isBody(first);
  return bodyNamed(first) ?? (isPlace && !/[.;]\s/u.test(second) ? bodyNamed(second) : undefined);
}

function bodyNamed(text: string): string | undefined {
  const name = text.trim();
  return isBody(name) &&
    name.split(/\s+/).length < 9 &&
    /\p{Lu}/u.test(name.charAt(0)) &&
    !speaksOfMeeting(name)
    ? name
    : undefined;
}

/** The day and the hour with which a line begins; undefined without any, or outside the lists of what was done. */
function whenOf(text: string, part: Part, context: ReportContext): When | undefined {
  const { mission } = context;
  const behind = part.day ? HOUR_BEHIND.exec(text) : null;
  const hour = behind ? readTimes(behind.groups?.hour ?? '')?.from : undefined;
  if (behind && hour !== undefined) return { date: dayOf(part, mission), time: hour, lead: '', rest: text };
  const date = leadingDate(text, context);
  const afterDate = date ? text.slice(date.end) : text;
  const time = TIME.exec(afterDate) ?? (part.day ? FOUR_FIGURES.exec(afterDate) : null);
  const clock = time ? clockOf(time) : undefined;
  const day = date ?? dayOf(part, mission);
  if (!date && !(clock !== undefined && day) && !(clock !== undefined && part.kind === 'activities'))
    return undefined;
  const cut = (date?.end ?? 0) + (clock === undefined ? 0 : (time?.[0].length ?? 0));
  const mark = /^[\s,;:.–—-]*/u.exec(text.slice(cut))?.[0].length ?? 0;
  return { date: day, time: clock, lead: text.slice(0, cut + mark).trim(), rest: text.slice(cut + mark) };
}

function clockOf([, hour = '', minute = '00', half]: RegExpExecArray): string | undefined {
  const hours = (Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
  return readTime(`${half === undefined ? hour : hours}:${minute}`);
}

/** The day of the part's heading; its year, where it has none, is the mission's. */
export function dayOf({ day }: Part, mission: Period | undefined): Period | undefined {
  if (!day?.from.startsWith(NO_YEAR)) return day;
  if (day.from.startsWith(NO_MONTH)) return mission && inMission(day.from.slice(NO_MONTH.length), mission);
  return mission && inYear(day.from.slice(NO_YEAR.length), mission.from.slice(0, 4));
}

/** The only day of the mission with this number. */
function inMission(day: string, { from, to }: Period): Period | undefined {
  const months = new Set([from.slice(0, 7), to.slice(0, 7)]);
  const days = [...months]
    .map(month => `${month}-${day}`)
    .filter(date => isDate(date) && date >= from && date <= to);
  const [only, ...others] = days;
  return only !== undefined && others.length === 0 ? { from: only, to: only } : undefined;
}

function inYear(monthAndDay: string, year: string): Period | undefined {
  const date = `${year}${monthAndDay}`;
  return isDate(date) ? { from: date, to: date } : undefined;
}

/** A date at the start of a line, its weekday before it. */
export function leadingDate(
  text: string,
  { mission, order }: DateContext,
): (Period & { readonly end: number }) | undefined {
  const plain = flat(text);
  const named = WEEKDAYS.exec(plain);
  const weekday = (named ?? DAY_WORD.exec(plain))?.[0].length ?? 0;
  const [date] = datesDuring(text, { mission, order }).filter(({ start }) => start <= weekday + 4);
  if (date) return date;
  // `Mardi 10, 10h`: the day of the mission with that number
  const number = named
    ? /^(\d{1,2})(?:er|st|nd|rd|th)?(?=[,.:;]|\s+[–—-]\s|\s*$)/u.exec(text.slice(weekday))
    : null;
  const numbered = number && mission ? inMission((number[1] ?? '').padStart(2, '0'), mission) : undefined;
  if (number && numbered && plain.startsWith(weekdayIn(numbered.from, plain)))
    return { ...numbered, end: weekday + number[0].length };
  // `Tue 12/3`: the weekday tells which of the two is the month.
  const figures = /^\s*(\d{1,2})[/.](\d{1,2})\.?(?![\d/.])/u.exec(text.slice(weekday));
  if (!figures || !mission) return undefined;
  const [, one = '', other = ''] = figures;
  const year = mission.from.slice(0, 4);
  const days = [
    [other, one],
    [one, other],
  ].flatMap(
    ([month = '', day = '']) => inYear(`-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, year) ?? [],
  );
  const fitting = days.filter(
    ({ from }) =>
      from >= mission.from && from <= mission.to && (!named || plain.startsWith(weekdayIn(from, plain))),
  );
  const [only, ...more] = fitting.filter(
    (day, at) => fitting.findIndex(({ from }) => from === day.from) === at,
  );
  return only && more.length === 0 ? { ...only, end: weekday + figures[0].length } : undefined;
}

/** The name of a day's weekday with which a text begins, in whichever language; a text that begins with none has one that it cannot begin with. */
function weekdayIn(date: string, text: string): string {
  const at = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const names = INTAKE_TAGS.flatMap(tag =>
    [weekdayNames(tag, ['short']), weekdayNames(tag, ['long'])].map(days =>
      flat(days[at] ?? '').replace('.', ''),
    ),
  );
  return names.find(name => name !== '' && text.startsWith(name)) ?? '\0';
}

function weekdays(): RegExp {
  const names = INTAKE_TAGS.flatMap(tag => weekdayNames(tag, ['long', 'short'])).map(name =>
    flat(name).replace(/\.$/, ''),
  );
  return new RegExp(
    `^\\s*(?:${[...new Set(names)].sort((a, b) => b.length - a.length).join('|')})\\.?,?\\s+`,
    'u',
  );
}

function sentencesOf(text: string): readonly string[] {
  return sentencesIn(text).map(({ start, end }) => text.slice(start, end));
}

/** A line that its author says is a meeting, whatever its words, with the persons who were met. */
export function meetingSaid(text: string, part: Part, context: ReportContext): readonly MissionPart[] {
  const { mission } = context;
  const when = whenOf(text, part, context);
  // A day before or after the mission may be one that was spoken of.
  const [date] = [...(when?.date ? [when.date] : []), ...datesDuring(text, context)].filter(
    ({ from, to }) => !mission || (from >= mission.from && to <= mission.to),
  );
  const rest = when?.rest ?? text;
  const people = metIn(rest, context);
  return [
    ...people.flatMap(person => personEntry(person, 'person', context)),
    {
      word: 'meeting',
      attributes: attributesOf({ date, time: when?.time, rest }, people, context),
      title: text,
    },
  ];
}
