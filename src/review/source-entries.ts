import { titleAndBody } from '../compile/title-and-body.ts';
import { runsOf, textOf } from '../export/page/runs.ts';
import type { View } from '../export/view.ts';
import type { Inline } from '../report/blocks.ts';
import { leavesOf } from '../report/leaves.ts';
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import { type Passage, proseOf } from '../syntax/prose.ts';
import { SourceLeaf } from './source-leaf.ts';

export interface SourceEntry {
  readonly node: Entry;
  /** Its type in small letters. */
  readonly type: string;
  readonly id: string | undefined;
  /** The title, then each paragraph, item and cell of the body. */
  readonly leaves: readonly SourceLeaf[];
}

/** The entries of a file, in order; `view` says how mentions read. */
export function sourceEntries(file: MissionFile, view: View): readonly SourceEntry[] {
  return file.entries.map(node => {
    const { title, body } = proseOf(node);
    const { inlines, blocks } = titleAndBody(node);
    return {
      node,
      type: node.$type.toLowerCase(),
      id: 'name' in node && typeof node.name === 'string' ? node.name : undefined,
      leaves: [...placed(title, [inlines], view, true), ...placed(body, leavesOf(blocks), view, false)],
    };
  });
}

function placed(
  passage: Passage,
  leaves: readonly (readonly Inline[])[],
  view: View,
  isTitle: boolean,
): readonly SourceLeaf[] {
  const scanner = new Scanner(passage, view);
  const placed: SourceLeaf[] = [];
  for (const leaf of leaves) placed.push(scanner.leaf(leaf, { isTitle, siblings: placed }));
  return placed;
}

/** Finds what was read of a passage in the passage again: it stands there in the same order. */
class Scanner {
  private at = 0;

  constructor(
    private readonly passage: Passage,
    private readonly view: View,
  ) {}

  leaf(inlines: readonly Inline[], family: Pick<SourceLeaf, 'isTitle' | 'siblings'>): SourceLeaf {
    const leaf = new SourceLeaf(this.passage, { ...family, begin: this.at });
    this.inlines(inlines, leaf);
    return leaf;
  }

  private inlines(inlines: readonly Inline[], leaf: SourceLeaf): void {
    for (const inline of inlines) {
      switch (inline.type) {
        case 'text':
          this.words(inline.value, leaf);
          break;
        case 'emphasis':
        case 'strong':
        case 'link':
          this.inlines(inline.children, leaf);
          break;
        case 'mention': {
          const name = inline.mission === undefined ? inline.id : `${inline.mission}.${inline.id}`;
          this.whole(`@${name}`, textOf(runsOf([inline], this.view)), leaf);
          break;
        }
        case 'image':
          this.whole(inline.alt, inline.alt, leaf);
      }
    }
  }

  /** Words that stand in the passage as they read, but for the ends of lines. */
  private words(value: string, leaf: SourceLeaf): void {
    const { text } = this.passage;
    const at = text.indexOf(value, this.at);
    if (at >= 0) {
      leaf.add({ text: value, from: at, to: at + value.length, isLiteral: true });
      this.at = at + value.length;
      return;
    }
    for (const part of value.split(/( )/)) {
      const found = part === ' ' ? this.blank() : text.indexOf(part, this.at);
      if (part === '' || found < 0) continue;
      const to =
        part === ' ' ? found + (/^\s+/.exec(text.slice(found))?.[0].length ?? 0) : found + part.length;
      leaf.add({ text: part, from: found, to, isLiteral: part !== ' ' });
      this.at = to;
    }
  }

  private blank(): number {
    const found = this.passage.text.slice(this.at).search(/\s/);
    return found < 0 ? -1 : this.at + found;
  }

  /** What is written in one way and reads in another. */
  private whole(written: string, text: string, leaf: SourceLeaf): void {
    const at = this.passage.text.indexOf(written, this.at);
    if (at < 0) return;
    leaf.add({ text, from: at, to: at + written.length, isLiteral: false });
    this.at = at + written.length;
  }
}
