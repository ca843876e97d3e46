/** Headings of meetings: a day with an hour, or a body, above lines such as `With: …` and `Date and time: …`. */
import { flat } from '../../lexicon/flat.ts';
import type { SourceBlock } from '../document.ts';
import { hoursIn } from '../hours.ts';
import { splitLabel } from '../label.ts';
import type { MissionEntry } from '../mission-entry.ts';
import { isBody, isShortName } from '../organizations.ts';
import type { Part } from '../part.ts';
import { withoutNumber } from '../part-headings.ts';
import { readParticular } from '../particulars.ts';
import type { PersonReading } from '../read-person.ts';
import { datesDuring } from '../sure-dates.ts';
import { columnOf } from '../table-columns.ts';
import type { ReportContext } from './chapter.ts';
import { whereAttribute } from './meeting-place.ts';
import { attributesOf, withBodies } from './meetings.ts';
import { WITH } from './parties.ts';
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

/** The body that the heading of a meeting is. */
export function bodyOfHeading({ heading }: Pick<Part, 'heading'>): string | undefined {
  const name = withoutNumber(heading);
  return isBody(name) && name.split(/\s+/).length < 10 && !/[.:;]\s/u.test(name) ? name : undefined;
}

/** A heading above lines that say with whom a meeting was, and when, as that meeting. */
export function headedMeeting(
  part: Part,
  hour: string | undefined,
  context: ReportContext,
): Pick<MissionEntry, 'word' | 'attributes'> | undefined {
  const lines = part.blocks.flatMap(block => textOf(block));
  const people = lines.flatMap(line => labelledPeople(line, context) ?? []);
  const values = valuesIn(lines);
  const day = values.get('date') ?? values.get('due') ?? '';
  const [own] = datesDuring(day, context);
  const isDated = own !== undefined || (part.day !== undefined && hour !== undefined);
  if (people.length === 0 || !isDated) return undefined;
  const time = hoursIn(values.get('time') ?? day.slice(own?.end ?? 0))?.from ?? hour;
  const place = values.get('place') ?? '';
  const evidence = { by: 'label' } as const;
  const when = { date: own ?? dayOf(part, context.mission), time };
  const attributes = attributesOf(when, people, evidence, context);
  const body = own && bodyOfHeading(part);
  return {
    word: 'meeting',
    attributes: [
      ...(body === undefined ? attributes : withBodies(attributes, [body], evidence, context)),
      ...(isShortName(place) ? whereAttribute(place.replace(/\.$/, ''), evidence, context) : []),
    ],
  };
}

function textOf(block: SourceBlock): readonly string[] {
  return block.kind === 'paragraph' || block.kind === 'item' ? [block.text.replace(/[*_]/g, '')] : [];
}

/** What labelled lines say, by the columns that their labels name. */
function valuesIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of lines) {
    const labelled = splitLabel(line);
    const column = labelled && labelled.label.split(/\s+/).length < 5 ? columnOf(labelled.label) : undefined;
    if (labelled && column !== undefined && !values.has(column)) values.set(column, labelled.text);
  }
  return values;
}
