import { blocksIn, type Paragraph, type Table } from './blocks.ts';
import { Fields } from './fields.ts';
import { piecesIn, type WordPiece } from './pieces.ts';
import {
  type Revised,
  type RevisedParagraph,
  type RevisedRun,
  type Revision,
  revisionOf,
} from './revised-paragraph.ts';
import { childAt, elementsOf, idOf, isOn, valueAt, type XmlElement } from './xml.ts';

/** The paragraphs below an element; what Word makes by itself, such as the list of contents, has no text here. */
export function readParagraphs(root: XmlElement): readonly RevisedParagraph[] {
  const reader = new ParagraphsReader();
  reader.blocks(root, {}, undefined);
  return reader.paragraphs;
}

/** Elements that say what was done only to looks. */
const LOOKS: ReadonlySet<string> = new Set(['w:rPrChange', 'w:pPrChange', 'w:tblPrChange', 'w:trPrChange']);

type Cell = RevisedParagraph['cell'];

class ParagraphsReader {
  readonly paragraphs: RevisedParagraph[] = [];
  private readonly fields = new Fields();
  /** The comments whose stretch of text is open; it may reach across paragraphs. */
  private readonly comments = new Set<string>();
  private tables = 0;

  blocks(holder: XmlElement, row: Revised, cell: Cell): void {
    for (const block of blocksIn(holder)) {
      if (block.kind === 'paragraph') this.paragraph(block, row, cell);
      else if (block.kind === 'table') this.table(block, row);
      else markComment(block.element, this.comments);
    }
  }

  private table({ rows }: Table, around: Revised): void {
    const number = ++this.tables;
    for (const [index, { change, cells }] of rows.entries()) {
      for (const [place, cell] of cells.entries()) {
        this.blocks(cell.element, { ...cell.change, ...change, ...around }, [number, index + 1, place + 1]);
      }
    }
  }

  private paragraph({ element, properties, mark }: Paragraph, row: Revised, cell: Cell): void {
    const reader = new RunsReader(this.fields, this.comments);
    reader.looksIn(properties);
    for (const piece of piecesIn(element)) reader.take(piece);
    this.fields.endParagraph(false);
    const { runs, bookmarks, looks } = reader;
    this.paragraphs.push({
      ...{ runs, mark, row, ...(cell && { cell }) },
      ...{ layout: layoutOf(properties), bookmarks, looks },
    });
    // A text box is read after the paragraph in which it is anchored.
    for (const box of reader.boxes) this.blocks(box, row, cell);
  }
}

class RunsReader {
  readonly runs: RevisedRun[] = [];
  readonly bookmarks: string[] = [];
  readonly looks: Revision[] = [];
  readonly boxes: XmlElement[] = [];

  constructor(
    private readonly fields: Fields,
    private readonly comments: Set<string>,
  ) {}

  /** Looks for what was done only to looks, which nests in properties. */
  looksIn(properties: XmlElement | undefined): void {
    for (const node of elementsOf(properties)) {
      if (LOOKS.has(node.name)) this.looks.push(revisionOf(node));
      else if (node.name === 'w:rPr') this.looksIn(node);
    }
  }

  take(piece: WordPiece): void {
    const { kind, element, text, run, change } = piece;
    const isHidden = isOn(run, 'w:rPr', 'w:vanish');
    if (!isHidden) this.fields.take(piece);
    if (kind === 'begin') this.begin(element);
    else if (kind === 'comment') this.comment(idOf(element), change);
    else if (kind === 'box') this.boxes.push(element);
    else if (kind !== 'instruction' && text !== '' && !isHidden && !this.fields.isHidden) {
      this.runs.push({ ...change, text: kind === 'line' ? ' ' : text, comments: [...this.comments] });
    }
  }

  private begin(element: XmlElement): void {
    const { name, attributes } = element;
    if (name === 'w:r') this.looksIn(childAt(element, 'w:rPr'));
    else if (name === 'w:bookmarkStart') this.bookmarks.push(attributes.get('w:name') ?? '');
    else markComment(element, this.comments);
  }

  /** A comment on no stretch of text stands at a place; one on a stretch was met at its beginning. */
  private comment(id: string, change: Revised): void {
    if (this.runs.some(({ comments }) => comments.includes(id))) return;
    this.runs.push({ ...change, text: '', comments: [id] });
  }
}

/** Keeps up which comments are open. */
function markComment(element: XmlElement, open: Set<string>): void {
  if (element.name === 'w:commentRangeStart') open.add(idOf(element));
  else if (element.name === 'w:commentRangeEnd') open.delete(idOf(element));
}

function layoutOf(properties: XmlElement | undefined): string {
  const list = valueAt(properties, 'w:numPr', 'w:numId') ?? (childAt(properties, 'w:numPr') ? '' : '0');
  const depth = list === '0' ? '' : valueAt(properties, 'w:numPr', 'w:ilvl') || '0';
  return `${valueAt(properties, 'w:pStyle') ?? ''} ${depth}`;
}
