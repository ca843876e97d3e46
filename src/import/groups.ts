/** The blocks of a part, grouped the way a report is made of them. */
import type { SourceBlock, Table } from './document.ts';
import { isFactLine } from './fact-labels.ts';

type Item = Extract<SourceBlock, { kind: 'item' }>;
type Heading = Extract<SourceBlock, { kind: 'heading' }>;

/** What stands together. */
export type Group =
  | { readonly kind: 'heading'; readonly heading: Heading }
  /** An item of the outermost list with all that stands below it. */
  | { readonly kind: 'item'; readonly item: Item; readonly below: readonly SourceBlock[] }
  /** A paragraph, with lines below it that say whom it asks, or until when. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly below: readonly SourceBlock[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'comment' | 'aside'; readonly text: string };

/** Groups blocks; nothing is left out and the order is kept. `mayAsk` is true where lines of facts belong to what is asked above. */
export function groupsOf(blocks: readonly SourceBlock[], mayAsk = false): readonly Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) continue;
    if (block.kind === 'heading') groups.push({ kind: 'heading', heading: block });
    else if (block.kind === 'table') groups.push({ kind: 'table', table: block });
    else if (block.kind === 'item') {
      const end = endOfItem(blocks, at, block.depth);
      groups.push({ kind: 'item', item: block, below: blocks.slice(at + 1, end) });
      at = end - 1;
    } else if (block.kind === 'paragraph') {
      const end = mayAsk && !isFactLine(block.text) ? endOfFacts(blocks, at + 1) : at + 1;
      groups.push({ kind: 'paragraph', text: block.text, below: blocks.slice(at + 1, end) });
      at = end - 1;
    } else groups.push({ kind: block.kind, text: block.text });
  }
  return groups;
}

/** The index after the last of the lines of facts that begin at `at`. */
function endOfFacts(blocks: readonly SourceBlock[], at: number): number {
  const end = blocks.slice(at).findIndex(block => block.kind !== 'paragraph' || !isFactLine(block.text));
  return end < 0 ? blocks.length : at + end;
}

/** The index after the last block that stands below the item at `at`. */
function endOfItem(blocks: readonly SourceBlock[], at: number, depth: number): number {
  let end = at + 1;
  for (let index = end; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.kind === 'comment') continue;
    const isBelow =
      (block?.kind === 'item' && block.depth > depth) ||
      (block?.kind === 'paragraph' && block.within !== undefined);
    if (!isBelow) break;
    end = index + 1;
  }
  return end;
}

/** The blocks of a group, as they were. */
export function blocksOf(group: Group): readonly SourceBlock[] {
  if (group.kind === 'heading') return [group.heading];
  if (group.kind === 'table') return [group.table];
  if (group.kind === 'item') return [group.item, ...group.below];
  if (group.kind === 'paragraph') return [{ kind: 'paragraph', text: group.text }, ...group.below];
  return [{ kind: group.kind, text: group.text }];
}

/** The text of a group that may state something; figures alone find and ask nothing. */
export function statementIn(group: Group): string | undefined {
  if (group.kind !== 'item')
    return group.kind === 'paragraph' && /\p{L}/u.test(group.text) ? group.text : undefined;
  return /\p{L}/u.test(group.item.text) || group.below.length > 0 ? group.item.text : undefined;
}
