/** What a Word file shows, whoever has saved it last. */
import { Fields } from '../../word/fields.ts';
import { WordPackage } from '../../word/package.ts';
import { symbolOf } from '../../word/symbol-fonts.ts';
import { childAt, childrenOf, isOn, textOf, valueAt, type XmlElement } from '../../word/xml.ts';
import { meansOf } from './package-means.ts';
import { pictureMarks } from './picture-marks.ts';
import type { Shown } from './shown.ts';
import { WORD_FORMATS } from './word-formats.ts';
import { isHidden, looksOfParagraph, looksOfRun, WordLooks } from './word-looks.ts';

/** Paragraphs of the text with their notes, then those of the margins. */
export async function wordShown(bytes: Uint8Array): Promise<Shown> {
  const file = new WordPackage(bytes);
  const mainPath = file.mainPart();
  const relations = file.relationshipsOf(mainPath);
  const partOf = (type: string) =>
    file.part([...relations.values()].find(relation => relation.type === type)?.target);
  const around: Around = {
    looks: new WordLooks(partOf('styles')),
    numbering: partOf('numbering'),
    notes: new Map([
      ['w:footnoteReference', notesIn(partOf('footnotes'), 'w:footnote')],
      ['w:endnoteReference', notesIn(partOf('endnotes'), 'w:endnote')],
    ]),
    pictures: await pictureMarks(bytes),
    targetOf: id => relations.get(id)?.target,
  };
  const body = new ShownReader(around);
  const main = file.part(mainPath);
  if (main) body.blocks(main, []);
  const margins = [...relations.values()]
    .filter(({ type }) => type === 'header' || type === 'footer')
    .map(({ target }) => marginOf(file, target, around));
  // Programs name and number these anew, and add empty ones.
  const distinct = [...new Map(margins.map(each => [each.pieces.join('\n'), each])).values()]
    .filter(({ passages }) => passages.length > 0)
    .sort((one, other) => (one.pieces.join() < other.pieces.join() ? -1 : 1));
  return {
    passages: [...body.passages, ...distinct.flatMap(({ passages }) => passages)],
    pieces: [...body.pieces, ...distinct.flatMap(({ pieces }) => pieces)],
    means: meansOf(file, isFormat),
  };
}

function marginOf(file: WordPackage, path: string, around: Around): ShownReader {
  const relations = file.relationshipsOf(path);
  const reader = new ShownReader({ ...around, targetOf: id => relations.get(id)?.target });
  const part = file.part(path);
  if (part) reader.blocks(part, []);
  return reader;
}

function notesIn(part: XmlElement | undefined, name: string): ReadonlyMap<string, XmlElement> {
  return new Map(childrenOf(part, name).map(note => [note.attributes.get('w:id') ?? '', note]));
}

/** Text that runs as the text around it does needs no saying; another direction shows it otherwise. */
function isFormat({ name, attributes }: XmlElement): boolean {
  return WORD_FORMATS.has(name) || (name === 'w:textDirection' && attributes.get('w:val') === 'lrTb');
}

/** What a part of the text refers to. */
interface Around {
  readonly looks: WordLooks;
  readonly numbering: XmlElement | undefined;
  readonly notes: ReadonlyMap<string, ReadonlyMap<string, XmlElement>>;
  /** The fingerprint of each picture by its path. */
  readonly pictures: ReadonlyMap<string, string>;
  targetOf(id: string): string | undefined;
}

/** What stands for a character that is no letter. */
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': ' ',
  'w:cr': ' ',
  'w:noBreakHyphen': '\u2011',
};

class ShownReader {
  readonly passages: string[] = [];
  readonly pieces: string[] = [];
  private readonly around: Around;
  private readonly fields = new Fields();

  constructor(around: Around) {
    this.around = around;
  }

  /** `behind` is what the blocks stand on: the properties of the cells around them. */
  blocks(element: XmlElement, behind: Behind): void {
    for (const node of elementsOf(element)) {
      if (node.name === 'w:p') this.paragraph(node, behind);
      else if (node.name === 'w:tbl') this.table(node, behind);
      else if (node.name !== 'w:sectPr') this.blocks(node, behind);
    }
  }

  private table(table: XmlElement, behind: Behind): void {
    this.pieces.push('table');
    for (const row of childrenOf(table, 'w:tr')) {
      this.pieces.push('row');
      for (const cell of childrenOf(row, 'w:tc')) {
        const properties = childAt(cell, 'w:tcPr');
        const across = valueAt(properties, 'w:gridSpan') ?? '1';
        const isMerged = childAt(properties, 'w:vMerge') !== undefined;
        this.pieces.push(
          `cell${across === '1' ? '' : ` over ${across} columns`}${isMerged ? ' merged' : ''}`,
        );
        this.blocks(cell, [...behind, properties]);
      }
    }
    this.pieces.push('end of table');
  }

  private paragraph(element: XmlElement, behind: Behind): void {
    const properties = childAt(element, 'w:pPr');
    const told = this.around.looks.paragraph(properties);
    const line = new LineReader(this.around, this.fields, properties, [...behind, ...told], this);
    line.read(element, '');
    this.fields.endParagraph(false);
    if (line.words.trim() === '') return;
    this.passages.push(line.words.replace(/⟨[^⟩]*⟩/g, ' '));
    const looks = [looksOfParagraph(told), this.listMark(told)].filter(each => each !== '').join(' ');
    this.pieces.push(`${looks === '' ? '' : `⟨${looks}⟩ `}${line.piece}`);
  }

  /** The words that numbering puts in front of a paragraph; a dot or a number by itself says nothing. */
  private listMark(paragraph: Behind): string {
    const list = paragraph.reduce<XmlElement | undefined>(
      (f, each) => childAt(each, 'w:numPr') ?? f,
      undefined,
    );
    const number = childrenOf(this.around.numbering, 'w:num').find(
      ({ attributes }) => attributes.get('w:numId') === valueAt(list, 'w:numId'),
    );
    const abstract = childrenOf(this.around.numbering, 'w:abstractNum').find(
      ({ attributes }) => attributes.get('w:abstractNumId') === valueAt(number, 'w:abstractNumId'),
    );
    const level = valueAt(list, 'w:ilvl') ?? '0';
    const isLevel = ({ attributes }: XmlElement) => attributes.get('w:ilvl') === level;
    const override = childrenOf(number, 'w:lvlOverride').find(isLevel);
    const told = childAt(override, 'w:lvl') ?? childrenOf(abstract, 'w:lvl').find(isLevel);
    const format = valueAt(told, 'w:numFmt') ?? '';
    if (!told || format === 'none') return '';
    const text = (valueAt(told, 'w:lvlText') ?? '').replace(/%\d/g, '%');
    if (format === 'bullet') return /[\p{L}\p{N}]/u.test(text) ? `sign ${text}` : 'sign';
    const start = valueAt(override, 'w:startOverride') ?? valueAt(told, 'w:start') ?? '1';
    return `${format} ${text}${start === '1' ? '' : ` from ${start}`}${isOn(told, 'w:vanish') ? ' hidden' : ''}`;
  }
}

/** What a run stands on: properties of cells and paragraphs, from the page to the paragraph. */
type Behind = readonly (XmlElement | undefined)[];

/** Properties, which are read where they take effect, and what somebody has taken away. */
const PASSED_OVER = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:del', 'w:moveFrom']);

/** Puts together what a paragraph shows, run by run. */
class LineReader {
  private readonly runs: { text: string; looks: string }[] = [];
  private readonly around: Around;
  private readonly fields: Fields;
  private readonly properties: XmlElement | undefined;
  private readonly behind: Behind;
  private readonly outside: ShownReader;

  constructor(
    around: Around,
    fields: Fields,
    properties: XmlElement | undefined,
    behind: Behind,
    outside: ShownReader,
  ) {
    this.around = around;
    this.fields = fields;
    this.properties = properties;
    this.behind = behind;
    this.outside = outside;
  }

  get words(): string {
    return this.runs.map(({ text }) => text).join('');
  }

  get piece(): string {
    return this.runs
      .map(({ text, looks }) => `${looks === '' ? '' : `⟨${looks}⟩`}${text.replace(/\s+/g, ' ')}`)
      .join('')
      .trim();
  }

  read(element: XmlElement, looks: string): void {
    for (const node of elementsOf(element)) {
      const sign = SIGNS[node.name];
      if (sign !== undefined) this.text(sign, looks);
      else if (this.around.notes.has(node.name)) this.note(node, looks);
      else if (this.readers[node.name]) this.readers[node.name]?.(node, looks);
      else if (!PASSED_OVER.has(node.name)) this.read(node, looks);
    }
  }

  private readonly readers: Readonly<Record<string, (node: XmlElement, looks: string) => void>> = {
    'w:r': run => {
      const told = this.around.looks.run(this.properties, childAt(run, 'w:rPr'));
      if (!isHidden(told)) this.read(run, looksOfRun(told, this.behind));
    },
    'w:t': (node, looks) => this.text(textOf(node), looks),
    'w:sym': (node, looks) => this.text(symbolOf(node), looks),
    'w:instrText': node => this.fields.instruct(textOf(node)),
    'w:fldChar': (node, looks) => this.fieldMark(node.attributes.get('w:fldCharType') ?? '', looks),
    'w:fldSimple': (field, looks) => {
      this.fields.mark('begin');
      this.fields.instruct(field.attributes.get('w:instr') ?? '');
      this.fieldMark('separate', looks);
      this.read(field, looks);
      this.fields.mark('end');
    },
    'w:hyperlink': (link, looks) => {
      const id = link.attributes.get('r:id');
      if (id !== undefined) this.add(`⟨link to ${this.around.targetOf(id) ?? ''}⟩`, looks);
      this.read(link, looks);
    },
    'a:blip': (blip, looks) => {
      const id = blip.attributes.get('r:embed') ?? blip.attributes.get('r:link') ?? '';
      const path = this.around.targetOf(id) ?? '';
      this.add(`⟨${this.around.pictures.get(path) ?? `picture from ${path}`}⟩`, looks);
    },
    docPr: (node, looks) => this.add(node.attributes.get('descr') ?? '', looks),
    'w:txbxContent': node => this.outside.blocks(node, this.behind),
  };

  private fieldMark(type: string, looks: string): void {
    this.fields.mark(type);
    if (type === 'separate') this.add(fieldMark(this.fields.instruction), looks);
  }

  /** Numbers of pages are Word's own; the words in the results of other fields are read as text. */
  private text(text: string, looks: string): void {
    const isNumber = this.fields.isPageNumber && /^\s*\d*\s*$/.test(text);
    if (!this.fields.isInstruction && !isNumber) this.add(text, looks);
  }

  private note(reference: XmlElement, looks: string): void {
    const note = this.around.notes.get(reference.name)?.get(reference.attributes.get('w:id') ?? '');
    if (!note) return;
    const reader = new ShownReader(this.around);
    reader.blocks(note, this.behind);
    this.add(`⟨note ${reader.pieces.join(' ¶ ')}⟩`, looks);
    this.outside.passages.push(...reader.passages);
  }

  private add(text: string, looks: string): void {
    const last = this.runs.at(-1);
    if (last && (last.looks === looks || text.trim() === '')) last.text += text;
    else if (text !== '') this.runs.push({ text, looks });
  }
}

/** Fields that Word fills in with what the file says by itself anyway, such as page numbers. */
function fieldMark(instruction: string): string {
  if (Fields.isMadeByWord(instruction)) return '';
  const [, kind = '', rest = ''] = /^\s*(\S+)\s*(.*?)\s*$/s.exec(instruction) ?? [];
  const [, target = ''] = /"([^"]*)"/.exec(rest) ?? [];
  const isWithin = kind === 'HYPERLINK' && /\\l\b/.test(rest);
  if (isWithin) return '';
  return kind === 'HYPERLINK' ? `⟨link to ${target}⟩` : `⟨field ${kind} ${rest}⟩`;
}

function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((node): node is XmlElement => typeof node !== 'string');
}
