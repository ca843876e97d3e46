/** The body of a part of a Word file → blocks. */

import { blocksIn, type Paragraph, type Table } from '../../word/blocks.ts';
import type { Relationship } from '../../word/package.ts';
import { childAt, valueAt, type XmlElement } from '../../word/xml.ts';
import { cellText, headsInBold, oneLine, paragraphBlocks, rowOf, type SourceBlock } from '../document.ts';
import { ParagraphReader, type ParagraphText } from './paragraph.ts';
import type { ParagraphForm, Styles } from './styles.ts';

/** What the paragraphs of a part refer to, read. */
export interface Surroundings {
  readonly styles: Styles;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly footnotes: ReadonlyMap<string, readonly string[]>;
  readonly endnotes: ReadonlyMap<string, readonly string[]>;
  /** The text of a diagram, by the path of its part. */
  diagram(path: string): readonly string[];
}

/** On what somebody commented. */
export interface Noted {
  readonly line: number;
  readonly quote: string;
}

/** Reads the blocks of one part; what it met besides text is in `paragraphs`. */
export class BodyReader {
  readonly blocks: SourceBlock[] = [];
  readonly paragraphs: ParagraphReader;
  private readonly around: Surroundings;
  /** On what somebody commented, by the ids of the comments. */
  readonly commented: Map<string, Noted>;
  /** Text of a paragraph whose end was deleted. */
  private carried = '';
  /** The depth of the list item before, while paragraphs may go on with it. */
  private item: number | undefined;
  private isInCell = false;

  constructor(
    around: Surroundings,
    paragraphs = new ParagraphReader(around.relationships),
    commented = new Map<string, Noted>(),
  ) {
    this.around = around;
    this.paragraphs = paragraphs;
    this.commented = commented;
  }

  /** Reads everything below an element. */
  read(element: XmlElement): void {
    this.flow(element);
    this.endCarried();
  }

  private flow(element: XmlElement): void {
    for (const block of blocksIn(element)) {
      if (block.kind === 'paragraph') this.paragraph(block);
      else if (block.kind === 'table') this.table(block);
    }
  }

  /** What was to go on with the next paragraph stands alone where none comes. */
  private endCarried(): void {
    this.blocks.push(...paragraphBlocks(this.carried, undefined, () => this.paragraphs.count));
    this.carried = '';
  }

  private paragraph({ element, properties, mark }: Paragraph): void {
    const form = this.around.styles.formOf(properties);
    if (form.heading !== undefined) this.paragraphs.fields.endParagraph(true);
    const read = this.paragraphs.read(element);
    this.paragraphs.fields.endParagraph(false);
    const text = form.isContents ? '' : this.carried + read.text;
    // Without its end, a paragraph goes on with the next one.
    this.carried = mark.deleted ? text : '';
    const isBold = read.isBold || (form.isBold && read.text.trim() !== '');
    const blocks = mark.deleted ? [] : this.blocksOf(text, form, isBold);
    const line = this.paragraphs.count;
    this.note(read, line);
    const hidden = read.hidden.map((each): SourceBlock => ({ kind: 'comment', text: each }));
    const own = [...hidden, ...blocks].map(block => ({ ...block, line }));
    this.blocks.push(...own, ...this.anchoredIn(read, line));
  }

  private blocksOf(text: string, form: ParagraphForm, isBold: boolean): readonly SourceBlock[] {
    const line = oneLine(text);
    const { heading, list } = form;
    if (line === '') return [];
    if (heading !== undefined) {
      this.item = undefined;
      return [{ kind: 'heading', level: heading, text: line }];
    }
    if (list) {
      this.item = list.depth;
      return [{ kind: 'item', ...list, text: line }];
    }
    this.item = undefined;
    return isBold && !this.isInCell && headsInBold(line)
      ? [{ kind: 'heading', level: boldLevel(line), text: line }]
      : paragraphBlocks(text, undefined, () => undefined);
  }

  /** The first paragraph counts where a comment reaches over several. */
  private note({ comments, text }: ParagraphText, line: number): void {
    for (const { id, start, quote = text.slice(start) } of comments)
      if (!this.commented.has(id)) this.commented.set(id, { line, quote: oneLine(quote) });
  }

  /** Text boxes and notes follow the paragraph in which they are anchored. */
  private anchoredIn(
    { boxes, diagrams, footnotes, endnotes }: ParagraphText,
    line: number,
  ): readonly SourceBlock[] {
    const { around } = this;
    const lines = [
      ...diagrams.flatMap(id => around.diagram(around.relationships.get(id)?.target ?? '')),
      ...footnotes.flatMap(id => around.footnotes.get(id) ?? []),
      ...endnotes.flatMap(id => around.endnotes.get(id) ?? []),
    ];
    const within = this.item;
    return [
      ...boxes.flatMap(box => this.inner(box, false)),
      ...lines.map(
        (text): SourceBlock => ({
          kind: 'paragraph',
          text,
          line,
          ...(within === undefined ? {} : { within }),
        }),
      ),
    ];
  }

  /** Reads what stands inside this part but apart from its flow. */
  private inner(element: XmlElement, isCell: boolean): readonly SourceBlock[] {
    const reader = new BodyReader(this.around, this.paragraphs, this.commented);
    reader.isInCell = isCell;
    reader.read(element);
    return reader.blocks;
  }

  private table(table: Table): void {
    this.endCarried();
    this.item = undefined;
    const rows = table.rows
      .filter(({ change }) => !change.deleted)
      .map(({ cells }) => cells.filter(({ change }) => !change.deleted));
    // A table of one column lays out a page.
    if (rows.every(cells => cells.length < 2)) {
      for (const { element } of rows.flat()) this.flow(element);
      return;
    }
    const comments: SourceBlock[] = [];
    const line = this.paragraphs.count + 1;
    const read = rows.map(cells => {
      const first = this.paragraphs.count + 1;
      return rowOf(
        cells.map(({ element, properties }) => {
          const blocks = this.inner(element, true);
          comments.push(...blocks.filter(({ kind }) => kind === 'comment'));
          const text = cellText(blocks.filter(({ kind }) => kind !== 'comment'));
          return {
            text,
            columns: Number(valueAt(properties, 'w:gridSpan') ?? 1),
            isMerged: isMerged(properties),
          };
        }),
        first,
      );
    });
    this.blocks.push(...comments, {
      kind: 'table',
      rows: read.filter(({ cells }) => cells.some(cell => cell !== '')),
      line,
    });
  }
}

/** `4.1 Courts` is of level 2; a bold line without a number stands below every other heading. */
function boldLevel(line: string): number {
  const number = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s/.exec(line)?.[1];
  return number === undefined ? 5 : number.split('.').length;
}

/** True for a cell into which the one above it reaches. */
function isMerged(properties: XmlElement | undefined): boolean {
  const merge = childAt(properties, 'w:vMerge');
  return merge !== undefined && merge.attributes.get('w:val') !== 'restart';
}
