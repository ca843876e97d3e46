/** Meetings from lines that say when: `Tue 12/3, 10:00 – Town Hall, Mayor Zaremba: voter lists`. */
import { flat } from '../../lexicon/flat.ts';
import { anyOf, folded, phrasesOf } from '../../lexicon/import-words.ts';
import { sentencesIn } from '../../lexicon/sentences.ts';
import type { Evidence } from '../evidence.ts';
import type { Group } from '../groups.ts';
import type { MissionPart } from '../mission-entry.ts';
import { negationsIn } from '../negations.ts';
import type { Part } from '../part.ts';
import { type PersonReading, presentIn } from '../read-person.ts';
import { datesDuring } from '../sure-dates.ts';
import { bodiesMet, bodyOf, isOfficeFirst, speaksOfMeeting, withoutSpokesmen } from './bodies-met.ts';
import { itemEntry, type ReportContext } from './chapter.ts';
import {
  openingPlace,
  placeAttribute,
  placeOfDay,
  SITE,
  whereAttribute,
  withoutBracketedPlace,
} from './meeting-place.ts';
import { behindWith, partiesAttribute, WITH } from './parties.ts';
import { personEntry } from './person-entry.ts';
import { leadingDate, type When, whenOf } from './when-held.ts';

const TRAVEL = new RegExp(`^[^\\p{L}]*(?:\\p{L}+\\s+)?${anyOf(phrasesOf('travel'))}`, 'u');
const MET = new RegExp(`\\b(?:${phrasesOf('met').map(folded).join('|')})`, 'u');
const CANCELLED = new RegExp(anyOf(phrasesOf('cancelled')), 'u');
const NEGATIONS = negationsIn();
/** True for a line that tells of travel, meals or paperwork. */
export function isTravel(text: string): boolean {
  return TRAVEL.test(flat(text));
}

/** True for what fell through, or was never held: `No meeting with the police`, `Meeting with no one`. */
export function isCancelled(text: string): boolean {
  return CANCELLED.test(flat(text)) || NEGATIONS.deniesMeeting(text);
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
    ? days.flatMap((day, at) => entries[at] ?? [{ comment: day, isContent: true }])
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

function ofLine(line: string, part: Part, context: ReportContext): readonly MissionPart[] | undefined {
  const text = line.replace(/\*\*|__/g, '');
  const when = whenOf(text, part, context);
  if (!when) return undefined;
  const evidence: Evidence = { by: 'agenda', text };
  const [first = when.rest] = sentencesOf(when.rest);
  if (isCancelled(when.rest) || isTravel(first)) return undefined;
  const site = siteIn(when.rest, part, context);
  const people = metIn(withoutBracketedPlace(when.rest, context.places), context, site);
  const body = bodyOf(when.rest);
  const isTimed = when.time !== undefined && part.kind !== 'narrative';
  const isPlaced = part.kind === 'activities' && openingPlace(when.rest, context.places) !== undefined;
  const isHeld =
    speaksOfMeeting(when.rest) ||
    people.length > 0 ||
    (isTimed && behindWith(when.rest).length > 0) ||
    (MET.test(folded(when.rest)) && behindWith(when.rest).length > 0);
  // An office is whoever holds it.
  const isOffice = part.kind === 'activities' && isOfficeFirst(when.rest);
  if (!isHeld && !(isTimed && isOffice) && !((isTimed || isPlaced) && body !== undefined)) return undefined;
  return [
    ...people.flatMap(person => personEntry(person, 'person', evidence, context)),
    {
      word: 'meeting',
      attributes: [
        ...withBodies(
          attributesOf(when, withoutSpokesmen(when.rest, people), evidence, context),
          bodiesMet(when.rest, people, context),
          evidence,
          context,
        ),
        ...(site === undefined ? placeOf(when.rest, part, context) : whereAttribute(site, evidence, context)),
      ],
      title: line,
    },
  ];
}

/** The body before the colon of a line, where other lines of the list have a house or a town there: where it was. */
function siteIn(text: string, part: Part, context: ReportContext): string | undefined {
  const [lead = '', ...others] = text.split(/:\s/u);
  return others.length > 0 && lead === bodyOf(text) && beginWithPlaces(part, context) ? lead : undefined;
}

const placeLists = new WeakMap<Part, boolean>();

/** True for a list of which a line begins with a place that is no body; looked for once in each. */
function beginWithPlaces(part: Part, context: ReportContext): boolean {
  const known = placeLists.get(part);
  if (known !== undefined) return known;
  const found = part.blocks.some(block => {
    const text = 'text' in block ? block.text.replace(/\*\*|__/g, '') : '';
    const rest = whenOf(text, part, context)?.rest ?? '';
    const place = /:\s/u.test(rest) ? openingPlace(rest, context.places) : undefined;
    return place !== undefined && rest.startsWith(`${place}:`) && bodyOf(rest) === undefined;
  });
  placeLists.set(part, found);
  return found;
}

/** The place that a line says, else that of the day on which it stands. */
function placeOf(text: string, { day, heading }: Part, context: ReportContext): readonly string[] {
  const own = placeAttribute(text, context);
  const ofDay = own.length === 0 && day ? placeOfDay(heading, context.places) : undefined;
  return ofDay === undefined ? own : whereAttribute(ofDay, { by: 'heading' }, context);
}

const WITH_WORD = 'with ';

/** The attributes of a meeting, with these bodies before the people. */
export function withBodies(
  attributes: readonly string[],
  bodies: readonly string[],
  evidence: Evidence,
  context: ReportContext,
): readonly string[] {
  const said = (each: string) => each.slice(WITH_WORD.length);
  const named = (names: readonly string[]) =>
    names.flatMap(name => partiesAttribute('with', [name], evidence, context).map(said));
  const ids = attributes.filter(each => each.startsWith(WITH_WORD)).flatMap(each => said(each).split(', '));
  const others = attributes.filter(each => !each.startsWith(WITH_WORD));
  const all = [...new Set([...named(bodies), ...ids])];
  return all.length > 0 ? [`${WITH_WORD}${all.join(', ')}`, ...others] : others;
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
  const [first = text] = sentencesOf(text);
  const [date] = context.gate.datesIn(first);
  const people = metIn(text, context);
  const evidence: Evidence = { by: 'agenda', text };
  const attributes = attributesOf({ date, time: undefined }, people, evidence, context);
  if (group.kind === 'item') {
    const entries = itemEntry(group, { word: 'meeting', attributes }) ?? [];
    return [...people.flatMap(person => personEntry(person, 'person', evidence, context)), ...entries];
  }
  return date && text.length < 400
    ? [
        ...people.flatMap(person => personEntry(person, 'person', evidence, context)),
        { word: 'meeting', attributes, title: text },
      ]
    : undefined;
}

const BEGINS = new RegExp(`^[^\\p{L}]*(?:${anyOf(phrasesOf('meeting'))})`, 'u');

/** The attributes of a meeting: with whom, and when. */
export function attributesOf(
  { date, time }: Pick<When, 'date' | 'time'>,
  people: readonly PersonReading[],
  evidence: Evidence,
  { people: register, gate }: ReportContext,
): readonly string[] {
  const met = people.filter(({ name }) => !gate.has('member', name));
  const ids = met.flatMap(person => register.find(person, 'person') ?? []);
  return [
    ...(ids.length > 0 ? [`with ${[...new Set(ids)].join(', ')}`] : []),
    ...(date && gate.shows('day', `${date.from}/${date.to}`, evidence)
      ? [date.from === date.to ? `on ${date.from}` : `on ${date.from} to ${date.to}`]
      : []),
    ...(time === undefined ? [] : [`at ${time}`]),
  ];
}

const BEGINS_WITH = new RegExp(`^${WITH.source}`, 'u');

/**
 * The persons whom a line says were met: where it first names any, and where it goes on to say who was there. A body in
 * front of them is theirs, unless it is only the `site`.
 */
export function metIn(text: string, context: ReportContext, site?: string): readonly PersonReading[] {
  const people: PersonReading[] = [];
  let isFirst = true;
  for (const sentence of sentencesOf(text)) {
    const isOpening = isFirst;
    // An hour or the name of a place may stand alone in front.
    isFirst &&= sentence.split(/\s+/).length < 6 && people.length === 0;
    const mayName =
      isOpening || /:\s/.test(sentence) || speaksOfMeeting(sentence) || BEGINS_WITH.test(flat(sentence));
    if (isCancelled(sentence) || !mayName) continue;
    // What a meeting was about stands behind the last colon.
    const [who = ''] = presentIn(sentence).split(/:\s(?!.*\p{Lu}[\p{L}.]+\s+\p{Lu})/u);
    people.push(...peopleIn(who, context));
  }
  const body = bodyOf(text);
  const isEmployer = body !== undefined && body !== site && !SITE.test(flat(body));
  return people.map(person =>
    isEmployer && person.organization === undefined
      ? { ...person, organization: body, isBodyOfPlace: true }
      : person,
  );
}

/** The persons whom a stretch of an agenda names. */
export function peopleIn(text: string, { persons, told, gate }: ReportContext): readonly PersonReading[] {
  const met = NEGATIONS.upToContrast(text);
  const named = told.namedIn(met);
  const others = persons
    .metIn(met)
    .filter(({ name }) => !named.some(other => other.name.includes(name) || name.includes(other.name)));
  return [...named, ...others].filter(({ name }) => gate.shows('person', name, { by: 'agenda', text: met }));
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
    ...people.flatMap(person => personEntry(person, 'person', { by: 'agenda', text }, context)),
    {
      word: 'meeting',
      attributes: attributesOf({ date, time: when?.time }, people, { by: 'answer' }, context),
      title: text,
    },
  ];
}
