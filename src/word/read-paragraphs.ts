/** From a part of a Word file to its paragraphs, in the order in which they are read, with what reviewers changed. */
import { Fields } from './fields.ts';
import type { Revised, RevisedParagraph, RevisedRun, Revision } from './revised-paragraph.ts';
import { symbolOf } from './symbol-fonts.ts';
import { childAt, childrenOf, isOn, textOf, type XmlElement } from './xml.ts';

/** The paragraphs below an element; what Word makes by itself, such as the list of contents, has no text here. */
export function readParagraphs(root: XmlElement): readonly RevisedParagraph[] {
  const reader = new ParagraphsReader();
  reader.block(root, {}, undefined);
  return reader.paragraphs;
}

/** Elements that stand for characters. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': ' ',
  'w:cr': ' ',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
};

/** Elements that say what was done only to looks. */
const LOOKS: ReadonlySet<string> = new Set(['w:rPrChange', 'w:pPrChange', 'w:tblPrChange', 'w:trPrChange']);

const INSERTIONS: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);
const DELETIONS: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

type Cell = RevisedParagraph['cell'];

class ParagraphsReader {
  readonly paragraphs: RevisedParagraph[] = [];
  private readonly fields = new Fields();
  /** The comments whose stretch of text is open; it may reach across paragraphs. */
  private readonly comments = new Set<string>();
  private tables = 0;

  block(element: XmlElement, row: Revised, cell: Cell): void {
    for (const node of elementsIn(element)) {
      if (node.name === 'w:p') this.paragraph(node, row, cell);
      else if (node.name === 'w:tbl') this.table(node, row);
      else if (node.name === 'mc:AlternateContent') this.block(chosen(node), row, cell);
      else if (node.name === 'w:commentRangeStart') this.comments.add(idOf(node));
      else if (node.name === 'w:commentRangeEnd') this.comments.delete(idOf(node));
      else if (!DELETIONS.has(node.name)) this.block(node, row, cell);
    }
  }

  private table(table: XmlElement, within: Revised): void {
    const number = ++this.tables;
    for (const [index, row] of childrenOf(table, 'w:tr').entries()) {
      const rowChange = both(within, revisedBy(childAt(row, 'w:trPr')));
      for (const [place, cell] of childrenOf(row, 'w:tc').entries()) {
        const properties = childAt(cell, 'w:tcPr');
        const change = both(rowChange, revisedBy(properties, 'w:cellIns', 'w:cellDel'));
        this.block(cell, change, [number, index + 1, place + 1]);
      }
    }
  }

  private paragraph(element: XmlElement, row: Revised, cell: Cell): void {
    const properties = childAt(element, 'w:pPr');
    const reader = new RunsReader(this.fields, this.comments);
    reader.looksIn(properties);
    reader.read(element, {});
    this.fields.endParagraph(false);
    const mark = childAt(properties, 'w:rPr');
    this.paragraphs.push({
      runs: reader.runs,
      mark: both(revisedBy(mark), revisedBy(mark, 'w:moveTo', 'w:moveFrom')),
      row,
      ...(cell && { cell }),
      layout: layoutOf(properties),
      bookmarks: reader.bookmarks,
      looks: reader.looks,
    });
    // A text box is read after the paragraph in which it is anchored.
    for (const box of reader.boxes) this.block(box, row, cell);
  }
}

class RunsReader {
  readonly runs: RevisedRun[] = [];
  readonly bookmarks: string[] = [];
  readonly looks: Revision[] = [];
  readonly boxes: XmlElement[] = [];
  private readonly fields: Fields;
  private readonly comments: Set<string>;

  constructor(fields: Fields, comments: Set<string>) {
    this.fields = fields;
    this.comments = comments;
  }

  read(element: XmlElement, change: Revised): void {
    for (const node of elementsIn(element)) this.element(node, change);
  }

  /** Looks for what was done only to looks, which nests in properties. */
  looksIn(properties: XmlElement | undefined): void {
    if (!properties) return;
    for (const node of elementsIn(properties)) {
      if (LOOKS.has(node.name)) this.looks.push(revisionOf(node));
      else if (node.name === 'w:rPr') this.looksIn(node);
    }
  }

  private element(node: XmlElement, change: Revised): void {
    const { name } = node;
    if (name === 'w:t' || name === 'w:delText' || name === 'm:t') this.add(textOf(node), change);
    else if (name === 'w:sym') this.add(symbolOf(node), change);
    else if (CHARACTERS[name] !== undefined) this.add(CHARACTERS[name], change);
    else if (name === 'w:r') this.run(node, change);
    else if (INSERTIONS.has(name)) this.read(node, { ...change, inserted: revisionOf(node) });
    else if (DELETIONS.has(name)) this.read(node, { ...change, deleted: revisionOf(node) });
    else if (name === 'w:bookmarkStart') this.bookmarks.push(node.attributes.get('w:name') ?? '');
    else if (name === 'w:commentRangeStart') this.comments.add(idOf(node));
    else if (name === 'w:commentRangeEnd') this.comments.delete(idOf(node));
    else if (name === 'w:commentReference') this.comment(idOf(node), change);
    else if (name === 'w:fldChar') this.fields.mark(node.attributes.get('w:fldCharType'));
    else if (name === 'w:instrText' || name === 'w:delInstrText') this.fields.instruct(textOf(node));
    else if (name === 'w:fldSimple') this.simpleField(node, change);
    else if (name === 'mc:AlternateContent') this.read(chosen(node), change);
    else if (name === 'w:txbxContent') this.boxes.push(node);
    else if (name !== 'w:pPr' && name !== 'w:rPr' && name !== 'w:sdtPr') this.read(node, change);
  }

  private run(node: XmlElement, change: Revised): void {
    const properties = childAt(node, 'w:rPr');
    this.looksIn(properties);
    if (!isOn(properties, 'w:vanish')) this.read(node, change);
  }

  private simpleField(node: XmlElement, change: Revised): void {
    if (!Fields.isMadeByWord(node.attributes.get('w:instr') ?? '')) this.read(node, change);
  }

  /** A comment on no stretch of text stands at a place; one on a stretch was met at its beginning. */
  private comment(id: string, change: Revised): void {
    if (this.runs.some(({ comments }) => comments.includes(id))) return;
    this.runs.push({ ...change, text: '', comments: [id] });
  }

  private add(text: string, change: Revised): void {
    if (this.fields.isHidden || text === '') return;
    this.runs.push({ ...change, text, comments: [...this.comments] });
  }
}

/** Word writes some things twice, for itself and for older programs. */
function chosen(element: XmlElement): XmlElement {
  return (
    childAt(element, 'mc:Choice') ??
    childAt(element, 'mc:Fallback') ?? { name: '', attributes: new Map(), children: [] }
  );
}

function* elementsIn({ children }: XmlElement): Generator<XmlElement> {
  for (const node of children) if (typeof node !== 'string') yield node;
}

function idOf({ attributes }: XmlElement): string {
  return attributes.get('w:id') ?? '';
}

function revisionOf({ attributes }: XmlElement): Revision {
  const date = attributes.get('w:date');
  return { author: attributes.get('w:author') ?? '', ...(date !== undefined && { date }) };
}

/** What was done to the thing whose properties these are. */
function revisedBy(properties: XmlElement | undefined, ins = 'w:ins', del = 'w:del'): Revised {
  const inserted = childAt(properties, ins);
  const deleted = childAt(properties, del);
  return {
    ...(inserted && { inserted: revisionOf(inserted) }),
    ...(deleted && { deleted: revisionOf(deleted) }),
  };
}

/** What was done to something and to what it stands in. */
function both(outer: Revised, inner: Revised): Revised {
  return { ...inner, ...outer };
}

function layoutOf(properties: XmlElement | undefined): string {
  const value = (parent: XmlElement | undefined, name: string) =>
    childAt(parent, name)?.attributes.get('w:val') ?? '';
  const list = childAt(properties, 'w:numPr');
  const isListed = list !== undefined && value(list, 'w:numId') !== '0';
  return `${value(properties, 'w:pStyle')} ${isListed ? value(list, 'w:ilvl') || '0' : ''}`;
}
