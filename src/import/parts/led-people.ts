/** The people whom a sentence leads into in a text about other things: `The mission was composed of:`. */
import type { SourceBlock } from '../document.ts';
import type { Group } from '../groups.ts';
import { ledPresence } from '../lead-in.ts';
import type { MissionPart } from '../mission-entry.ts';
import type { Part } from '../part.ts';
import type { PartKind } from '../part-headings.ts';
import type { Presence } from '../read-person.ts';
import type { Chapter, ReportContext } from './chapter.ts';
import { people } from './people.ts';

const LISTS = { participant: 'participants', person: 'persons' } as const;

/** True for a line of a list, which ends no sentence. */
function isLine(text: string): boolean {
  return text.length < LONGEST_LINE && !/[.!?:]$/.test(text);
}

const LONGEST_LINE = 120;

function isItem({ kind }: SourceBlock): boolean {
  return kind === 'item';
}

/** Reads a part for the lists of people in it. */
export class LedPeople {
  private readonly part: Part;
  private readonly context: ReportContext;
  private presence: Presence | undefined;
  private chapter: Chapter | undefined;

  constructor(part: Part, context: ReportContext) {
    this.part = part;
    this.context = context;
  }

  /** The kind of part that a table right below the last lead-in is. */
  get kind(): PartKind | undefined {
    return this.presence && LISTS[this.presence];
  }

  /** The people of a point of the list, or of a line in its place; undefined for any other text. */
  entriesOf(group: Group, text: string): readonly MissionPart[] | undefined {
    const { part, context } = this;
    const isPoint = group.kind === 'item' || isLine(text);
    const listed = isPoint ? this.chapter?.entriesOf?.(group) : undefined;
    if (listed) return listed;
    const led = ledPresence(text);
    const isKnown = part.kind === 'background' || (part.kind === 'narrative' && part.heading === '');
    const mayList = isKnown || (part.kind === 'narrative' && led === 'person');
    this.presence = mayList ? led : undefined;
    this.chapter =
      this.presence && people(this.presence, { ...part, blocks: part.blocks.filter(isItem) }, context);
    return undefined;
  }
}
