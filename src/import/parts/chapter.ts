/** How a part of a source becomes entries: what is an entry of its own, and what stays narrative. */
import type { Marking } from '../../domain/marking.ts';
import type { Period } from '../../domain/read-dates.ts';
import type { NameIds } from '../../lexicon/free-names.ts';
import type { Asks } from '../asks.ts';
import { isOnlyDay, NO_YEAR } from '../day-heading.ts';
import type { DeadlineReader } from '../deadlines.ts';
import type { SourceBlock } from '../document.ts';
import type { Gate } from '../evidence.ts';
import type { FactReader } from '../facts.ts';
import { blocksOf, type Group, groupsOf } from '../groups.ts';
import type { Legend } from '../level-legend.ts';
import { markingBelow, markingBeside, withMarkings } from '../marked-text.ts';
import { splitMark } from '../marks.ts';
import { isComment, type MissionEntry, type MissionPart } from '../mission-entry.ts';
import type { Organizations } from '../organizations.ts';
import type { Part } from '../part.ts';
import type { PeopleRegister } from '../people-register.ts';
import type { PeopleTold } from '../people-told.ts';
import { toProse } from '../prose.ts';
import type { PersonReader } from '../read-person.ts';
import type { DateOrder } from '../sure-dates.ts';
import { withLineMarkings } from './line-markings.ts';
import { commentsAlone, isSaid } from './rest-as-text.ts';

/** What is known of the report as a whole while its parts are placed. */
export interface ReportContext {
  readonly ids: NameIds;
  readonly organizations: Organizations;
  readonly people: PeopleRegister;
  readonly persons: PersonReader;
  readonly told: PeopleTold;
  /** What shows that somebody was there. */
  readonly gate: Gate;
  readonly asks: Asks;
  readonly facts: FactReader;
  readonly deadlines: DeadlineReader;
  /** Names that the source uses as those of places, in a flat text. */
  readonly places: ReadonlySet<string>;
  /** Paragraphs and points that are hardly findings, by their text. */
  readonly doubted: ReadonlySet<string>;
  /** What marks in the cells of tables mean. */
  readonly legend: Legend;
  readonly language: string | undefined;
  /** When the mission took place, for days without a year. */
  readonly mission: Period | undefined;
  /** Whether dates in figures have the day or the month first, as far as the source shows it. */
  readonly order: DateOrder | undefined;
  /** The title of an annex of text that found no better place, in the language of the report. */
  readonly unplaced: string;
}

/** What is particular to a kind of part. */
export interface Chapter {
  /** The entries that a group is; undefined when it is narrative. */
  entriesOf?(group: Group): readonly MissionPart[] | undefined;
  /** What was read out of narrative and stands beside it. */
  readOutOf?(text: string): readonly MissionPart[];
  /** The entry that the heading opens; a section where it says nothing. */
  readonly opens?: Omit<MissionEntry, 'title' | 'body'>;
  /** True when the heading stays in the report even where entries follow it at once. */
  readonly keepsHeading?: boolean;
}

/** Places a part. */
export function placeChapter(part: Part, chapter: Chapter, context: ReportContext): readonly MissionPart[] {
  const writer = new ChapterWriter(part, chapter, context);
  // “11/03/2024: Meeting with …” with nothing below it says more than when the next thing was.
  if (part.blocks.length === 0 && part.day !== undefined && !isOnlyDay(part.heading))
    return [unplaced([part.heading], context)];
  for (const group of groupsOf(part.blocks, part.kind === 'recommendations')) writer.add(group);
  return writer.end();
}

class ChapterWriter {
  private readonly parts: MissionPart[] = [];
  private readonly chapter: Chapter;
  private readonly context: ReportContext;
  private readonly heading: string;
  private isHeadingWritten: boolean;
  /** The day that the heading is, until something was of another one: what follows that is under no heading. */
  private readonly day: string | undefined;
  private isDayOver = false;
  private narrative: SourceBlock[] = [];
  /** How what stands here is marked by a line above it. */
  private marking: Marking | undefined;
  /** Comments beside which nothing was made of their line. */
  private readonly alone = new Set<MissionPart>();

  constructor({ heading, day, marking }: Part, chapter: Chapter, context: ReportContext) {
    this.heading = heading;
    this.day = day?.from;
    this.marking = marking;
    this.isHeadingWritten = heading === '';
    this.chapter = chapter;
    this.context = context;
  }

  add(group: Group): void {
    const [line] = blocksOf(group);
    const marking = line && 'text' in line ? markingBelow(line.text) : undefined;
    if (marking !== undefined) {
      this.closeNarrative();
      this.marking = marking;
    }
    const before = this.parts.length;
    this.place(group);
    this.mark(before);
  }

  /** Marks what was made since there were so many parts. */
  private mark(since: number): void {
    this.parts.push(...withMarkings(this.parts.splice(since), this.marking));
  }

  private place(group: Group): void {
    if (group.kind === 'aside') {
      this.closeNarrative();
      this.writeHeading();
      this.addUnplaced(group.text);
      return;
    }
    const entries = this.chapter.entriesOf?.(group);
    const belongsToText = group.kind === 'comment' && this.narrative.length > 0;
    if (belongsToText || (entries === undefined && group.kind !== 'comment')) {
      this.narrative.push(...blocksOf(group));
      return;
    }
    this.closeNarrative();
    this.writeHeading();
    if (group.kind === 'comment') this.parts.push({ comment: group.text });
    else if (entries) {
      this.parts.push(...withLineMarkings(group, entries));
      this.isDayOver ||= this.day !== undefined && entries.some(entry => isOfOtherDay(entry, this.day ?? ''));
      for (const comment of commentsAlone(group, entries)) this.alone.add(comment);
    }
  }

  private addUnplaced(text: string): void {
    addUnplaced(this.parts, text, this.context);
  }

  end(): readonly MissionPart[] {
    this.closeNarrative();
    this.writeHeading();
    const parts: MissionPart[] = [];
    for (const part of this.parts) {
      const isLeft = isComment(part) && this.alone.has(part) && !isSaid(part, this.parts, this.context);
      if (isLeft) addUnplaced(parts, part.comment, this.context);
      else parts.push(part);
    }
    return parts;
  }

  /** A heading without text of its own: a comment, where what follows says what it is. */
  private writeHeading(): void {
    const { heading, isHeadingWritten, chapter } = this;
    this.isHeadingWritten = true;
    if (isHeadingWritten) return;
    if (chapter.keepsHeading) this.parts.push({ ...(chapter.opens ?? SECTION), title: heading });
    else this.parts.push({ comment: heading });
  }

  private closeNarrative(): void {
    const prose = toProse(this.narrative);
    this.narrative = [];
    if (prose.length === 0) return;
    const before = this.parts.length;
    this.writeNarrative(prose);
    this.mark(before);
  }

  private writeNarrative(prose: ReturnType<typeof toProse>): void {
    const { heading, isHeadingWritten } = this;
    this.isHeadingWritten = true;
    const [first] = prose;
    const opened = this.chapter.opens ?? SECTION;
    if (!isHeadingWritten) this.parts.push({ ...opened, title: heading, body: prose });
    else if (prose.length === 1 && typeof first === 'string' && isLeadIn(first)) {
      this.parts.push({ ...SECTION, title: first });
    } else if (this.isDayOver) this.parts.push(unplaced(prose, this.context));
    else
      this.parts.push({
        ...SECTION,
        title: heading === '' ? this.context.unplaced : heading,
        body: prose,
        isReadOut: true,
      });
    for (const block of prose) {
      if (typeof block !== 'string') continue;
      const marking = markingBeside(block);
      for (const text of textsIn(block))
        this.parts.push(...withMarkings(this.chapter.readOutOf?.(text) ?? [], marking));
    }
  }
}

const SECTION = { word: 'section' } as const;

/** True for an entry that says another day; that of a heading may lack its year. */
function isOfOtherDay(entry: MissionPart, day: string): boolean {
  const on = isComment(entry) ? undefined : entry.attributes?.find(each => each.startsWith('on '));
  return on !== undefined && !on.includes(day.startsWith(NO_YEAR) ? day.slice(-2) : day);
}

/** A text; of a table, each cell, and of a list, each point, as what stands in one says nothing of the next. */
function textsIn(prose: string): readonly string[] {
  if (prose.startsWith('| ')) {
    return prose
      .split('\n')
      .flatMap(row => row.split(' | '))
      .map(cell => cell.replace(/^\| | \|$/gu, '').trim());
  }
  return splitMark(prose) ? prose.split(POINT).map(point => splitMark(point)?.text ?? point) : [prose];
}

/** Where a point of a list begins. */
const POINT = /\n(?=\s*(?:[-*•]|\(?(?:\d{1,3}|\p{Ll}{1,4})[.)])\s)/u;

/** Adds text that found no better place; one annex holds what follows each other. */
function addUnplaced(parts: MissionPart[], text: string, context: ReportContext): void {
  const last = parts.at(-1);
  const isOpen = last !== undefined && 'isUnplaced' in last && last.isUnplaced === true;
  if (isOpen) parts[parts.length - 1] = { ...last, body: [...(last.body ?? []), text] };
  else parts.push(unplaced([text], context));
}

/** An annex of text that found no better place. */
export function unplaced(body: MissionEntry['body'] & object, context: ReportContext): MissionEntry {
  return { word: 'annex', title: context.unplaced, body, isReadOut: true, isUnplaced: true };
}

/** `In the area of justice:` heads what follows it. */
function isLeadIn(text: string): boolean {
  return text.length <= 100 && text.endsWith(':') && !text.includes('\n');
}

/** An entry made of an item or a paragraph: its text as title, what stands below it as body. */
export function itemEntry(
  group: Group,
  entry: Omit<MissionEntry, 'title' | 'body'>,
): readonly MissionPart[] | undefined {
  if (group.kind !== 'item') return undefined;
  const body = bodyBelow(group);
  return [{ ...entry, title: group.item.text, ...(body.length > 0 ? { body } : {}) }];
}

/** What stands below an item, as prose at the margin of the item. */
export function bodyBelow(group: Extract<Group, { kind: 'item' }>): MissionEntry['body'] & object {
  return toProse(raise(group.below, group.item.depth + 1));
}

/** Brings nested items out to the margin of the entry that they stand below. */
export function raise(blocks: readonly SourceBlock[], by: number): readonly SourceBlock[] {
  return blocks.map(block => {
    if (block.kind === 'item') return { ...block, depth: Math.max(0, block.depth - by) };
    if (block.kind !== 'paragraph' || block.within === undefined) return block;
    const { within, ...paragraph } = block;
    return within < by ? paragraph : { ...paragraph, within: within - by };
  });
}
