/** By what means a file of Word or Excel could show something besides its text: parts, relations, properties of the file. */
import { oneLine } from '../../lexicon/one-line.ts';
import type { WordPackage } from '../../word/package.ts';
import { childrenOf, elementsOf, textOf, type XmlElement } from '../../word/xml.ts';
import { each, type Harmless, told } from './told.ts';
import { WORD_HARMLESS } from './word-harmless.ts';

/** Relations to parts that are read for what they show, or for what they say of the file. */
const READ = new Set([
  'officeDocument',
  'styles',
  'numbering',
  'settings',
  'footnotes',
  'endnotes',
  'comments',
  'commentsExtended',
  'header',
  'footer',
  'worksheet',
  'sharedStrings',
  'drawing',
  'fontTable',
  'webSettings',
  'core-properties',
  'metadata/core-properties',
  'extended-properties',
  'custom-properties',
]);
/** Relations that are told where they are used, and to parts of which nothing shows that is not told where it is used. */
const TOLD_ELSEWHERE = new Set([
  'hyperlink',
  'image',
  'theme',
  'customXml',
  'customXmlProps',
  'calcChain',
  'people',
  'commentsIds',
  'commentsExtensible',
]);

/** What only holds other things, and is read as if it had no attributes but these. */
const BARE: Readonly<Record<string, string>> = {
  ...each(
    `w:hdr w:ftr w:footnotes w:endnotes w:comments w:settings w:pPr w:rPr w:numPr w:tblPr w:tblGrid w:trPr w:tcPr
     w:sdtContent is si sheetData cols sheets definedNames v`,
    '',
  ),
  ...each('w:pStyle w:rStyle w:ilvl w:numId', 'w:val'),
  'w:r': 'w:rsidR w:rsidRPr w:rsidDel',
  'w:t': 'xml:space',
  'w:instrText': 'xml:space',
  'w:gridCol': 'w:w',
  t: 'xml:space',
  f: 'aca',
  'w:footnote': 'w:id w:type',
  'w:endnote': 'w:id w:type',
  sst: 'count uniqueCount',
  sheet: 'name sheetId state r:id',
};
const TEXTS = new Set(['w:t', 'w:instrText', 't', 'v', 'f']);

/** What is read of an element whose parts are read one by one. */
const HOLDING: Readonly<Record<string, string>> = {
  sheetData: 'row',
  row: 'c',
  cols: 'col',
  sheets: 'sheet',
  xf: 'alignment protection',
};

/** Elements that a file may lack but not add, wherever they stand. */
const ADDED = new Set(['w:tblCaption', 'w:tblDescription']);

/** Properties of a file that change with each program that saves it. */
const OF_THE_SAVING = each(
  `cp:lastModifiedBy cp:revision dcterms:created dcterms:modified dc:language cp:lastPrinted cp:version
   app:Template app:TotalTime app:Pages app:Words app:Characters app:CharactersWithSpaces app:Lines app:Paragraphs
   app:Application app:AppVersion app:DocSecurity app:ScaleCrop app:LinksUpToDate app:SharedDoc app:HyperlinksChanged
   app:HeadingPairs app:TitlesOfParts`,
  'any',
);
/** Fonts whose other name is their own in another language, or that draw dots only. */
const SAME_FONTS = new Set(['SimSun 宋体', 'Microsoft YaHei 微软雅黑', 'OpenSymbol Arial Unicode MS']);
/** Fonts that have signs in the places of letters. */
const SIGN_FONTS = /^(?:Symbol|Wingdings(?: [23])?|Webdings)$/;

/** What parts hold that can't be seen from where they are used. */
const HELD: Readonly<Record<string, (root: XmlElement) => readonly string[]>> = {
  'core-properties': properties,
  'extended-properties': properties,
  'custom-properties': properties,
  fontTable: root =>
    childrenOf(root, 'w:font').flatMap(font => {
      const name = font.attributes.get('w:name') ?? '';
      return elementsOf(font).flatMap(each => {
        const value = each.attributes.get('w:val') ?? '';
        const isSame = each.name === 'w:altName' && SAME_FONTS.has(`${name} ${value}`);
        const isPlain =
          each.name === 'w:charset' ? value !== '02' || SIGN_FONTS.test(name) : OF_FONTS.has(each.name);
        return isSame || isPlain ? [] : [`${each.name} ${value} for “${name}”`];
      });
    }),
  // A set of frames shows other files.
  webSettings: root => others(root, 'w:allowPNG w:divs w:optimizeForBrowser w:relyOnVML w:targetScreenSz'),
  styles: root => others(root, 'w:docDefaults w:latentStyles w:style'),
  numbering: root => others(root, 'w:abstractNum w:num'),
  footnotes: root => [...others(root, 'w:footnote'), ...separators(root)],
  endnotes: root => [...others(root, 'w:endnote'), ...separators(root)],
  // Comments on cells are nothing of ours.
  comments: root =>
    root.name === 'w:comments' ? [...others(root, 'w:comment'), ...datesOf(root)] : [root.name],
  commentsExtended: root => elementsOf(root).map(each => told(each, WORD_HARMLESS)),
  drawing: root => elementsOf(root).map(({ name }) => name),
  customXml: root => (root.name === 'mission:sent' ? [textOf(root)] : []),
};
const OF_FONTS = new Set(['w:panose1', 'w:family', 'w:pitch', 'w:sig', 'w:notTrueType']);

function properties(root: XmlElement): readonly string[] {
  return elementsOf(root)
    .filter(each => textOf(each) !== '')
    .map(each => told(each, OF_THE_SAVING))
    .filter(each => each !== '');
}

function others(root: XmlElement, names: string): readonly string[] {
  // A workbook has styles of its own kind.
  if (!root.name.startsWith('w:')) return [];
  return elementsOf(root).flatMap(({ name }) => (names.split(' ').includes(name) ? [] : [name]));
}

/** When comments were made, which some programs lose: they write no month then. */
function datesOf(root: XmlElement): readonly string[] {
  return childrenOf(root, 'w:comment').flatMap(comment => {
    const date = comment.attributes.get('w:date') ?? '';
    const words = oneLine(textOf(comment));
    return date === '' || date.startsWith('0-00-00') ? [] : [`${date} of the comment “${words}”`];
  });
}

/** What stands in a line between the text and its notes, and is no such line. */
const LINES = new Set(
  'p pPr r rPr pStyle rStyle separator continuationSeparator spacing ind'.split(' ').map(name => `w:${name}`),
);

function separators(root: XmlElement): readonly string[] {
  const within = (element: XmlElement): readonly string[] =>
    elementsOf(element).flatMap(each => [
      ...(LINES.has(each.name) ? [] : [each.name]),
      ...[...each.attributes.values()].filter(value => Number(value) > FARTHEST),
      ...within(each),
    ]);
  return elementsOf(root)
    .filter(({ attributes }) => attributes.has('w:type'))
    .flatMap(note => [textOf(note).trim(), ...within(note)])
    .filter(said => said !== '');
}

/** As far as such a line may stand from what is around it, in twentieths of a point. */
const FARTHEST = 720;

/** What styles, lists and notes are called by. */
const IDS: Readonly<Record<string, string>> = {
  'w:style': 'w:styleId',
  'w:num': 'w:numId',
  'w:abstractNum': 'w:abstractNumId',
  'w:footnote': 'w:id',
  'w:endnote': 'w:id',
  'w:comment': 'w:id',
};

/** What says of what types the parts are. */
const TYPES = '[Content_Types].xml';

/** All that a file may lack but not add, with the part in which it stands. */
export function meansOf(file: WordPackage, harmless: Harmless): ReadonlyMap<string, string> {
  const reader = new MeansReader(file, harmless);
  reader.follow('');
  reader.rest();
  return reader.means;
}

class MeansReader {
  readonly means: Map<string, string>;
  private readonly types: XmlElement | undefined;
  private readonly met = new Set(['']);

  constructor(
    private readonly file: WordPackage,
    private readonly harmless: Harmless,
  ) {
    this.types = file.part(TYPES);
    this.means = new Map(file.doubled.map(path => [`“${path}” twice`, path]));
  }

  follow(from: string): void {
    const relations = [...this.file.relationshipsOf(from).values()];
    for (const { type, target, isOutside } of relations) {
      // Where links lead is told with their words.
      if (isOutside && type !== 'hyperlink') this.add(`relation “${type}” to “${target}”`, from);
      if (!READ.has(type) && !TOLD_ELSEWHERE.has(type)) this.add(`relation “${type}”`, from);
    }
    for (const { type, target } of relations.filter(({ target }) => !this.met.has(target))) {
      this.met.add(target);
      const root = READ.has(type) || type === 'customXml' ? this.file.part(target) : undefined;
      if (root) this.part(target, type, root);
      else this.follow(target);
    }
  }

  /** Names what no part leads to: no program shows it, and what it is for can't be known. */
  rest(): void {
    const isLedTo = (path: string) =>
      path === TYPES ||
      path.endsWith('/') ||
      this.met.has(path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2'));
    for (const path of this.file.paths.filter(each => !isLedTo(each))) {
      this.add(`“${path}”, to which nothing leads`, path);
    }
  }

  private part(path: string, type: string, root: XmlElement): void {
    const held = HELD[type.split('/').at(-1) ?? '']?.(root) ?? [];
    for (const what of [typeOf(path, type, this.types), ...held]) this.add(what, path);
    for (const double of doubles(root)) this.add(`“${double}” twice`, path);
    if (type !== 'customXml') this.visit(path, root);
    this.follow(path);
  }

  private visit(path: string, element: XmlElement): void {
    for (const what of unreadIn(element)) this.add(what, path);
    const isTold = ADDED.has(element.name) || element.name.startsWith('mc:');
    const added = element.name === 'w:sdtPr' ? elementsOf(element) : isTold ? [element] : [];
    for (const each of added) this.add(told(each, this.harmless), path);
    for (const child of elementsOf(element)) this.visit(path, child);
  }

  private add(what: string, path: string): void {
    if (what !== '' && !this.means.has(what)) this.means.set(what, path);
  }
}

/** What stands in an element that is read for other things only. */
function unreadIn({ name, attributes, children }: XmlElement): readonly string[] {
  const known = BARE[name]?.split(' ').concat('mc:Ignorable');
  const held = TEXTS.has(name) ? [] : HOLDING[name]?.split(' ');
  return [
    ...(known ? [...attributes.keys()].filter(key => !known.includes(key)) : []),
    ...(held
      ? children.flatMap(child =>
          typeof child === 'string' || held.includes(child.name) ? [] : [child.name],
        )
      : []),
  ].map(what => `${what} of ${name}`);
}

function doubles(root: XmlElement): readonly string[] {
  const met = new Set<string>();
  return elementsOf(root).flatMap(({ name, attributes }) => {
    const id = IDS[name] === undefined ? undefined : `${name} ${attributes.get(IDS[name])}`;
    if (id === undefined) return [];
    const isMet = met.has(id);
    met.add(id);
    return isMet ? [id] : [];
  });
}

/** What a package says that a part is, where that is not what the relation to it says. */
function typeOf(path: string, relation: string, types: XmlElement | undefined): string {
  const [, ending = ''] = /\.([^./]+)$/.exec(path) ?? [];
  const is = (value: string | undefined, other: string) => value?.toLowerCase() === other.toLowerCase();
  const told =
    childrenOf(types, 'types:Override').find(({ attributes }) =>
      is(attributes.get('PartName'), `/${path}`),
    ) ?? childrenOf(types, 'types:Default').find(({ attributes }) => is(attributes.get('Extension'), ending));
  const type = told?.attributes.get('ContentType') ?? 'unknown';
  return type.endsWith(`.${relation.split('/').at(-1)}+xml`) ? '' : `type ${type}`;
}
