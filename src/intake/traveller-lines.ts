/** Lines below the name of a traveller that say who it is: `Title: …`, `Duty station: …`. */
import type { SourceBlock } from './document.ts';
import { splitLabel } from './label.ts';
import { type ParticularLine, readParticular, withoutBar } from './particulars.ts';
import type { Details } from './person-details.ts';
import { columnOf } from './table-columns.ts';

/** Who travellers are, by the blocks with their names, and the blocks that say so. */
export interface TravellerLines {
  readonly described: ReadonlyMap<SourceBlock, Details>;
  readonly lines: ReadonlySet<SourceBlock>;
}

/** Reads what stands right below the names of travellers. */
export function travellerLines(blocks: readonly SourceBlock[]): TravellerLines {
  const described = new Map<SourceBlock, Details>();
  const lines = new Set<SourceBlock>();
  let traveller: SourceBlock | undefined;
  for (const block of blocks) {
    const line = block.kind === 'paragraph' ? readParticular(block.text) : undefined;
    const said = traveller && block.kind === 'paragraph' ? detailIn(block.text, line) : undefined;
    if (traveller && said) {
      described.set(traveller, { ...said, ...described.get(traveller) });
      lines.add(block);
    } else traveller = line?.particular === 'team' || line?.particular === 'author' ? block : undefined;
  }
  return { described, lines };
}

/** What a line says of the traveller above it; nothing where its label means something of the whole mission. */
function detailIn(text: string, line: ParticularLine | undefined): Details | undefined {
  const labelled = splitLabel(withoutBar(text));
  if (!labelled || (line !== undefined && line.particular !== 'subject')) return undefined;
  const { label, text: value } = labelled;
  switch (value.length < LONGEST && label.split(/\s+/).length < 4 ? columnOf(label) : undefined) {
    case 'role':
      return { role: value };
    case 'organization':
      return { organization: value };
    case 'station':
      return { station: value };
    default:
      return undefined;
  }
}

/** A value of more letters says more than one thing. */
const LONGEST = 80;
