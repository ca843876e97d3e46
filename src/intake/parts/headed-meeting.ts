/** Headings of meetings: a day with an hour, or a body, above lines such as `With: …` and `Date and time: …`. */
import { type Period, readTimes } from '../../domain/read-dates.ts';
import { flat } from '../../lexicon/flat.ts';
import type { SourceBlock } from '../document.ts';
import { splitLabel } from '../label.ts';
import { type MissionEntry, quoted } from '../mission-entry.ts';
import { isBody } from '../organizations.ts';
import type { Part } from '../part.ts';
import { withoutNumber } from '../part-headings.ts';
import { readParticular } from '../particulars.ts';
import type { PersonReading } from '../read-person.ts';
import { datesDuring } from '../sure-dates.ts';
import { columnOf } from '../table-columns.ts';
import type { ReportContext } from './chapter.ts';
import { attributesOf, dayOf, withBody } from './meetings.ts';
import { partiesAttribute, WITH } from './parties.ts';

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
  const body = bodyOfHeading(part);
  const said = saidBelow(part.blocks, context);
  const isMet = said.people.length > 0 || (said.date !== undefined && body !== undefined);
  const date = said.date ?? dayOf(part, context.mission);
  const isDated = said.date !== undefined || (part.day !== undefined && hour !== undefined);
  if (!isMet || !isDated) return undefined;
  const attributes = attributesOf({ date, time: said.time ?? hour, rest: '' }, said.people, context);
  const place = said.place === undefined ? undefined : quoted(said.place);
  const parties =
    said.people.length > 0 || body === undefined ? [] : partiesAttribute('with', [body], context);
  return {
    word: 'meeting',
    attributes: [
      ...parties,
      ...withBody(attributes, said.date ? body : undefined, context),
      ...(place === undefined ? [] : [`in ${place}`]),
    ],
  };
}

/** The body that the heading of a meeting is. */
export function bodyOfHeading({ heading }: Part): string | undefined {
  const name = withoutNumber(heading);
  return isBody(name) && name.split(/\s+/).length < 10 && !/[.:;]\s/u.test(name) ? name : undefined;
}

function saidBelow(blocks: readonly SourceBlock[], context: ReportContext): Said {
  const lines = blocks.flatMap(block =>
    block.kind === 'paragraph' || block.kind === 'item' ? [block.text.replace(/[*_]/g, '')] : [],
  );
  const people = lines.flatMap(line => labelledPeople(line, context) ?? []);
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
    time: readTimes(values.get('time') ?? day.slice(date?.end ?? 0))?.from,
    place: place !== undefined && place.split(/\s+/).length < 9 ? place.replace(/\.$/, '') : undefined,
  };
}
