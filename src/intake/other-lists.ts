/** Lists that stand in the part of those who went, below or behind words that do not say who they are. */
import { flat } from '../lexicon/flat.ts';
import type { SourceBlock } from './document.ts';
import { splitLabel } from './label.ts';
import { ledPresence } from './lead-in.ts';
import { OF_MISSION } from './mission-words.ts';
import { isBody } from './organizations.ts';
import type { Part } from './part.ts';
import { namesSide, readHeading, withoutNumber } from './part-headings.ts';
import { CREW } from './parts/parties.ts';
import type { PersonReader } from './read-person.ts';

type Line = Extract<SourceBlock, { kind: 'paragraph' | 'item' }>;

/** The parts; from “Interviewees:” on, what stands in a list of members is a part of its own, of which nobody is a member. */
export function withOtherLists(parts: readonly Part[], persons: PersonReader): readonly Part[] {
  return parts.flatMap(part => {
    const at = part.kind === 'participants' ? new MemberList(part, persons).end : -1;
    const head = part.blocks[at];
    if (!head || !isLine(head)) return [part];
    const { lead, text } = splitLabel(head.text) ?? { lead: head.text, text: '' };
    const own: readonly SourceBlock[] = text === '' ? [] : [{ kind: 'paragraph', text, line: head.line }];
    const blocks = [...own, ...part.blocks.slice(at + 1)];
    return [
      { ...part, blocks: part.blocks.slice(0, at) },
      { kind: 'narrative', heading: lead, isWithin: false, blocks },
    ];
  });
}

/** A line of more letters is a sentence. */
const LONGEST = 70;

/** The blocks of a part about members. */
class MemberList {
  private readonly blocks: readonly SourceBlock[];
  private readonly persons: PersonReader;
  /** True where the list begins with a body, so that others name whose people stand below them or behind them. */
  private readonly areBodies: boolean;

  constructor({ blocks }: Part, persons: PersonReader) {
    this.blocks = blocks;
    this.persons = persons;
    const [first] = blocks;
    this.areBodies = first !== undefined && isLine(first) && isBody(labelOf(first.text));
  }

  /** Where the first line stands that is about others; below 0 where none is. */
  get end(): number {
    return this.blocks.findIndex((block, at) => {
      if (!isLine(block) || this.saysWho(block.text)) return false;
      return this.isLabelled(block.text) || this.headsOthers(block, this.blocks[at + 1]);
    });
  }

  /** A line with a label of a few words, which names nobody: `Ann Lee: driver` does. */
  private isLabelled(text: string): boolean {
    const label = labelOf(text);
    const told = splitLabel(text)?.text ?? '';
    const isLabel = told !== '' || /[:：][*_\s]*$/u.test(text);
    const names = this.personIn(label) !== undefined && this.personIn(told) === undefined;
    return isLabel && !names && label.length < LONGEST && !/[.,;!?(]/.test(label);
  }

  /** A line without a colon above a list or a table, where it names nobody itself. */
  private headsOthers({ kind, text }: Line, next: SourceBlock | undefined): boolean {
    if (kind === 'item' || next === undefined || /[.;!?]$/.test(text) || text.length > LONGEST) return false;
    if (next.kind === 'table') return this.personIn(text) === undefined;
    if (!isLine(next)) return false;
    const below = this.personIn(next.text);
    // Among lines that are all alike, one may name somebody of whom nothing is said.
    return next.kind === 'item'
      ? below !== undefined
      : this.personIn(text) === undefined && (below?.role ?? below?.organization) !== undefined;
  }

  /** True where a line says itself that it is about members, or whose people they are. */
  private saysWho(text: string): boolean {
    const label = labelOf(text);
    return (
      readHeading(label)?.kind === 'participants' ||
      ledPresence(text) === 'participant' ||
      OF_MISSION.test(flat(label)) ||
      CREW.test(flat(label)) ||
      namesSide(label) ||
      (this.areBodies && isBody(label))
    );
  }

  private personIn(text: string) {
    return this.persons.personOf(text, true)?.person;
  }
}

function isLine(block: SourceBlock): block is Line {
  return block.kind === 'paragraph' || block.kind === 'item';
}

function labelOf(text: string): string {
  const plain = withoutNumber(text.trim());
  const { label } = splitLabel(plain) ?? { label: plain };
  return withoutNumber(label);
}
