/** What a Word file shows, whoever has saved it last. */
import { Fields } from '../../word/fields.ts';
import { WordPackage } from '../../word/package.ts';
import { childAt, childrenOf, elementsOf, idOf, isOn, textOf, type XmlElement } from '../../word/xml.ts';
import { meansOf } from './package-means.ts';
import { wrongPageNumbers } from './page-numbers.ts';
import { pictureMarks } from './picture-marks.ts';
import type { Piece, Shown } from './shown.ts';
import { WORD_HARMLESS } from './word-harmless.ts';
import {
  type Around,
  type Beside,
  bookmarkOf,
  inWords,
  LineReader,
  type Notes,
  shellOf,
} from './word-line.ts';
import { WordLists } from './word-lists.ts';
import { looksOf, WordLooks } from './word-looks.ts';

/** Paragraphs of the text with their notes and margins, section by section; then how the file is set. */
export async function wordShown(bytes: Uint8Array): Promise<Shown> {
  const file = new WordPackage(bytes);
  const mainPath = file.mainPart();
  const relations = file.relationshipsOf(mainPath);
  const main = file.part(mainPath);
  const settings = file.partOf('settings');
  const notesIn = (type: string, name: string): Notes => {
    const own = file.relationshipsOf(file.pathOf(type) ?? '');
    return {
      byId: new Map(childrenOf(file.partOf(type), name).map(note => [idOf(note), note])),
      targetOf: id => own.get(id)?.target,
    };
  };
  const around: Around = {
    looks: new WordLooks(file.partOf('styles')),
    lists: new WordLists(file.partOf('numbering')),
    notes: {
      'w:footnoteReference': notesIn('footnotes', 'w:footnote'),
      'w:endnoteReference': notesIn('endnotes', 'w:endnote'),
      'w:commentReference': notesIn('comments', 'w:comment'),
    },
    pictures: await pictureMarks(bytes),
    targetOf: id => relations.get(id)?.target,
    isLedTo: ledTo(main),
  };
  const margins = new Map<string, ShownReader>();
  const readMargin = (id: string) => {
    const path = relations.get(id)?.target ?? '';
    const margin = margins.get(path) ?? marginOf(file, path, around);
    margins.set(path, margin);
    return margin.pieces;
  };
  const body = new ShownReader(around, new Sections(readMargin, isOn(settings, 'w:evenAndOddHeaders')));
  if (main) body.blocks(main, false);
  const distinct = [...margins.values()]
    .map(({ passages }) => passages)
    .filter(passages => passages.length > 0);
  return {
    passages: [
      ...body.passages,
      ...[...new Map(distinct.map(each => [each.join('\n'), each])).values()].flat(),
    ],
    pieces: [...body.pieces, { text: 'settings', how: looksOf([settings]) }],
    means: new Map([
      ...meansOf(file, WORD_HARMLESS),
      ...wrongPageNumbers(main).map(what => [what, mainPath] as const),
    ]),
  };
}

function marginOf(file: WordPackage, path: string, around: Around): ShownReader {
  const relations = file.relationshipsOf(path);
  const reader = new ShownReader({ ...around, targetOf: id => relations.get(id)?.target });
  const part = file.part(path);
  if (part) reader.blocks(part, false);
  return reader;
}

/** Whether a link or field leads to a bookmark. */
function ledTo(main: XmlElement | undefined): (name: string) => boolean {
  const [anchors, instructions] = [new Set<string>(), [] as string[]];
  const visit = (element: XmlElement) => {
    const anchor = element.attributes.get('w:anchor');
    if (anchor !== undefined) anchors.add(anchor);
    if (element.name === 'w:instrText') instructions.push(textOf(element));
    else instructions.push(element.attributes.get('w:instr') ?? '');
    for (const child of elementsOf(element)) visit(child);
  };
  if (main) visit(main);
  const fields = instructions.join('');
  return name => anchors.has(name) || fields.includes(name);
}

/** The margins that each section has, of its own or from the one before. */
class Sections {
  private readonly before = new Map<string, readonly Piece[]>();

  constructor(
    private readonly read: (id: string) => readonly Piece[],
    private readonly hasEven: boolean,
  ) {}

  end(section: XmlElement): readonly Piece[] {
    const isMargin = ({ name }: XmlElement) => /^w:(?:header|footer)Reference$/.test(name);
    for (const reference of elementsOf(section).filter(isMargin)) {
      const kind = `${reference.name} ${reference.attributes.get('w:type') ?? 'default'}`;
      this.before.set(kind, this.read(reference.attributes.get('r:id') ?? ''));
    }
    const rest = { ...section, children: elementsOf(section).filter(each => !isMargin(each)) };
    const kinds = [
      'default',
      ...(isOn(section, 'w:titlePg') ? ['first'] : []),
      ...(this.hasEven ? ['even'] : []),
    ];
    return [
      { text: 'section', how: looksOf([rest]) },
      ...kinds.flatMap(kind =>
        ['w:headerReference', 'w:footerReference'].flatMap(name => [
          { text: `${name} ${kind}` },
          ...(this.before.get(`${name} ${kind}`) ?? []).filter(({ text, how }) => text !== '' || how?.length),
        ]),
      ),
    ];
  }
}

/** What says how a table, row or cell is. */
const PROPERTIES = new Set(['w:tblPr', 'w:tblGrid', 'w:trPr', 'w:tcPr', 'w:sdtPr']);

class ShownReader {
  readonly passages: string[] = [];
  readonly pieces: Piece[] = [];
  private readonly fields = new Fields();

  constructor(
    private readonly around: Around,
    private readonly sections?: Sections,
  ) {}

  blocks(element: XmlElement, isInTable: boolean): void {
    for (const node of elementsOf(element)) {
      if (node.name === 'w:p') this.paragraph(node, isInTable);
      else if (node.name === 'w:sectPr') this.pieces.push(...(this.sections?.end(node) ?? []));
      else if (!PROPERTIES.has(node.name)) this.block(node, isInTable);
    }
  }

  private block(node: XmlElement, isInTable: boolean): void {
    const [kind, properties] = BLOCKS[node.name] ?? [];
    const isTable = kind === 'table';
    const own = properties === undefined ? undefined : childAt(node, properties);
    const looks = looksOf(isTable ? this.around.looks.table(own) : [own]);
    const how = [...shellOf(node), ...looks, ...bookmarkOf(node, this.around)];
    if (kind !== undefined || how.length > 0) {
      this.pieces.push({ text: kind ?? '', how, ...roomOf(childAt(own, 'w:tcW')) });
    }
    for (const column of childrenOf(childAt(node, 'w:tblGrid'), 'w:gridCol')) {
      this.pieces.push({ text: 'column', ...roomOf(column) });
    }
    this.blocks(node, isInTable || isTable);
    if (isTable) this.pieces.push({ text: 'end of table' });
  }

  private beside({ element, around }: Beside) {
    const reader = new ShownReader(around);
    reader.blocks(element, false);
    const isComment = element.name === 'w:comment';
    const type = element.attributes.get('w:type') ?? '';
    const said = isComment ? shellOf(element).join('') : `beside the text ${type}`;
    return { isComment, reader, said, key: said + JSON.stringify(reader.pieces) };
  }

  private paragraph(element: XmlElement, isInTable: boolean): void {
    const properties = childAt(element, 'w:pPr');
    const styled = this.around.looks.paragraph(properties, isInTable);
    const list = this.around.lists.of(styled);
    const line = new LineReader(this.around, this.fields, properties, isInTable);
    line.read(element);
    this.fields.endParagraph(false);
    // How many blanks there are is told run by run.
    const words = inWords(line.text).replace(/ +/g, ' ').trim();
    if (words !== '') this.passages.push(words);
    this.passages.push(...line.links);
    const mark = this.around.looks.run(undefined, childAt(properties, 'w:rPr'), isInTable).how;
    const how = [
      ...shellOf(element),
      ...looksOf([...styled.slice(0, -1), list.properties, properties]),
      ...list.how,
      ...mark.map(each => `at its end ${each}`),
      ...line.within.sort(),
    ];
    this.pieces.push({ text: words, how }, ...line.pieces);
    const beside = line.beside.map(each => this.beside(each));
    const [comments, notes] = [true, false].map(is => beside.filter(({ isComment }) => isComment === is));
    comments?.sort((one, another) => (one.key < another.key ? -1 : 1));
    for (const { reader, said, isComment } of [...(notes ?? []), ...(comments ?? [])]) {
      // What is said of a report is no word of it.
      if (!isComment) this.passages.push(...reader.passages);
      this.pieces.push({ text: said }, ...reader.pieces.map(isComment ? asComment : each => each));
    }
    const section = childAt(properties, 'w:sectPr');
    if (section) this.pieces.push(...(this.sections?.end(section) ?? []));
  }
}

/** What holds other blocks, and where its properties stand. */
const BLOCKS: Readonly<Record<string, readonly [kind: string, properties: string]>> = {
  'w:tbl': ['table', 'w:tblPr'],
  'w:tr': ['row', 'w:trPr'],
  'w:tc': ['cell', 'w:tcPr'],
};

/** How every comment may stand there: programs give them letters of their own. */
const IN_COMMENTS =
  /^(?:at its end )?w:(?:color\(w:val=(?:auto|1C2630)\)|szC?s?\(w:val=[1-4]\d\)|spacing\((?:w:(?:after|before|line)=\d+ ?)+\)|rFonts\((?!.*(?:Symbol|dings)).*\))$/;

function asComment({ text, how = [] }: Piece): Piece {
  return { text, how: how.filter(look => !IN_COMMENTS.test(look)) };
}

/** The width of a column or cell. */
function roomOf(width: XmlElement | undefined): Pick<Piece, 'room' | 'isBeside'> {
  return { room: Number(width?.attributes.get('w:w') ?? 0), isBeside: true };
}
