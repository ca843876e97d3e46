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

/** Words on which somebody commented, as far as they stand in this paragraph. */
export interface Commented {
  readonly id: string;
  readonly start: number;
  quote?: string;
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

/** Reads paragraphs one after the other. */
export class ParagraphReader {
  readonly fields = new Fields();
  readonly seen: Seen = { pictures: 0, charts: 0, objects: 0, changes: 0, signs: 0 };
  /** How many paragraphs were read so far, those of cells and empty ones included. */
  count = 0;
  readonly relationships: ReadonlyMap<string, Relationship>;

  constructor(relationships: ReadonlyMap<string, Relationship>) {
    this.relationships = relationships;
  }

  read(paragraph: XmlElement): ParagraphText {
    this.count++;
    const read = new ParagraphText(this);
    for (const piece of piecesIn(paragraph)) read.take(piece);
    return read;
  }
}

/** A paragraph, read: its text, and what stands in it besides, by what reads that. */
export class ParagraphText {
  /** With `\n` where a line ends. */
  text = '';
  /** Contents of text boxes. */
  readonly boxes: XmlElement[] = [];
  /** Diagrams, by the id of the part that holds their text. */
  readonly diagrams: string[] = [];
  readonly footnotes: string[] = [];
  readonly endnotes: string[] = [];
  readonly comments: Commented[] = [];
  /** Text that is hidden in the document. */
  readonly hidden: string[] = [];
  private bold = 0;
  private plain = 0;
  /** The text before each run and link that is open. */
  private readonly before: string[] = [];
  private links = 0;
  private readonly around: ParagraphReader;

  constructor(around: ParagraphReader) {
    this.around = around;
  }

  get isBold(): boolean {
    return this.bold > 0 && this.plain === 0;
  }

  /** What was taken out is gone, and what was put in belongs to the text. */
  take(piece: WordPiece): void {
    const { kind, element, text, change } = piece;
    if (change.inserted ?? change.deleted) this.around.seen.changes++;
    if (change.deleted) return;
    this.around.fields.take(piece);
    if (kind === 'begin') this.begin(element);
    else if (kind === 'end') this.end(element);
    else if (kind === 'box') this.boxes.push(element);
    else if (kind === 'drawing') this.drawing(element);
    else if (kind === 'note') this.note(element);
    else if (kind === 'comment') this.comment(element);
    else if (kind !== 'instruction') this.add(kind === 'tab' ? TAB : text, piece);
  }

  private note(element: XmlElement): void {
    const notes = element.name === 'w:footnoteReference' ? this.footnotes : this.endnotes;
    if (!notes.includes(idOf(element))) notes.push(idOf(element));
  }

  /** Where the words of a comment begin and end; one without any is known by the sign that stands for it. */
  private comment(element: XmlElement): void {
    const id = idOf(element);
    const known = this.comments.find(each => each.id === id);
    if (element.name !== 'w:commentRangeEnd') {
      if (!known) this.comments.push({ id, start: this.text.length });
    } else if (known) known.quote = this.text.slice(known.start);
  }

  private begin(element: XmlElement): void {
    const isLink = element.name === 'w:hyperlink';
    if (isLink || element.name === 'w:r') this.before.push(this.text);
    else if (element.name.startsWith('w:commentRange')) this.comment(element);
    if (!isLink) return;
    this.text = '';
    this.links++;
  }

  private end(element: XmlElement): void {
    if (element.name === 'w:r') this.endRun(element, this.before.pop() ?? '');
    if (element.name !== 'w:hyperlink') return;
    const target = this.around.relationships.get(element.attributes.get('r:id') ?? '')?.target;
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
    if (hidden !== '') this.hidden.push(hidden);
  }

  private add(text: string, { run }: WordPiece): void {
    this.around.seen.signs += text.split(UNKNOWN_SIGN).length - 1;
    if (this.around.fields.isHidden) return;
    this.text += text;
    if (text.trim() === '') return;
    if (isOn(run, 'w:rPr', 'w:b')) this.bold++;
    else this.plain++;
  }

  private drawing(element: XmlElement): void {
    const found = descendantsOf(element, IN_DRAWINGS);
    const named = (...names: readonly string[]) => found.filter(({ name }) => names.includes(name));
    this.diagrams.push(...named('dgm:relIds').map(({ attributes }) => attributes.get('r:dm') ?? ''));
    this.around.seen.charts += named('c:chart').length;
    this.around.seen.objects += named('o:OLEObject').length;
    const hasPicture = named('a:blip', 'v:imagedata').length > 0;
    if (hasPicture && element.name !== 'w:object') this.around.seen.pictures++;
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
