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
    const at = part.kind === 'participants' ? endOfMembers(part.blocks, persons) : -1;
    const head = part.blocks[at];
    if (!isLine(head)) return [part];
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

/** Where the first line stands that heads others than members; below 0 where none does. */
function endOfMembers(blocks: readonly SourceBlock[], persons: PersonReader): number {
  const personIn = (text: string) => persons.personOf(text, true)?.person;
  // Where a list begins with a body, others name whose people stand below them or behind them.
  const areBodies = isLine(blocks[0]) && isBody(labelOf(blocks[0].text));
  return blocks.findIndex((block, at) => {
    if (!isLine(block)) return false;
    const label = labelOf(block.text);
    const isHead = label.length < LONGEST && !/[.,;!?(]/.test(label) && !saysWho(block.text, label);
    if (!isHead || (areBodies && isBody(label))) return false;
    const next = blocks[at + 1];
    const told = splitLabel(block.text)?.text;
    if (told !== undefined) return personIn(told) !== undefined;
    const [own, below] = [personIn(label), isLine(next) ? personIn(next.text) : undefined];
    const isMarked = /[:：][*_\s]*$/u.test(block.text);
    if (next?.kind === 'item') return below !== undefined && (isMarked || block.kind !== 'item');
    if (next?.kind === 'table' || isMarked) return own === undefined;
    // Among lines that are all alike, one may name somebody of whom nothing is said.
    return block.kind !== 'item' && own === undefined && (below?.role ?? below?.organization) !== undefined;
  });
}

/** True where a line says itself that it is about members, or whose people they are. */
function saysWho(text: string, label: string): boolean {
  return (
    readHeading(label)?.kind === 'participants' ||
    ledPresence(text) === 'participant' ||
    OF_MISSION.test(flat(label)) ||
    CREW.test(flat(label)) ||
    namesSide(label)
  );
}

function isLine(block: SourceBlock | undefined): block is Line {
  return block?.kind === 'paragraph' || block?.kind === 'item';
}

function labelOf(text: string): string {
  const plain = withoutNumber(text.trim());
  const { label } = splitLabel(plain) ?? { label: plain };
  return withoutNumber(label);
}
