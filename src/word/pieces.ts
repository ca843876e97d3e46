/** What stands in a paragraph of a Word file, piece by piece in the order of reading, whoever asks. */
import type { Fields } from './fields.ts';
import { changeOf, type Revised } from './revised-paragraph.ts';
import { inFont, symbolOf } from './symbol-fonts.ts';
import { childAt, chosen, descendantsOf, elementsOf, textOf, type XmlElement } from './xml.ts';

export type PieceKind =
  | 'text'
  | 'tab'
  | 'line'
  | 'field'
  | 'footnote'
  | 'endnote'
  | 'comment'
  | 'comment start'
  | 'comment end'
  | 'drawing'
  | 'box'
  // The two ends of whatever holds other pieces, such as a run or a link.
  | 'begin'
  | 'end';

/** Where a piece stands. */
interface Within {
  /** The innermost run around it. */
  readonly run?: XmlElement;
  /** What was done to it. */
  readonly change: Revised;
}

export interface WordPiece extends Within {
  readonly kind: PieceKind;
  readonly element: XmlElement;
  /** What it reads as; empty for what is no text. */
  readonly text: string;
}

const KINDS: Readonly<Record<string, PieceKind>> = {
  'w:t': 'text',
  'm:t': 'text',
  'w:delText': 'text',
  'w:sym': 'text',
  'w:noBreakHyphen': 'text',
  'w:softHyphen': 'text',
  'w:tab': 'tab',
  'w:ptab': 'tab',
  // A line ends with its page or its column, too.
  'w:br': 'line',
  'w:cr': 'line',
  'w:fldChar': 'field',
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
  'w:commentReference': 'comment',
  'w:commentRangeStart': 'comment start',
  'w:commentRangeEnd': 'comment end',
  'w:drawing': 'drawing',
  'w:pict': 'drawing',
  'w:object': 'drawing',
  'w:txbxContent': 'box',
};

/** What the elements that stand for characters read as. */
const SIGNS: Readonly<Record<string, string>> = {
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
};

/** Properties, and what only says how a sign is spoken. */
const SKIPPED: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:rt']);
const INSTRUCTIONS: ReadonlySet<string> = new Set(['w:instrText', 'w:delInstrText']);
const BOX: ReadonlySet<string> = new Set(['w:txbxContent']);

/** The pieces of a paragraph. The fields are kept up as it is read: at its mark, a field is what it was before that. */
export function* piecesIn(
  holder: XmlElement,
  fields: Fields,
  within: Within = { change: {} },
): Generator<WordPiece> {
  for (const element of elementsOf(holder)) {
    const { name } = element;
    const kind = KINDS[name];
    if (INSTRUCTIONS.has(name)) fields.instruct(textOf(element));
    else if (kind) yield { ...within, kind, element, text: textIn(element, within.run) };
    else if (!SKIPPED.has(name)) yield* heldIn(element, fields, within);
    if (kind === 'field') fields.mark(element.attributes.get('w:fldCharType'));
    if (kind !== 'drawing') continue;
    for (const box of descendantsOf(element, BOX)) yield { ...within, kind: 'box', element: box, text: '' };
  }
}

function* heldIn(element: XmlElement, fields: Fields, within: Within): Generator<WordPiece> {
  const change = { ...within.change, ...changeOf(element) };
  const parts = element.name === 'w:fldSimple' ? inParts(element) : chosen(element);
  yield { ...within, kind: 'begin', element, text: '' };
  yield* piecesIn(parts, fields, { ...within, change, ...(element.name === 'w:r' && { run: element }) });
  yield { ...within, kind: 'end', element, text: '' };
}

/** A field that is written in one element, as it is written in several. */
function inParts({ name, attributes, children }: XmlElement): XmlElement {
  const mark = (type: string): XmlElement => ({
    name: 'w:fldChar',
    attributes: new Map([['w:fldCharType', type]]),
    children: [],
  });
  const instruction: XmlElement = {
    name: 'w:instrText',
    attributes: new Map(),
    children: [attributes.get('w:instr') ?? ''],
  };
  return {
    name,
    attributes,
    children: [mark('begin'), instruction, mark('separate'), ...children, mark('end')],
  };
}

function textIn(element: XmlElement, run: XmlElement | undefined): string {
  if (element.name === 'w:sym') return symbolOf(element);
  if (KINDS[element.name] !== 'text') return SIGNS[element.name] ?? '';
  const font = childAt(run, 'w:rPr', 'w:rFonts')?.attributes.get('w:ascii') ?? '';
  return SIGNS[element.name] ?? inFont(textOf(element), font);
}
