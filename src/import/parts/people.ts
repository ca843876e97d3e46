/** Members of the mission and persons met: from lists, blocks by organization, tables and sentences. */

import { flat } from '../../lexicon/flat.ts';
import { folded } from '../../lexicon/import-words.ts';
import { LIST_ITEM } from '../../lexicon/marks.ts';
import { sentencesIn } from '../../lexicon/sentences.ts';
import type { Group } from '../groups.ts';
import { splitLabel } from '../label.ts';
import type { MissionPart } from '../mission-entry.ts';
import { OF_MISSION } from '../mission-words.ts';
import { isBody, isShortName } from '../organizations.ts';
import type { Part } from '../part.ts';
import { SIDE, sideOf, withoutNumber } from '../part-headings.ts';
import { type Presence, speaksOfAbsence } from '../read-person.ts';
import { ARTICLE, OF } from '../small-words.ts';
import { type Chapter, type ReportContext, raise } from './chapter.ts';
import { ListForm } from './list-form.ts';
import { agendaEntries } from './meetings.ts';
import { meetingsInProse } from './meetings-in-prose.ts';
import { BEINGS } from './parties.ts';
import { listedEntry, Presences, participantEntries, personEntry, withLine } from './person-entry.ts';
import { tableEntries } from './tables.ts';

const LONGEST_LINE = 240;

/** A chapter that lists people; a line that says more than who somebody is stays narrative. */
export function people(word: Presence, part: Part, context: ReportContext): Chapter {
  const reader = new PeopleReader(word, part, context);
  return {
    keepsHeading: false,
    entriesOf: group => reader.entriesOf(group),
    readOutOf: text => reader.readOutOf(text),
  };
}

class PeopleReader {
  private readonly word: Presence;
  private readonly part: Part;
  private readonly context: ReportContext;
  private readonly listed = new Presences();
  private readonly spoken = new Presences();
  /** The body for which the lines of a block came, where it is said so. */
  private side: string | undefined;
  private readonly form: ListForm;
  /** The body that heads the block in which the lines stand. */
  private organization: string | undefined;
  /** True where headings, or lines that name bodies, stand above the points of lists. */
  private readonly hasHeadLines: boolean;

  constructor(word: Presence, part: Part, context: ReportContext) {
    this.word = word;
    this.part = part;
    this.context = context;
    this.organization = part.isWithin ? bodyIn(part.heading) : undefined;
    this.side = part.isWithin ? sideOf(part.heading) : undefined;
    const lines = part.blocks.flatMap(block =>
      block.kind === 'paragraph' || block.kind === 'item' ? [block.text] : [],
    );
    const isHeadLine = (line: string) => bodyIn(line) !== undefined && !context.persons.isTitled(line);
    this.hasHeadLines =
      part.isWithin ||
      part.blocks.some(
        (block, at) =>
          block.kind === 'paragraph' && part.blocks[at + 1]?.kind === 'item' && isHeadLine(block.text),
      );
    this.form = new ListForm(lines, isHeadLine, this.organization !== undefined, context);
    for (const presences of [this.listed, this.spoken]) presences.enter(part.heading);
    const sides = [
      part.heading,
      ...part.blocks.flatMap(block => ('text' in block ? [block.text] : [])),
    ].flatMap(line => sideOf(splitLabel(line)?.label ?? line) ?? []);
    const own = sides.find(side => OF_MISSION.test(side));
    if (own !== undefined) context.people.cameForMission(own);
  }

  entriesOf(group: Group): readonly MissionPart[] | undefined {
    if (group.kind === 'table') return tableEntries(group.table, this.part, this.context, this.organization);
    const text = group.kind === 'paragraph' ? group.text : group.kind === 'item' ? group.item.text : '';
    if (text === '' || !this.listed.arePresent(text)) return undefined;
    const agenda = agendaEntries(text, this.part, this.context);
    if (agenda) return agenda;
    if (group.kind === 'item' && group.below.length > 0) return this.block(group);
    const isHead = text.trimEnd().endsWith(':') || sideOf(text) !== undefined || this.form.heads.has(text);
    const head = () => this.headOf(text, group.kind === 'item');
    return isHead ? (head() ?? this.line(text)) : (this.line(text) ?? head());
  }

  readOutOf(text: string): readonly MissionPart[] {
    const { word, context } = this;
    const { persons } = context;
    const meetings = word === 'person' ? meetingsInProse(text, context) : [];
    const entries = text
      .split('\n')
      .map(line => (this.spoken.arePresent(line) ? line : beforeAbsence(line)))
      .filter(line => line !== '')
      .flatMap(line => {
        const plain = line.replace(LIST_ITEM, '');
        const isTeam = word === 'participant';
        const members = isTeam ? persons.membersIn(line) : [];
        const named = [...members, ...persons.personsIn(plain, word)];
        const entries = named.flatMap(person =>
          personEntry(person, word, { by: 'note', text: plain }, context),
        );
        const told = isTeam ? participantEntries(plain, context, [word], 'note') : [];
        return [...entries, ...told, ...participantEntries(plain, context)];
      });
    return [...entries, ...meetings];
  }

  /** A sentence in a list, with the members whom it names. */
  private told(block: { readonly kind: string; readonly text: string }): readonly MissionPart[] | undefined {
    if (block.kind !== 'paragraph') return undefined;
    const entries = this.readOutOf(block.text);
    return entries.length > 0 ? [...entries, { comment: block.text, isContent: true }] : undefined;
  }

  /** Persons on one line, each with what stands beside the name. */
  private line(text: string): readonly MissionPart[] | undefined {
    if (text.length > LONGEST_LINE) return undefined;
    const plain = withoutLayout(text);
    const labelled = splitLabel(plain);
    const body = labelled && bodyIn(labelled.label);
    const said = body && labelled ? labelled.text : plain;
    const listed = this.form.personIn(said);
    const { people, rest } = listed ? { people: [listed], rest: [] } : this.context.persons.peopleOf(said);
    const isList =
      people.length > 0 &&
      // “…, led us through the wards” is no list, nor is “The mission was received by …”.
      rest.every(
        each =>
          isShortName(each) &&
          !BEINGS.test(flat(each.replace(/^\S+/u, ''))) &&
          !/^\p{Ll}+(?:\s+\S+){3}/u.test(each),
      ) &&
      !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text.replace(/\b\p{L}{1,5}\.\s/gu, ''));
    if (!isList || rest.length > people.length) return undefined;
    const side = sideOf(labelled?.label ?? '') ?? this.side;
    // The mission is nobody's employer.
    const isOwn = side !== undefined && OF_MISSION.test(side);
    const organization = (isOwn ? undefined : body) ?? this.organization;
    const entries = people.flatMap(person =>
      listedEntry(
        organization === undefined ? person : { organization, ...person },
        this.presence(side),
        { by: 'list' },
        this.context,
      ),
    );
    return withLine(entries, text);
  }

  /** In a list of who came for whom, those of the first body are of the mission, and met the others. */
  private presence(side: string | undefined): Presence {
    const { word, context } = this;
    return side === undefined ? word : context.people.isOwnSide(side) ? 'participant' : 'person';
  }

  /** `Ministry of Justice` above those who were met there. */
  private headOf(text: string, isItem: boolean): readonly MissionPart[] | undefined {
    const body = bodyIn(text) ?? (this.form.heads.has(text) ? text : undefined);
    // Whatever stands between two blocks, the first is over.
    this.organization = undefined;
    // Among the points below a line that names a body, another body was met as they were.
    if (isItem && this.hasHeadLines) return undefined;
    if (body === undefined || text.length > 90 || /[.;,]$/.test(text)) return undefined;
    this.side = sideOf(text);
    // The mission is nobody's employer.
    this.organization = OF_MISSION.test(folded(body)) && this.side !== undefined ? undefined : body;
    return [{ comment: text }];
  }

  /** An item that names a body, with its people below. */
  private block(group: Extract<Group, { kind: 'item' }>): readonly MissionPart[] | undefined {
    const body = bodyIn(group.item.text);
    const below = raise(group.below, group.item.depth + 1);
    const isLead = group.item.text.trimEnd().endsWith(':');
    if (
      (body === undefined && !isLead) ||
      !below.every(({ kind }) => kind === 'item' || kind === 'paragraph')
    )
      return undefined;
    this.organization = body;
    const read = below.map(block =>
      'text' in block ? (this.line(block.text) ?? this.told(block)) : undefined,
    );
    this.organization = undefined;
    const lead = group.item.mark === undefined ? group.item.text : `${group.item.mark} ${group.item.text}`;
    return read.every(lines => lines !== undefined)
      ? [{ comment: lead }, ...read.flatMap(lines => lines ?? [])]
      : undefined;
  }
}

/** A line without its number and the signs that make words bold. */
function withoutLayout(line: string): string {
  const plain = line.replace(/(?<!\p{L})[*_]{1,2}(?=\p{L})|(?<=[\p{L}.])[*_]{1,2}(?!\p{L})/gu, '');
  return plain.replace(/^\d{1,3}[.)]\s+(?=\p{L})/u, '');
}

/** The sentences of a text in front of the first that speaks of somebody who was not there. */
function beforeAbsence(line: string): string {
  const absent = sentencesIn(line).find(({ start, end }) => speaksOfAbsence(line.slice(start, end)));
  return line.slice(0, absent?.start ?? 0).trim();
}

/** `Direction régionale des douanes`: only the first word of such a name has a capital in French and Spanish. */
const OF_SOMETHING = new RegExp(`^\\p{L}+(?:\\s\\p{L}+)?\\s${OF}`, 'u');
const LEADING = new RegExp(`^${ARTICLE}`, 'iu');

/** The short form of a name behind it. */
const SHORT_FORM = /\s*\(\p{Lu}[\p{L}\d-]*\p{Lu}\)$/u;

/** The body that a heading or a label names; undefined where it names somebody or something else. */
function bodyIn(heading: string): string | undefined {
  const plain = withoutNumber(heading);
  const name = plain
    .slice(SIDE.exec(flat(plain))?.[0].length ?? 0)
    .replace(LEADING, '')
    .replace(sideOf(heading) === undefined ? SHORT_FORM : /\s*\([^()]*\)$/u, '')
    .trim();
  const isName =
    /^\p{Lu}/u.test(name) && !/\.\s/.test(name) && !/,\s/.test(name) && name.split(/\s+/).length < 12;
  if (BEINGS.test(flat(name)) || /[()]/.test(name)) return undefined;
  const capitals = name.split(/\s+/).filter(word => /^(?:[ld]['’])?[«“"]?\p{Lu}/u.test(word)).length;
  const isNamed =
    sideOf(heading) !== undefined ||
    (isBody(name) && (capitals > 1 || !name.includes(' ') || OF_SOMETHING.test(name)));
  return isName && (isNamed || /^\p{Lu}{2,}[\p{Lu}\d-]*$/u.test(name)) ? name : undefined;
}
