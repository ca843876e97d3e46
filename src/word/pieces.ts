/** What stands in a paragraph of a Word file, piece by piece in the order of reading, whoever asks. */
import { changeOf, type Revised } from './revised-paragraph.ts';
import { inFont, symbolOf } from './symbol-fonts.ts';
import { childAt, chosen, descendantsOf, elementsOf, textOf, type XmlElement } from './xml.ts';

/** Where a piece stands. */
interface Within {
  /** The innermost run around it. */
  readonly run?: XmlElement;
  readonly change: Revised;
}

export interface WordPiece extends Within {
  readonly kind: PieceKind;
  readonly element: XmlElement;
  /** What it reads as, or what an instruction says; empty for what is neither. */
  readonly text: string;
}

/** What elements are, and the characters that some stand for. */
const KINDS = {
  'w:t': ['text'],
  'm:t': ['text'],
  'w:delText': ['text'],
  'w:sym': ['text'],
  'w:noBreakHyphen': ['text', '\u2011'],
  'w:softHyphen': ['text', '\u00AD'],
  'w:tab': ['tab', '\t'],
  'w:ptab': ['tab', '\t'],
  // A line ends with its page or its column, too.
  'w:br': ['line', '\n'],
  'w:cr': ['line', '\n'],
  'w:fldChar': ['field', ''],
  'w:instrText': ['instruction'],
  'w:delInstrText': ['instruction'],
  'w:footnoteReference': ['note', ''],
  'w:endnoteReference': ['note', ''],
  'w:commentReference': ['comment', ''],
  'w:drawing': ['drawing', ''],
  'w:pict': ['drawing', ''],
  'w:object': ['drawing', ''],
  'w:txbxContent': ['box', ''],
} as const;

/** Whatever else there is begins and ends, with what it holds in between, such as a run or a link. */
export type PieceKind = (typeof KINDS)[keyof typeof KINDS][0] | 'begin' | 'end';

/** Properties, and what only says how a sign is spoken. */
const SKIPPED: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:rt']);
const NAMED: ReadonlyMap<string, readonly [kind: PieceKind, sign?: string]> = new Map(Object.entries(KINDS));
const BOX: ReadonlySet<string> = new Set(['w:txbxContent']);

export function* piecesIn(holder: XmlElement, within: Within = { change: {} }): Generator<WordPiece> {
  for (const element of elementsOf(holder)) {
    const [kind, sign] = NAMED.get(element.name) ?? [];
    if (kind) yield { ...within, kind, element, text: sign ?? textIn(element, within) };
    else if (!SKIPPED.has(element.name)) yield* heldIn(element, within);
    if (kind !== 'drawing') continue;
    for (const box of descendantsOf(element, BOX)) yield { ...within, kind: 'box', element: box, text: '' };
  }
}

function* heldIn(element: XmlElement, within: Within): Generator<WordPiece> {
  const change = { ...within.change, ...changeOf(element) };
  yield { ...within, kind: 'begin', element, text: '' };
  yield* piecesIn(chosen(element), { ...within, change, ...(element.name === 'w:r' && { run: element }) });
  yield { ...within, kind: 'end', element, text: '' };
}

function textIn(element: XmlElement, { run }: Within): string {
  if (element.name === 'w:sym') return symbolOf(element);
  const font = childAt(run, 'w:rPr', 'w:rFonts')?.attributes.get('w:ascii') ?? '';
  return inFont(textOf(element), font);
}
