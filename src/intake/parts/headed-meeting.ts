/** Headings of meetings: a day with an hour, or a body, above lines such as `With: …` and `Date and time: …`. */
import type { Period } from '../../domain/read-dates.ts';
import { allWeekdays } from '../../lexicon/calendar.ts';
import { flat } from '../../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../../lexicon/intake-words.ts';
import { sentencesIn } from '../../lexicon/sentences.ts';
import type { SourceBlock } from '../document.ts';
import { hoursIn } from '../hours.ts';
import { splitLabel } from '../label.ts';
import { type MissionEntry, quoted } from '../mission-entry.ts';
import { isBody, isShortName } from '../organizations.ts';
import type { Part } from '../part.ts';
import { withoutNumber } from '../part-headings.ts';
import { readParticular } from '../particulars.ts';
import { type PersonReading, speaksOfAbsence } from '../read-person.ts';
import { datesDuring } from '../sure-dates.ts';
import { columnOf } from '../table-columns.ts';
import type { ReportContext } from './chapter.ts';
import { attributesOf, withBodies } from './meetings.ts';
import { partiesAttribute, WITH } from './parties.ts';
import { dayOf } from './when-held.ts';

/** `With: Ann Lee, director`: whom a line below the heading of a meeting names. */
export function labelledPeople(
  text: string,
  { persons }: ReportContext,
): readonly PersonReading[] | undefined {
  const labelled = splitLabel(text.replace(/[*_]/g, ''));
  if (!labelled) return undefined;
  const isWith =
    WITH.test(flat(labelled.label)) ||
    columnOf(labelled.label) === 'with' ||
    readParticular(text)?.particular === 'team';
  const { people } = isWith ? persons.peopleOf(labelled.text) : { people: [] };
  return people.length > 0 ? people : undefined;
}

/** `With Ann Lee, director`, `Attended by the rector, Ms. Poe`: a sentence that says who was there. */
function attendedBy(text: string, { persons, told }: ReportContext): readonly PersonReading[] {
  return sentencesIn(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const [lead] = ATTENDED.exec(flat(sentence)) ?? [];
    if (lead === undefined || speaksOfAbsence(sentence)) return [];
    const named = told.namedIn(sentence.slice(lead.length));
    const { people, rest } = persons.peopleOf(sentence.slice(lead.length).trim());
    return rest.length === 0 && people.length > named.length ? people : named;
  });
}

const ATTENDED = new RegExp(`^(?:${WITH.source}|${anyOf(phrasesOf('attended'))})[\\s:]+`, 'u');

/** Those whom a text below the heading of a meeting says were there. */
export function thoseThere(text: string, context: ReportContext): readonly PersonReading[] {
  const told = context.told
    .in(text)
    .flatMap(({ person, presence }) => (presence === 'person' ? [person] : []));
  const others = attendedBy(text, context).filter(({ name }) => !told.some(other => other.name === name));
  return [...told, ...others];
}

/** A day and an hour that stand behind a name in a heading: `Town Hall, 4 March 2025, 10:00`. */
export interface WhenOfHeading {
  readonly date: Period;
  readonly time: string;
  /** What stands in front of them. */
  readonly name: string;
}

/** The day and the hour of a heading that begins with something else. */
export function whenOfHeading({ heading, day }: Part, context: ReportContext): WhenOfHeading | undefined {
  const [date, ...others] = day ? [] : datesDuring(heading, context);
  const time = date ? hoursIn(heading.slice(date.end))?.from : undefined;
  const isDay = date !== undefined && others.length === 0 && date.from === date.to && date.start > 0;
  return isDay && time !== undefined
    ? { date, time, name: heading.slice(0, date.start).replace(LEADING_TO_DATE, '') }
    : undefined;
}

/** What stands between a name and the date behind it: marks, a weekday, a short form in brackets. */
const LEADING_TO_DATE = new RegExp(
  `\\s*(?:\\([^()]*\\))?[\\s,;:(–—-]*(?:(?:${allWeekdays().join('|')})[\\s,]*)?$`,
  'iu',
);

/** What the labelled lines below the heading of a meeting say of it. */
interface Said {
  readonly people: readonly PersonReading[];
  readonly date: Period | undefined;
  readonly time: string | undefined;
  readonly place: string | undefined;
}

/** `Tuesday 4, 09:30 – Town Hall`, or `Town Hall` above its day and hour, as a meeting with those whom the lines below it name. */
export function headedMeeting(
  part: Part,
  hour: string | undefined,
  context: ReportContext,
): Pick<MissionEntry, 'word' | 'attributes'> | undefined {
  const headed = whenOfHeading(part, context);
  const body = bodyOfHeading(headed ? { heading: headed.name } : part);
  const said = saidBelow(part.blocks, context, headed !== undefined);
  const own = said.date ?? headed?.date;
  const isMet = said.people.length > 0 || (own !== undefined && body !== undefined);
  const date = own ?? dayOf(part, context.mission);
  const isDated = own !== undefined || (part.day !== undefined && hour !== undefined);
  if (!isMet || !isDated) return undefined;
  const attributes = attributesOf(
    { date, time: said.time ?? headed?.time ?? hour, rest: '' },
    said.people,
    context,
  );
  const place = said.place === undefined ? undefined : quoted(said.place);
  const parties =
    said.people.length > 0 || body === undefined ? [] : partiesAttribute('with', [body], context);
  return {
    word: 'meeting',
    attributes: [
      ...parties,
      ...(said.people.length > 0 && said.date && body !== undefined
        ? withBodies(attributes, [body], context)
        : attributes),
      ...(place === undefined ? [] : [`in ${place}`]),
    ],
  };
}

/** The body that the heading of a meeting is. */
export function bodyOfHeading({ heading }: Pick<Part, 'heading'>): string | undefined {
  const name = withoutNumber(heading);
  return isBody(name) && name.split(/\s+/).length < 10 && !/[.:;]\s/u.test(name) ? name : undefined;
}

function saidBelow(blocks: readonly SourceBlock[], context: ReportContext, tellsWhoWasThere: boolean): Said {
  const lines = blocks.flatMap(block =>
    block.kind === 'paragraph' || block.kind === 'item' ? [block.text.replace(/[*_]/g, '')] : [],
  );
  const people = lines.flatMap(
    line => labelledPeople(line, context) ?? (tellsWhoWasThere ? thoseThere(line, context) : []),
  );
  const values = new Map<string, string>();
  for (const line of lines) {
    const labelled = splitLabel(line);
    const column = labelled && labelled.label.split(/\s+/).length < 5 ? columnOf(labelled.label) : undefined;
    if (labelled && column !== undefined && !values.has(column)) values.set(column, labelled.text);
  }
  const day = values.get('date') ?? values.get('due') ?? '';
  const [date] = datesDuring(day, context);
  const place = values.get('place');
  return {
    people,
    date,
    time: hoursIn(values.get('time') ?? day.slice(date?.end ?? 0))?.from,
    place: place !== undefined && isShortName(place) ? place.replace(/\.$/, '') : undefined,
  };
}
