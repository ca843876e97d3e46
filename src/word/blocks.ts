/** The flow of a part of a Word file: its paragraphs and tables, whatever holds them. */
import { type Revised, revisedBy } from './revised-paragraph.ts';
import { childAt, chosen, elementsOf, type XmlElement } from './xml.ts';

export interface Row {
  readonly change: Revised;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly change: Revised;
  readonly element: XmlElement;
  readonly properties: XmlElement | undefined;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly element: XmlElement;
  readonly properties: XmlElement | undefined;
  /** What was done to its end. */
  readonly mark: Revised;
}

/** Where the words of a comment begin or end between paragraphs, or another place. */
export interface Place {
  readonly kind: 'place';
  readonly element: XmlElement;
}

/** What has no paragraph of the flow in it. */
const NO_FLOW: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:sectPr', 'w:sdtPr']);

export function* blocksIn(holder: XmlElement): Generator<Paragraph | Table | Place> {
  for (const element of elementsOf(chosen(holder))) {
    const { name } = element;
    if (name === 'w:p') yield paragraphOf(element);
    else if (name === 'w:tbl') yield { kind: 'table', rows: rowsIn(element) };
    else if (/^w:(?:commentRange|bookmark)/.test(name)) yield { kind: 'place', element };
    else if (!NO_FLOW.has(name)) yield* blocksIn(element);
  }
}

function paragraphOf(element: XmlElement): Paragraph {
  const properties = childAt(element, 'w:pPr');
  return { kind: 'paragraph', element, properties, mark: revisedBy(childAt(properties, 'w:rPr')) };
}

function rowsIn(table: XmlElement): readonly Row[] {
  return within(table, 'w:tr').map(row => ({
    change: revisedBy(childAt(row, 'w:trPr')),
    cells: within(row, 'w:tc').map(element => {
      const properties = childAt(element, 'w:tcPr');
      return { element, properties, change: revisedBy(properties) };
    }),
  }));
}

const LOOKED_THROUGH: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
]);

/** Children of a name, content controls and the like looked through. */
function within(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(parent).flatMap(child =>
    child.name === name ? [child] : LOOKED_THROUGH.has(child.name) ? within(child, name) : [],
  );
}
