/** What an Excel workbook shows, whoever has saved it last. */
import { WordPackage } from '../../word/package.ts';
import { childAt, childrenOf, textOf, type XmlElement } from '../../word/xml.ts';
import { withoutProvenance } from '../provenance.ts';
import { meansOf } from './package-means.ts';
import type { Shown } from './shown.ts';
import { contrast } from './word-looks.ts';

/** The cells of all sheets, each behind its place. */
export function workbookShown(bytes: Uint8Array): Shown {
  const file = new WordPackage(bytes);
  const path = file.mainPart();
  const relations = file.relationshipsOf(path);
  const partOf = (type: string) =>
    file.part([...relations.values()].find(relation => relation.type === type)?.target);
  const shared = childrenOf(partOf('sharedStrings'), 'si').map(stringOf);
  const looks = new CellLooks(partOf('styles'));
  const passages: string[] = [];
  const pieces: string[] = [];
  const book = file.part(path);
  if (isTrue(childAt(book, 'workbookPr')?.attributes.get('date1904'))) pieces.push('days counted from 1904');
  for (const { attributes } of childrenOf(childAt(book, 'sheets'), 'sheet')) {
    const name = attributes.get('name') ?? '';
    const state = attributes.get('state') ?? 'visible';
    passages.push(name, ...(state === 'visible' ? [] : [state]));
    pieces.push(`sheet ${name} ${state}`);
    const sheet = file.part(relations.get(attributes.get('r:id') ?? '')?.target);
    for (const { place, said, how } of sheet ? shownIn(sheet, shared, looks) : []) {
      if (said !== '') passages.push(withoutProvenance(`${place}: ${said}`));
      pieces.push(withoutProvenance(`${name} ${place}: ${said}${how === '' ? '' : ` ⟨${how}⟩`}`));
    }
  }
  return { passages, pieces, means: meansOf(file, isFormat) };
}

/** The elements of a workbook that only format or are read above (ECMA-376, SpreadsheetML). */
const FORMATS: ReadonlySet<string> = new Set(
  `workbook fileVersion fileSharing workbookPr workbookProtection bookViews workbookView sheets sheet calcPr
   worksheet sheetPr pageSetUpPr outlinePr tabColor dimension sheetViews sheetView pane selection sheetFormatPr cols col
   sheetData row c v is t autoFilter dataValidations dataValidation formula2 printOptions pageMargins pageSetup
   headerFooter ignoredErrors ignoredError sheetProtection sst si phoneticPr wsDr xdr:wsDr drawing
   styleSheet numFmts numFmt fonts font b i u strike sz color name family charset scheme condense extend outline shadow
   vertAlign fills fill patternFill fgColor bgColor borders border left right top bottom diagonal start end vertical
   horizontal cellStyleXfs cellXfs xf alignment protection cellStyles cellStyle dxfs dxf tableStyles colors indexedColors
   rgbColor mruColors definedNames`.split(/\s+/),
);

function isFormat(element: XmlElement, parent: XmlElement | undefined): boolean {
  const { name, attributes } = element;
  // What other programs keep for themselves; a list of rules or charts in it would be one of its own kind.
  if (name === 'extLst' || name === 'ext' || EXTENSIONS.has(name)) return true;
  if (name === 'definedName')
    return /^_xlnm\.(?:Print_Titles|_FilterDatabase)$/.test(attributes.get('name') ?? '');
  return FORMATS.has(name) && !(parent?.name === 'si' && name === 'r');
}

const EXTENSIONS = new Set([
  'extCalcPr',
  'slicerStyles',
  'timelineStyles',
  'calcFeatures',
  'feature',
  'absPath',
]);

interface ShownCell {
  readonly place: string;
  readonly said: string;
  readonly how: string;
}

function shownIn(sheet: XmlElement, shared: readonly string[], looks: CellLooks): readonly ShownCell[] {
  const isFromRight = isTrue(childAt(sheet, 'sheetViews', 'sheetView')?.attributes.get('rightToLeft'));
  const merged = childrenOf(childAt(sheet, 'mergeCells'), 'mergeCell').map(({ attributes }) =>
    how(attributes.get('ref') ?? '', 'merged'),
  );
  return [
    ...(isFromRight ? [how('direction', 'from right to left')] : []),
    ...marginsOf(sheet),
    ...childrenOf(childAt(sheet, 'cols'), 'col').flatMap(hiddenColumns),
    ...childrenOf(childAt(sheet, 'sheetData'), 'row').flatMap(row => cellsOf(row, shared, looks)),
    ...merged,
  ];
}

/** Something that is no cell, and how it is. */
function how(place: string, look: string): ShownCell {
  return { place, said: '', how: look };
}

function hiddenColumns({ attributes }: XmlElement): readonly ShownCell[] {
  const isNarrow = attributes.has('width') && Number(attributes.get('width')) < NARROWEST;
  if (!isNarrow && !isTrue(attributes.get('hidden'))) return [];
  const from = Number(attributes.get('min'));
  const count = Math.min(Number(attributes.get('max')) - from + 1, MOST_COLUMNS);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => how(`column ${from + index}`, 'hidden'));
}

function cellsOf(row: XmlElement, shared: readonly string[], looks: CellLooks): readonly ShownCell[] {
  const cells = childrenOf(row, 'c').flatMap(cell => {
    const said = saidIn(cell, shared);
    const isNumber = !['s', 'str', 'inlineStr'].includes(cell.attributes.get('t') ?? 'n');
    const look = looks.of(cell.attributes.get('s'), isNumber);
    return said === '' ? [] : [{ place: cell.attributes.get('r') ?? '', said, how: look }];
  });
  const isHidden =
    isTrue(row.attributes.get('hidden')) || Number(row.attributes.get('ht') ?? LOWEST) < LOWEST;
  return cells.length > 0 && isHidden ? [how(`row ${row.attributes.get('r')}`, 'hidden'), ...cells] : cells;
}

/** Columns of less than this many characters, rows of less than so many points, hide what is in them. */
const NARROWEST = 2;
const LOWEST = 6;
/** A format may be said of all columns that a sheet could have. */
const MOST_COLUMNS = 256;

/** What stands in the margins of printed pages, but for the number of the page. */
function marginsOf(sheet: XmlElement): readonly ShownCell[] {
  return (childAt(sheet, 'headerFooter')?.children ?? []).flatMap(node =>
    typeof node === 'string' || textOf(node) === ''
      ? []
      : [{ place: node.name, said: textOf(node), how: '' }],
  );
}

function saidIn(cell: XmlElement, shared: readonly string[]): string {
  const value = textOf(childAt(cell, 'v') ?? NOTHING);
  const formula = childAt(cell, 'f');
  const inline = childAt(cell, 'is');
  const text =
    cell.attributes.get('t') === 's' ? (shared[Number(value)] ?? '') : inline ? stringOf(inline) : value;
  return `${formula ? `=${textOf(formula).replace(/\s/g, '')} ` : ''}${text}`;
}

const NOTHING: XmlElement = { name: '', attributes: new Map(), children: [] };

/** A text without how its letters look, and without what only says how it is read aloud. */
function stringOf(string: XmlElement): string {
  return string.children
    .map(node =>
      typeof node === 'string' || node.name === 'rPh'
        ? ''
        : node.name === 't'
          ? textOf(node)
          : stringOf(node),
    )
    .join('');
}

/** How cells look, as far as that can hide what they say or show something else. */
class CellLooks {
  private readonly formats: readonly XmlElement[];
  private readonly fonts: readonly XmlElement[];
  private readonly fills: readonly XmlElement[];
  private readonly numbers: ReadonlyMap<string, string>;

  constructor(styles: XmlElement | undefined) {
    this.formats = childrenOf(childAt(styles, 'cellXfs'), 'xf');
    this.fonts = childrenOf(childAt(styles, 'fonts'), 'font');
    this.fills = childrenOf(childAt(styles, 'fills'), 'fill');
    this.numbers = new Map(
      childrenOf(childAt(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
        attributes.get('numFmtId') ?? '',
        attributes.get('formatCode') ?? '',
      ]),
    );
  }

  of(style: string | undefined, isNumber: boolean): string {
    const format = this.formats[Number(style ?? 0)];
    const font = this.fonts[Number(format?.attributes.get('fontId') ?? 0)];
    const pattern = childAt(this.fills[Number(format?.attributes.get('fillId') ?? 0)], 'patternFill');
    const isFilled = pattern?.attributes.get('patternType') === 'solid';
    const paper = colorOf(isFilled ? childAt(pattern, 'fgColor') : undefined, 'FFFFFF');
    const code = numberFormat(this.numbers, format?.attributes.get('numFmtId') ?? '0');
    const looks = [
      contrast(colorOf(childAt(font, 'color'), '000000'), paper) < LEAST_CONTRAST && 'faint',
      Number(childAt(font, 'sz')?.attributes.get('val') ?? SMALLEST) < SMALLEST && 'tiny',
      childAt(font, 'strike') !== undefined &&
        childAt(font, 'strike')?.attributes.get('val') !== 'false' &&
        'struck',
      isNumber ? code : TEXT_FORMATS.test(code) ? false : code,
    ];
    return looks.filter(look => look !== false && look !== '').join(' ');
  }
}

const SMALLEST = 6;
const LEAST_CONTRAST = 1.6;
/** Formats that show a text as it is; another one can show other words in its place. */
const TEXT_FORMATS = /^(?:|@|[dmyh ./:-]+)$/;

/** The code of a number format, as all programs write it; none for what is shown as it is. */
function numberFormat(numbers: ReadonlyMap<string, string>, id: string): string {
  if (id === '49') return '@';
  const code = (numbers.get(id) ?? (id === '0' ? 'General' : `format ${id}`)).replace(/\\(?=.)/g, '');
  return code === 'General' ? '' : code.replace(/^\[\$-[\w]+\]/, '').replace(/;@$/, '');
}

/** Black in the lists of themes and of older programs. */
const BLACKS = { theme: new Set(['1']), indexed: new Set(['8', '64']) };

/** A colour by its letters; one that only a theme knows is taken for white, which is not seen on white. */
function colorOf(element: XmlElement | undefined, otherwise: string): string {
  const [rgb, theme, indexed] = ['rgb', 'theme', 'indexed'].map(name => element?.attributes.get(name));
  if (rgb !== undefined && /^[0-9a-f]{8}$/i.test(rgb)) return rgb.slice(2);
  const isKnown =
    (theme === undefined || BLACKS.theme.has(theme)) &&
    (indexed === undefined || BLACKS.indexed.has(indexed));
  return isKnown ? otherwise : 'FFFFFF';
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
