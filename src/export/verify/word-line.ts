/** What a paragraph of a Word file shows, run by run. */
import type { Fields } from '../../word/fields.ts';
import { type PieceKind, piecesIn, type WordPiece } from '../../word/pieces.ts';
import { childAt, descendantsOf, type XmlElement } from '../../word/xml.ts';
import { CLOSE, OPEN, type Piece } from './shown.ts';
import { told, withoutEdges } from './told.ts';
import { WORD_HARMLESS } from './word-harmless.ts';
import type { WordLists } from './word-lists.ts';
import type { WordLooks } from './word-looks.ts';

/** The notes of a part, by their ids. */
export interface Notes {
  readonly byId: ReadonlyMap<string, XmlElement>;
  targetOf(id: string): string | undefined;
}

/** What a part of the text refers to. */
export interface Around {
  readonly looks: WordLooks;
  readonly lists: WordLists;
  readonly notes: Readonly<Record<string, Notes>>;
  readonly pictures: ReadonlyMap<string, string>;
  targetOf(id: string): string | undefined;
  /** True for a bookmark to which a link or field leads. */
  isLedTo(bookmark: string): boolean;
}

/** A text without what stands in it and is no word. */
export function inWords(text: string): string {
  return text.replace(/\uFFFE[^\uFFFF]*\uFFFF/g, ' ');
}

/** What is said by an element besides what it holds. */
export function shellOf(element: XmlElement): readonly string[] {
  const said = told({ ...element, children: [] }, WORD_HARMLESS);
  return said === '' ? [] : [said];
}

/** A place to which something leads. */
export function bookmarkOf(element: XmlElement, around: Around): readonly string[] {
  const name = element.attributes.get('w:name') ?? '';
  return element.name === 'w:bookmarkStart' && around.isLedTo(name) ? [`here is “${name}”`] : [];
}

/** Something that stands beside a paragraph. */
export interface Beside {
  readonly element: XmlElement;
  readonly around: Around;
}

const IN_DRAWINGS = new Set(['a:blip', 'wp:docPr', 'w:txbxContent']);

/** Puts together what a paragraph shows, run by run. */
export class LineReader {
  readonly runs: (Piece & { text: string; readonly how: readonly string[] })[] = [];
  /** The fields that its words are in, or beside; programs put them around more or less of a line. */
  readonly within: string[] = [];
  /** Notes, comments and boxes of text that it leads to. */
  readonly beside: Beside[] = [];
  /** Where its links lead to outside the file. */
  readonly links: string[] = [];
  private isLinkOver = false;

  constructor(
    private readonly around: Around,
    private readonly fields: Fields,
    private readonly properties: XmlElement | undefined,
    private readonly isInTable: boolean,
  ) {}

  get text(): string {
    return this.runs.map(({ text }) => text).join('');
  }

  /** The runs, with blanks between two at the beginning of the second: they show nothing, and programs put them anywhere. */
  get pieces(): readonly Piece[] {
    let before = '';
    this.endLink();
    return this.runs.flatMap(({ text, how }, index) => {
      const words = `${before}${text}`.replace(/[ \t]+$/, '');
      before = `${before}${text}`.slice(words.length);
      if (words !== '') return [{ text: words, how }];
      const isAsBeside = [-1, 1].some(step => isAlike(onBlanks(this.runs[index + step]?.how), onBlanks(how)));
      return isAsBeside ? [] : [{ text: '', how }];
    });
  }

  read(paragraph: XmlElement): void {
    for (const piece of piecesIn(paragraph)) {
      const { how, isHidden } = this.standingIn(piece.run);
      if (isHidden || piece.change.deleted) continue;
      this.readers[piece.kind](piece, how);
      this.fields.take(piece);
    }
  }

  /** How the pieces of a run stand there; what stands in none has no looks. */
  private standingIn(run: XmlElement | undefined): {
    readonly how: readonly string[];
    readonly isHidden: boolean;
  } {
    if (!run) return { how: [], isHidden: false };
    const looks = this.around.looks.run(this.properties, childAt(run, 'w:rPr'), this.isInTable);
    return run.attributes.size === 0 ? looks : { ...looks, how: [...shellOf(run), ...looks.how] };
  }

  private readonly readers: Readonly<Record<PieceKind, (piece: WordPiece, how: readonly string[]) => void>> =
    {
      text: ({ element, text }, how) => {
        const isKept = element.name !== 'w:t' || element.attributes.get('xml:space') === 'preserve';
        this.write(isKept ? text : withoutEdges(text), how);
      },
      tab: ({ text }, how) => this.write(text, how),
      line: ({ element }, how) => this.mark(told(element, WORD_HARMLESS), how),
      field: ({ element }, how) => {
        for (const said of shellOf(element)) this.mark(said, how);
        this.field(element.attributes.get('w:fldCharType') ?? '', how);
      },
      instruction: () => {},
      note: ({ element }, how) => this.note(element, how),
      // Where several begin or end in one place, programs write them in any order.
      comment: ({ element }) => this.leadTo(element),
      drawing: ({ element }, how) => {
        this.mark(told(element, WORD_HARMLESS), how);
        for (const each of descendantsOf(element, IN_DRAWINGS)) this.inDrawing(each, how);
      },
      box: ({ element }) => this.beside.push({ element, around: this.around }),
      begin: (piece, how) => {
        const { name, attributes } = piece.element;
        if (name === 'w:hyperlink') this.link(piece.element, how);
        else if (name !== 'w:r') this.other(piece, how);
        if (name === 'w:fldSimple') this.field('separate', how, attributes.get('w:instr'));
      },
      end: ({ element }, how) => {
        if (element.name === 'w:hyperlink') this.isLinkOver = true;
        if (element.name === 'w:fldSimple') this.field('end', how);
      },
    };

  private other({ element }: WordPiece, how: readonly string[]): void {
    for (const said of [...shellOf(element), ...bookmarkOf(element, this.around)]) this.mark(said, how);
  }

  private link(link: XmlElement, how: readonly string[]): void {
    const id = link.attributes.get('r:id');
    const target = this.around.targetOf(id ?? '') ?? '';
    if (id !== undefined) this.links.push(target);
    this.mark(`${shellOf(link).join('')}${id === undefined ? '' : ` to ${target}`}`, how);
  }

  private inDrawing(node: XmlElement, how: readonly string[]): void {
    if (node.name === 'wp:docPr') this.write(node.attributes.get('descr') ?? '', how);
    if (node.name !== 'a:blip') return;
    const id = node.attributes.get('r:embed') ?? node.attributes.get('r:link') ?? '';
    const path = this.around.targetOf(id) ?? '';
    this.mark(this.around.pictures.get(path) ?? `picture from ${path}`, how);
  }

  private note(reference: XmlElement, how: readonly string[]): void {
    // A program may take a note that follows a link into it.
    const isAfterLink = this.isLinkOver;
    this.isLinkOver = false;
    this.mark(['note', ...shellOf(reference)].join(' '), how);
    this.isLinkOver = isAfterLink;
    this.leadTo(reference);
  }

  private leadTo(reference: XmlElement): void {
    const notes = this.around.notes[reference.name];
    const note = notes?.byId.get(reference.attributes.get('w:id') ?? '');
    if (notes && note)
      this.beside.push({ element: note, around: { ...this.around, targetOf: notes.targetOf } });
  }

  /** A field is still what it was before its mark. */
  private field(type: string, how: readonly string[], instruction = this.fields.instruction): void {
    if (type === 'begin') return;
    const isOther = type !== 'separate' && type !== 'end';
    const [kind = '', ...rest] = instruction.match(/"[^"]*"|\\\S|\S+/g) ?? [];
    const said = `field ${kind} ${inOrder(rest).join(' ')}`.trim();
    if (isOther) this.mark(`field ${type}`, how);
    else if (kind === 'PAGEREF') {
      if (type === 'separate') this.within.push(said);
    } else if (type === 'end') {
      if (kind !== 'TOC') this.mark(this.fields.isInstruction ? said : 'end of field', how);
    } else this.mark(said, how);
  }

  /** Numbers of pages are Word's own; the words in the results of other fields are read as text. */
  private write(text: string, how: readonly string[]): void {
    // A heading that is a number may stand in the same field.
    const isBehindTab = !this.fields.isInContents || this.runs.some(run => run.text.includes('\t'));
    const isNumber = this.fields.isPageNumber && /^[ \d]*$/.test(text) && isBehindTab;
    const isContents =
      this.fields.isInContents && text.trim() !== '' && !this.within.includes('in a table of contents');
    if (isContents) this.within.push('in a table of contents');
    if (!this.fields.isInstruction && !isNumber) this.add(text.replace(/[\r\n\uFFFE\uFFFF]/g, ' '), how);
  }

  private endLink(): void {
    if (!this.isLinkOver) return;
    this.isLinkOver = false;
    this.mark('end of link', []);
  }

  private mark(said: string, how: readonly string[]): void {
    this.add(`${OPEN}${said}${CLOSE}`, how);
  }

  private add(text: string, how: readonly string[]): void {
    this.endLink();
    const last = this.runs.at(-1);
    // In pages of the web, contents have neither tabs nor numbers.
    const seen = this.fields.isInContents && text === '\t' ? how.filter(each => each !== 'w:webHidden') : how;
    const isBlank = /^[ \t]+$/.test(text);
    if (last && (isBlank ? isAlike(onBlanks(last.how), onBlanks(seen)) : isAlike(last.how, seen)))
      last.text += text;
    else if (text !== '') this.runs.push({ text, how: seen });
  }
}

/** What can be seen where no letters are. */
function onBlanks(how: readonly string[] = []): readonly string[] {
  return how.filter(each => !/^w:(?:b|bCs|i|iCs)$/.test(each));
}

function isAlike(one: readonly string[], other: readonly string[]): boolean {
  return one === other || one.join() === other.join();
}

/** The switches of a field, each with what belongs to it: programs write them in any order. */
function inOrder(words: readonly string[]): readonly string[] {
  const switches: string[] = [''];
  for (const word of words) {
    if (word.startsWith('\\')) switches.push(word);
    else switches[switches.length - 1] += ` ${word}`;
  }
  const [first = '', ...rest] = switches;
  return [first.trim(), ...rest.sort()].filter(each => each !== '');
}
