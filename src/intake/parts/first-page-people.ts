/** People whom the first page names: members of the mission, whoever wrote the report, and whom sentences tell of. */
import { flat } from '../../lexicon/flat.ts';
import { anyOf, folded, phrasesOf } from '../../lexicon/intake-words.ts';
import type { FirstPage } from '../first-page.ts';
import type { MissionPart } from '../mission-entry.ts';
import type { Part } from '../part.ts';
import { readParticular } from '../particulars.ts';
import { ROLE } from '../person-details.ts';
import type { PersonReading } from '../read-person.ts';
import type { ReportContext } from './chapter.ts';
import { personEntry, toldEntries } from './person-entry.ts';
import { BY_WHOM, toldMeetings } from './told-meetings.ts';

/** The members of the mission, as lines of the first page name them. */
export function labelledPeople(
  label: 'team' | 'author',
  { particulars, beside }: FirstPage,
  context: ReportContext,
): readonly MissionPart[] {
  return [...particulars.values(), ...(label === 'team' ? beside : [])].flatMap(({ particular, text }) => {
    if (particular === 'purpose' && label === 'team')
      return [{ word: 'objective', title: text, isReadOut: true }];
    if (particular !== label) return [];
    const { people: found } = context.persons.peopleOf(text.replace(/\*\*/g, ''));
    return found.flatMap(person => personEntry(person, 'participant', context));
  });
}

/** `Ann Lee (consultant) & Jo Bell (driver)`: a line that is nothing but who went, and as what. */
function bylineOf(line: string, { persons }: ReportContext): readonly PersonReading[] {
  if (line.length > 240) return [];
  const { people, rest } = persons.peopleOf(line.replaceAll(' & ', '; '));
  const areTold =
    people.every(({ role }) => role !== undefined) &&
    people.some(({ role }) => ROLE.test(folded(role ?? '')));
  return rest.length === 0 && areTold ? people : [];
}

function headsTeam(text: string): boolean {
  const label = text.replace(/[*_\s]*:[*_\s]*$/u, '');
  return label !== text && readParticular(`${label}: X`)?.particular === 'team';
}

/** `Statement by Ms. Lee, Independent Expert`: whoever speaks was on the mission. */
const SPEAKER = new RegExp(`^[^\\p{L}]*${anyOf(phrasesOf('speakers'))}`, 'u');

/** Whom the sentences of a first page say to have been of the mission, or met by it. */
export function toldOf(
  { blocks }: Part,
  { titleBlock, particulars }: FirstPage,
  context: ReportContext,
): readonly MissionPart[] {
  const { persons } = context;
  let isTeamList = false;
  return blocks.flatMap((block): readonly MissionPart[] => {
    // “Team:” above a list of names
    if (block.kind !== 'item') isTeamList = block.kind === 'paragraph' && headsTeam(block.text);
    const listed =
      block.kind === 'item' && isTeamList ? persons.personOf(block.text, true)?.person : undefined;
    if (listed) return personEntry(listed, 'participant', context);
    const speaker =
      'text' in block && SPEAKER.test(flat(block.text)) ? context.told.namedIn(block.text).slice(0, 1) : [];
    if (speaker.length > 0) return speaker.flatMap(person => personEntry(person, 'participant', context));
    if (!('text' in block) || block.kind === 'comment' || block === titleBlock || particulars.has(block))
      return [];
    const told = toldEntries(block.text, context);
    const by = BY_WHOM.exec(flat(block.text));
    const went = by ? persons.peopleOf(block.text.slice(by.index + by[0].length)).people : [];
    const members = [...went, ...bylineOf(block.text, context), ...persons.membersIn(block.text)].flatMap(
      person => personEntry(person, 'participant', context),
    );
    const met = persons
      .personsIn(block.text, 'person')
      .flatMap(person => personEntry(person, 'person', context));
    return [...told, ...members, ...met, ...toldMeetings(block.text, context)];
  });
}

/** Whoever wrote a mail about a mission was on it. */
export function senderOf(
  sender: readonly string[] | undefined,
  context: ReportContext,
): readonly MissionPart[] {
  const read = sender ? context.persons.personOf(sender.join(', '), true) : undefined;
  return read ? personEntry(read.person, 'participant', context) : [];
}
