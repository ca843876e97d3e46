/** Entries as blocks of whole lines, which can change places. */
import { type Line, lineIndexAt, splitLines } from '../domain/lines.ts';
import { readAllowances } from '../rules/allow.ts';
import { edited } from '../rules/edited.ts';
import type { Edit } from '../rules/rule.ts';
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';

/** Whole lines, from the first to the one after the last. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** The blocks of a file: what of comments and blank lines goes along with entries, and what stays. */
export class EntryBlocks {
  private readonly entries: readonly Entry[];
  private readonly lines: readonly Line[];
  private readonly allowing: ReadonlySet<number>;

  constructor(
    file: MissionFile,
    private readonly text: string,
  ) {
    this.entries = file.entries;
    this.lines = splitLines(text);
    this.allowing = new Set(
      readAllowances(file).map(({ comment }) => lineIndexAt(this.lines, comment.start)),
    );
  }

  /** The entries from the first to the last, with the comments above them. */
  blockOf(first: Entry, last: Entry): Block {
    const { start } = this.borderAt(this.entries.indexOf(first));
    const { end } = this.borderAt(this.entries.indexOf(last) + 1);
    return { from: start, to: end };
  }

  /** Writes each block where another stood, with the changes made in it; the line ends between them stay. */
  exchange(places: readonly Block[], blocks: readonly Block[], changes: readonly Edit[] = []): Edit[] {
    return places.flatMap((place, i): Edit[] => {
      const block = blocks[i];
      if (!block || block === place) return [];
      return [{ span: this.spanOf(place), text: this.changed(block, changes) }];
    });
  }

  /**
   * Parts what stands before the entry of this index. To the one above belong lines that can't be read, and comments
   * directly below it with a blank line after them; every other comment belongs to the one below.
   */
  private borderAt(index: number): { end: number; start: number } {
    const { lines, allowing } = this;
    const above = this.entries[index - 1];
    const below = this.entries[index];
    const from = above ? lineIndexAt(lines, above.$cstNode?.end ?? 0) + 1 : 0;
    const to = below ? lineIndexAt(lines, below.$cstNode?.offset ?? 0) : lines.length;
    const between = lines.slice(from, to);
    const stray = from + between.findLastIndex(line => !isBlank(line) && !isComment(line)) + 1;
    let end = stray;
    while (end < to && isComment(lines[end]) && !allowing.has(end)) end++;
    if (end < to ? !isBlank(lines[end]) : to < lines.length) end = stray;
    const comment = lines.slice(end, to).findIndex(isComment);
    return { end, start: comment < 0 ? to : end + comment };
  }

  private changed(block: Block, changes: readonly Edit[]): string {
    const { start, end } = this.spanOf(block);
    const within = changes.filter(({ span }) => span.start >= start && span.end <= end);
    return edited(this.text.slice(start, end), start, within);
  }

  private spanOf({ from, to }: Block): Edit['span'] {
    return { start: this.lines[from]?.start ?? 0, end: this.lines[to - 1]?.end ?? 0 };
  }
}

function isBlank(line: Line | undefined): boolean {
  return line?.text.trim() === '';
}

function isComment(line: Line | undefined): boolean {
  return line?.text.startsWith('//') === true;
}
