/** A day with an hour as heading, which heads a meeting: `Tuesday 4, 09:30 – Town Hall`, and `With: …` below it. */
import { flat } from '../../lexicon/flat.ts';
import { splitLabel } from '../label.ts';
import type { MissionEntry } from '../mission-entry.ts';
import type { Part } from '../part.ts';
import { readParticular } from '../particulars.ts';
import type { PersonReading } from '../read-person.ts';
import type { ReportContext } from './chapter.ts';
import { attributesOf, dayOf } from './meetings.ts';
import { WITH } from './parties.ts';

/** `With: Ann Lee, director`: whom a line below the heading of a meeting names. */
export function labelledPeople(
  text: string,
  { persons }: ReportContext,
): readonly PersonReading[] | undefined {
  const labelled = splitLabel(text.replace(/[*_]/g, ''));
  if (!labelled || !(WITH.test(flat(labelled.label)) || readParticular(text)?.particular === 'team'))
    return undefined;
  const { people } = persons.peopleOf(labelled.text);
  return people.length > 0 ? people : undefined;
}

/** `Tuesday 4, 09:30 – Town Hall` as a meeting with those whom the lines below it name. */
export function headedMeeting(
  part: Part,
  hour: string,
  context: ReportContext,
): Pick<MissionEntry, 'word' | 'attributes'> | undefined {
  const people = part.blocks.flatMap(block =>
    block.kind === 'paragraph' ? (labelledPeople(block.text, context) ?? []) : [],
  );
  if (people.length === 0) return undefined;
  const date = dayOf(part, context.mission);
  return { word: 'meeting', attributes: attributesOf({ date, time: hour, rest: '' }, people, context) };
}
