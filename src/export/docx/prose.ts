/** A body in light Markdown as paragraphs, lists and tables of Word. */
import { AlignmentType, LineRuleType, type Paragraph, type ParagraphChild, type Table } from 'docx';
import { fitOf, type Size } from '../page/column-widths.ts';
import type { Prose, Run } from '../page/page.ts';
import { isNew } from '../page/parted.ts';
import { directionIn, textOf } from '../page/runs.ts';
import { bodyBookmark } from './bookmarks.ts';
import { CELL_MARGIN, CHARACTER, grid } from './grid.ts';
import { indentAt, indentIn, levelAt, OF_PARAGRAPHS } from './numbering.ts';
import { type Paper, paragraph, under, within, words } from './paper.ts';
import { STYLE } from './styles.ts';

const ALIGNMENT = {
  left: AlignmentType.START,
  center: AlignmentType.CENTER,
  right: AlignmentType.END,
} as const;

interface TableSize extends Size {
  readonly style?: string;
  /** What lies beside the text of a cell, in twips. */
  readonly margin: number;
}

/** The sizes of type of tables where there is room for so many characters of the largest. */
const sizesFor = (room: number): readonly [TableSize, ...TableSize[]] => [
  { room, gap: 3, margin: CELL_MARGIN },
  { room: (room * 9) / 8, gap: 3, margin: CELL_MARGIN, style: STYLE.matrix },
  { room: (room * 9) / 7, gap: 2, margin: 30, style: STYLE.smallCell },
];

/** Where the prose stands. */
export interface Place {
  readonly style?: string;
  /** Distance of the text from the margin, in twips. */
  readonly left?: number;
  /** How wide tables are, where they have more room than the text. */
  readonly tableWidth?: number;
  /** True for what stands right below a table. */
  readonly isBelowTable?: boolean;
  /** True for what must not be parted from what follows. */
  readonly keepNext?: boolean;
  /** True in a table, where nothing counts as a paragraph of the document. */
  readonly isInTable?: boolean;
  /** What it is the body of; its paragraphs are named by it. */
  readonly anchor?: string;
}

/** A place, and how its next paragraph, item or cell is named; what has gone has no name. */
interface Named extends Place {
  nextName(paper: Paper): string | undefined;
}

/** The blocks of a body; paragraphs are numbered where the house wants that. */
export function prose(
  paper: Paper,
  blocks: readonly Prose[],
  place: Place = {},
): readonly (Paragraph | Table)[] {
  const { anchor } = place;
  let names = 0;
  const nextName = ({ change }: Paper) =>
    anchor === undefined || !isNew(change) ? undefined : bodyBookmark(anchor, ++names);
  return blocks.flatMap((block, index) => {
    const { type: next } = blocks[index + 1] ?? {};
    const introduces = next === 'table' || (next === 'list' && !place.isInTable);
    const isBelowTable = blocks[index - 1]?.type === 'table';
    const here = { ...place, nextName, isBelowTable, ...(introduces && { keepNext: true }) };
    const content = piece(paper, block, here, 0);
    // Word makes one table of two with nothing between them.
    return block.type === 'table' && isBelowTable ? [gap(within(paper, block)), ...content] : content;
  });
}

/** Distance between a table and what stands below it, in twips. */
const BELOW_TABLE = 120;

function gap(paper: Paper): Paragraph {
  return paragraph(paper, [], {
    spacing: { before: 0, after: 0, line: BELOW_TABLE, lineRule: LineRuleType.EXACT },
  });
}

/** A paragraph of prose with the number that it has in a document whose paragraphs are numbered throughout. */
export function numbered(
  paper: Paper,
  children: readonly ParagraphChild[],
  told: readonly Run[],
  place: Place = {},
): Paragraph {
  const isNumbered = paper.hasNumberedParagraphs && !place.isInTable;
  return paragraph(paper, children, {
    words: told,
    ...(place.style !== undefined && { style: place.style }),
    ...(place.left !== undefined && { indent: { left: place.left } }),
    ...(place.keepNext && { keepNext: true }),
    ...(place.isBelowTable && { spacing: { before: BELOW_TABLE } }),
    ...(isNumbered && { numbering: OF_PARAGRAPHS }),
  });
}

function piece(around: Paper, block: Prose, place: Named, depth: number): readonly (Paragraph | Table)[] {
  const paper = within(around, block);
  switch (block.type) {
    case 'paragraph': {
      const name = place.nextName(paper);
      return (
        figure(paper, block.children, place, name) ?? [
          numbered(paper, under(name, words(paper, block.children)), block.children, place),
        ]
      );
    }
    case 'list':
      return list(paper, block, place, depth);
    case 'table': {
      const [head = [], ...rows] = block.rows;
      const wholeWidth = place.tableWidth ?? paper.width;
      const room = wholeWidth - (place.left ?? 0);
      const { shares, size } = fitOf(
        block.rows.map(row => row.map(textOf)),
        sizesFor(room / CHARACTER),
      );
      const { style, margin } = size;
      const told = (inRow: Paper, each: readonly Run[], column: number) => {
        const width = room * (shares[column] ?? 0) - 2 * margin;
        return { children: under(place.nextName(inRow), words({ ...inRow, width }, each)), words: each };
      };
      const [headChange, ...changes] = block.rowChanges ?? [];
      return [
        grid(paper, {
          columns: head.map((title, column) => ({
            title,
            bookmark: place.nextName(paper),
            share: shares[column] ?? 0,
            alignment: ALIGNMENT[block.align[column] ?? 'left'],
          })),
          width: wholeWidth,
          margin,
          ...(style !== undefined && { style }),
          ...(place.left !== undefined && { left: place.left }),
          ...(headChange && { headChange }),
          rows: rows.map((row, index) => {
            const change = changes[index];
            const inRow = within(paper, change ? { change } : {});
            return {
              ...(change && { change }),
              cells: row.map((each, column) => told(inRow, each, column)),
            };
          }),
          direction: directionIn(block.rows.flat(2), paper.page),
        }),
      ];
    }
  }
}

/** A picture that stands alone, with what it shows below it; undefined for anything else. */
function figure(
  paper: Paper,
  told: readonly Run[],
  { left = 0 }: Place,
  name: string | undefined,
): readonly Paragraph[] | undefined {
  const [picture, ...others] = told;
  if (picture?.type !== 'image' || others.length > 0 || !paper.pictures.has(picture.url)) return undefined;
  const caption: Run[] = [{ type: 'text', value: picture.alt }];
  return [
    paragraph(paper, words(paper, told), { words: caption, indent: { left }, keepNext: true }),
    paragraph(paper, under(name, words(paper, caption)), {
      words: caption,
      indent: { left },
      style: 'Caption',
      keepNext: false,
    }),
  ];
}

/** Word has styles for five levels of lists. */
const DEEPEST_STYLE = 4;

function list(
  paper: Paper,
  block: Extract<Prose, { type: 'list' }>,
  place: Named,
  depth: number,
): readonly (Paragraph | Table)[] {
  const numbering = paper.lists.next(depth, block.ordered ? (block.start ?? 1) : undefined);
  const styled = Math.min(levelAt(depth), DEEPEST_STYLE);
  const style = place.isInTable
    ? place.style
    : `List${block.ordered ? 'Number' : 'Bullet'}${styled === 0 ? '' : styled + 1}`;
  // No item stands alone on a page.
  const last = block.items.length - 1;
  const keepsNext = (index: number) =>
    !place.isInTable && index < last && (index === 0 || index === last - 1);
  const { left = 0 } = place;
  const inItem = { ...place, isBelowTable: false };
  return block.items.flatMap((item, index) =>
    item.flatMap((inner, at): readonly (Paragraph | Table)[] => {
      if (inner.type !== 'paragraph') return piece(paper, inner, inItem, depth + 1);
      if (at > 0) return piece(paper, inner, { ...inItem, left: left + indentAt(depth) }, depth);
      const onItem = within(paper, inner);
      return [
        paragraph(onItem, under(place.nextName(onItem), words(onItem, inner.children)), {
          words: inner.children,
          ...(style !== undefined && { style }),
          ...(keepsNext(index) && { keepNext: true }),
          ...(place.isBelowTable && index === 0 && { spacing: { before: BELOW_TABLE } }),
          ...(left > 0 && { indent: indentIn(left, depth, block.ordered ? 'numbers' : 'points') }),
          numbering,
        }),
      ];
    }),
  );
}
