/** People whom the first page names: members of the mission, whoever wrote the report, and whom sentences tell of. */

import { readMarking } from '../../domain/marking-words.ts';
import { readOnlyDate } from '../../domain/read-dates.ts';
import { flat } from '../../lexicon/flat.ts';
import { anyOf, folded, phrasesOf } from '../../lexicon/import-words.ts';
import type { FirstPage } from '../first-page.ts';
import { isLabelled } from '../label.ts';
import type { MissionPart } from '../mission-entry.ts';
import type { Part } from '../part.ts';
import { readParticular } from '../particulars.ts';
import { ROLE } from '../person-details.ts';
import type { PersonReading } from '../read-person.ts';
import type { ReportContext } from './chapter.ts';
import { goersIn, meetingsInProse } from './meetings-in-prose.ts';
import { participantEntries, personEntry } from './person-entry.ts';

/** The members of the mission, as lines of the first page name them. */
export function labelledPeople(
  label: 'team' | 'author',
  { particulars, beside, described }: FirstPage,
  context: ReportContext,
): readonly MissionPart[] {
  return [...particulars.values(), ...(label === 'team' ? beside : [])].flatMap(line => {
    const { particular, text } = line;
    if (particular === 'purpose' && label === 'team')
      return [{ word: 'objective', title: text, isReadOut: true }];
    if (particular !== label) return [];
    const { people: found } = context.persons.peopleOf(text.replace(/\*\*/g, ''));
    const [only, ...others] = found;
    const said = only && others.length === 0 ? (described.get(line) ?? {}) : {};
    return found.flatMap(person =>
      personEntry({ ...said, ...sureOf(person) }, 'participant', { by: 'label' }, context),
    );
  });
}

/** “Ann Lee, Vienna”: a word that is no function by itself may be the town where somebody writes. */
function sureOf({ role, ...person }: PersonReading): PersonReading {
  const isBare = role !== undefined && /^\p{Lu}[\p{L}’'-]*$/u.test(role) && !ROLE.test(folded(role));
  return role === undefined || isBare ? person : { ...person, role };
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

/** A line of more letters is a text. */
const LONGEST_LINE = 200;

function headsTeam(text: string): boolean {
  const label = text.replace(/[*_\s]*:[*_\s]*$/u, '');
  return label !== text && readParticular(`${label}: X`)?.particular === 'team';
}

/** `Statement by Ms. Lee, Independent Expert`: whoever speaks was on the mission. */
const SPEAKER = new RegExp(`^[^\\p{L}]*${anyOf(phrasesOf('speakers'))}`, 'u');

/** Whom the sentences of a first page say to have been of the mission, or met by it. */
export function membersNamedIn(
  { blocks }: Part,
  { titleBlock, particulars }: FirstPage,
  context: ReportContext,
): readonly MissionPart[] {
  let isTeamList = false;
  // Whoever stands right below the title, or below those who went, went as well; below another line it may be anybody.
  let mayBeByline = true;
  return blocks.flatMap((block): readonly MissionPart[] => {
    if (!('text' in block)) return [];
    // “Team:” above a list of names
    if (block.kind !== 'item') isTeamList = block.kind === 'paragraph' && headsTeam(block.text);
    const members = membersOf(block, isTeamList, context);
    if (members.length > 0)
      return members.flatMap(person => personEntry(person, 'participant', { by: 'label' }, context));
    const particular = particulars.get(block)?.particular;
    mayBeByline ||= particular === 'team' || particular === 'author';
    if (block.kind === 'comment' || block === titleBlock || particular !== undefined) return [];
    const byline = mayBeByline && block.kind !== 'item' ? bylineOf(block.text, context) : [];
    mayBeByline &&=
      byline.length > 0 || readOnlyDate(block.text) !== undefined || readMarking(block.text) !== undefined;
    // “THROUGH: Ms. Lee”: whom the paper goes to.
    const isLine = particulars.size > 1 && isLabelled(block.text) && block.text.length < LONGEST_LINE;
    return [
      ...byline.flatMap(person => personEntry(person, 'participant', { by: 'byline' }, context)),
      ...toldIn(block.text, isLine, context),
    ];
  });
}

/** Whom a point of a list of the team names, or who speaks in a statement. */
function membersOf(
  { kind, text }: { readonly kind: string; readonly text: string },
  isTeamList: boolean,
  { persons, told }: ReportContext,
): readonly PersonReading[] {
  const listed = kind === 'item' && isTeamList ? persons.personOf(text, true)?.person : undefined;
  if (listed) return [listed];
  return SPEAKER.test(flat(text)) ? told.namedIn(text).slice(0, 1) : [];
}

/** Those whom a text names as members, and those whom it tells to have been met; a label tells of no meeting. */
function toldIn(text: string, isLabel: boolean, context: ReportContext): readonly MissionPart[] {
  const { persons } = context;
  const told = isLabel ? [] : participantEntries(text, context);
  const went = persons.peopleOf(goersIn(text) ?? '').people;
  const members = [
    ...went.flatMap(person => personEntry(person, 'participant', { by: 'label' }, context)),
    ...persons
      .membersIn(text)
      .flatMap(person => personEntry(person, 'participant', { by: 'sentence', text }, context)),
  ];
  if (isLabel) return members;
  return [...told, ...members, ...meetingsInProse(text, context)];
}
