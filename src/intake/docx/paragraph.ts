/** One paragraph of a Word file: its text, and what is anchored in it. */
import { importText } from '../../messages/import.ts';
import { Fields } from '../../word/fields.ts';
import type { Relationship } from '../../word/package.ts';
import { piecesIn, type WordPiece } from '../../word/pieces.ts';
import { UNKNOWN_SIGN } from '../../word/symbol-fonts.ts';
import { descendantsOf, idOf, isOn, valueAt, type XmlElement } from '../../word/xml.ts';
import { linked } from '../document.ts';
import { lowered, raised } from '../raised.ts';
import { picturesNote } from '../read-html.ts';

/** What stands in a paragraph besides its text, by what reads it. */
export interface Anchored {
  /** Contents of text boxes. */
  readonly boxes: XmlElement[];
  /** Diagrams, by the id of the part that holds their text. */
  readonly diagrams: string[];
  readonly footnotes: string[];
  readonly endnotes: string[];
  readonly comments: Commented[];
  /** Text that is hidden in the document. */
  readonly hidden: string[];
}

/** Words on which somebody commented, as far as they stand in this paragraph. */
export interface Commented {
  readonly id: string;
  readonly start: number;
  quote?: string;
}

/** A paragraph, read. */
export interface ParagraphText extends Anchored {
  /** With `\n` where a line ends. */
  readonly text: string;
  readonly isBold: boolean;
}

/** What was met and is no text. */
export interface Seen {
  pictures: number;
  charts: number;
  objects: number;
  changes: number;
  /** Signs of fonts that nobody knows. */
  signs: number;
}

/** As wide as a gap in a plain text, so that what stands in columns can be told apart. */
const TAB = '   ';
/** Boxes of text are read as what stands in them. */
const IN_DRAWINGS = new Set([
  'w:txbxContent',
  'a:blip',
  'v:imagedata',
  'c:chart',
  'dgm:relIds',
  'o:OLEObject',
]);

/** Reads the runs of paragraphs. */
export class ParagraphReader {
  readonly fields = new Fields();
  readonly seen: Seen = { pictures: 0, charts: 0, objects: 0, changes: 0, signs: 0 };
  /** How many paragraphs were read so far, those of cells and empty ones included. */
  count = 0;
  private readonly relationships: ReadonlyMap<string, Relationship>;

  constructor(relationships: ReadonlyMap<string, Relationship>) {
    this.relationships = relationships;
  }

  read(paragraph: XmlElement): ParagraphText {
    this.count++;
    const line = new LineReader(this.fields, this.seen, this.relationships);
    for (const piece of piecesIn(paragraph, this.fields)) line.take(piece);
    return line.result();
  }
}

class LineReader {
  private text = '';
  private bold = 0;
  private plain = 0;
  /** The text before each run and link that is open. */
  private readonly before: string[] = [];
  private links = 0;
  private readonly anchored: Anchored = {
    boxes: [],
    diagrams: [],
    footnotes: [],
    endnotes: [],
    comments: [],
    hidden: [],
  };
  private readonly fields: Fields;
  private readonly seen: Seen;
  private readonly relationships: ReadonlyMap<string, Relationship>;

  constructor(fields: Fields, seen: Seen, relationships: ReadonlyMap<string, Relationship>) {
    this.fields = fields;
    this.seen = seen;
    this.relationships = relationships;
  }

  result(): ParagraphText {
    return { ...this.anchored, text: this.text, isBold: this.bold > 0 && this.plain === 0 };
  }

  /** What was taken out is gone, and what was put in belongs to the text. */
  take(piece: WordPiece): void {
    const { kind, element, text, change } = piece;
    if (change.inserted ?? change.deleted) this.seen.changes++;
    if (change.deleted) return;
    if (kind === 'begin') this.begin(element.name);
    else if (kind === 'end') this.end(element);
    else if (kind === 'box') this.anchored.boxes.push(element);
    else if (kind === 'drawing') this.drawing(element);
    else if (kind === 'footnote') this.note(this.anchored.footnotes, idOf(element));
    else if (kind === 'endnote') this.note(this.anchored.endnotes, idOf(element));
    else if (kind.startsWith('comment')) this.comment(piece);
    else this.add(kind === 'tab' ? TAB : text, piece);
  }

  private note(notes: string[], id: string): void {
    if (!notes.includes(id)) notes.push(id);
  }

  /** Where the words of a comment begin and end; one without any is known by the sign that stands for it. */
  private comment({ kind, element }: WordPiece): void {
    const { comments } = this.anchored;
    const id = idOf(element);
    const known = comments.find(each => each.id === id);
    if (kind !== 'comment end' && !known) comments.push({ id, start: this.text.length });
    else if (kind === 'comment end' && known) known.quote = this.text.slice(known.start);
  }

  private begin(name: string): void {
    if (name === 'w:r') this.before.push(this.text);
    if (name !== 'w:hyperlink') return;
    this.before.push(this.text);
    this.text = '';
    this.links++;
  }

  private end(element: XmlElement): void {
    if (element.name === 'w:r') this.endRun(element, this.before.pop() ?? '');
    if (element.name !== 'w:hyperlink') return;
    const target = this.relationships.get(element.attributes.get('r:id') ?? '')?.target;
    this.text = (this.before.pop() ?? '') + linked(this.text, target);
    this.links--;
  }

  private endRun(run: XmlElement, before: string): void {
    const own = this.text.slice(before.length);
    const shift = valueAt(run, 'w:rPr', 'w:vertAlign');
    if (shift === 'superscript') this.text = before + raised(own, before, this.links > 0);
    else if (shift === 'subscript') this.text = before + lowered(own);
    if (!isOn(run, 'w:rPr', 'w:vanish')) return;
    const hidden = this.text.slice(before.length).trim();
    this.text = before;
    if (hidden !== '') this.anchored.hidden.push(hidden);
  }

  private add(text: string, { run }: WordPiece): void {
    this.seen.signs += text.split(UNKNOWN_SIGN).length - 1;
    if (this.fields.isHidden) return;
    this.text += text;
    if (text.trim() === '') return;
    if (isOn(run, 'w:rPr', 'w:b')) this.bold++;
    else this.plain++;
  }

  private drawing(element: XmlElement): void {
    const found = descendantsOf(element, IN_DRAWINGS);
    const named = (...names: readonly string[]) => found.filter(({ name }) => names.includes(name));
    this.anchored.diagrams.push(...named('dgm:relIds').map(({ attributes }) => attributes.get('r:dm') ?? ''));
    this.seen.charts += named('c:chart').length;
    this.seen.objects += named('o:OLEObject').length;
    const hasPicture = named('a:blip', 'v:imagedata').length > 0;
    if (hasPicture && element.name !== 'w:object') this.seen.pictures++;
  }
}

/** Sentences on what was met and is no text. */
export function notesOn({ pictures, charts, objects, changes, signs }: Seen): readonly string[] {
  return [
    ...(changes > 0 ? [importText('word.tracked-changes')] : []),
    ...(pictures > 0 ? [picturesNote(pictures)] : []),
    ...(signs > 0 ? [importText('word.signs', { count: signs, sign: UNKNOWN_SIGN })] : []),
    ...(charts > 0 ? [importText('left.charts', { count: charts })] : []),
    ...(objects > 0 ? [importText('left.objects', { count: objects })] : []),
  ];
}
