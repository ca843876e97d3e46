/** One paragraph of a Word file: its text, and what is anchored in it. */
import { importText } from '../../messages/import.ts';
import { Fields } from '../../word/fields.ts';
import type { Relationship } from '../../word/package.ts';
import { inFont, symbolOf, UNKNOWN_SIGN } from '../../word/symbol-fonts.ts';
import { childAt, descendantsOf, isOn, textOf, type XmlElement } from '../../word/xml.ts';
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

const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:delInstrText',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:rt',
  'w:annotationRef',
]);
const TEXTS: Readonly<Record<string, string>> = {
  // As wide as a gap in a plain text, so that what stands in columns can be told apart.
  'w:tab': '   ',
  'w:ptab': '   ',
  // A line ends with its page or its column, too.
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
};
const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object']);
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
    const run = new RunReader(this.fields, this.seen, this.relationships);
    run.children(paragraph);
    return run.result();
  }
}

class RunReader {
  private text = '';
  private bold = 0;
  private plain = 0;
  private isBold = false;
  private font = '';
  private isInLink = false;
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

  children(element: XmlElement): void {
    for (const node of element.children) if (typeof node !== 'string') this.element(node);
  }

  private element(element: XmlElement): void {
    const { name } = element;
    if (name === 'w:t' || name === 'm:t') this.sign(inFont(textOf(element), this.font));
    else if (TEXTS[name] !== undefined) this.add(TEXTS[name]);
    else if (name === 'w:sym') this.sign(symbolOf(element));
    else if (name === 'w:r') this.run(element);
    else if (name === 'w:fldChar') this.fields.mark(element.attributes.get('w:fldCharType'));
    else if (name === 'w:instrText') this.fields.instruct(textOf(element));
    else if (name === 'w:fldSimple') this.simpleField(element);
    else if (name === 'w:hyperlink') this.hyperlink(element);
    else if (name === 'mc:AlternateContent') this.alternative(element);
    else if (DRAWINGS.has(name)) this.drawing(element);
    else if (SKIPPED.has(name)) this.skip(name);
    else if (!this.anchor(element)) this.children(element);
  }

  private skip(name: string): void {
    if (name === 'w:del' || name === 'w:moveFrom') this.seen.changes++;
  }

  /** Notes and comments by their ids; true when the element was one. */
  private anchor({ name, attributes }: XmlElement): boolean {
    const id = attributes.get('w:id');
    const { footnotes, endnotes } = this.anchored;
    const list =
      name === 'w:footnoteReference' ? footnotes : name === 'w:endnoteReference' ? endnotes : undefined;
    if (name === 'w:ins' || name === 'w:moveTo') this.seen.changes++;
    if (id !== undefined && name.startsWith('w:comment')) return this.comment(name, id);
    if (list && id !== undefined && !list.includes(id)) list.push(id);
    return list !== undefined;
  }

  /** Where the words of a comment begin and end; one without any is known by the sign that stands for it. */
  private comment(name: string, id: string): boolean {
    const { comments } = this.anchored;
    const known = comments.find(each => each.id === id);
    if (name === 'w:commentRangeEnd') {
      if (known) known.quote = this.text.slice(known.start);
    } else if (!known) comments.push({ id, start: this.text.length });
    return true;
  }

  private run(run: XmlElement): void {
    const { isBold, font, text } = this;
    this.isBold = isOn(run, 'w:rPr', 'w:b');
    this.font = childAt(run, 'w:rPr', 'w:rFonts')?.attributes.get('w:ascii') ?? '';
    this.children(run);
    this.isBold = isBold;
    this.font = font;
    const shift = childAt(run, 'w:rPr', 'w:vertAlign')?.attributes.get('w:val');
    const own = this.text.slice(text.length);
    if (shift === 'superscript') this.text = text + raised(own, text, this.isInLink);
    else if (shift === 'subscript') this.text = text + lowered(own);
    if (isOn(run, 'w:rPr', 'w:vanish')) {
      const hidden = this.text.slice(text.length).trim();
      this.text = text;
      if (hidden !== '') this.anchored.hidden.push(hidden);
    }
  }

  /** Adds text in which some signs may not be known. */
  private sign(text: string): void {
    this.seen.signs += text.split(UNKNOWN_SIGN).length - 1;
    this.add(text);
  }

  private add(text: string): void {
    if (this.fields.isHidden) return;
    this.text += text;
    if (text.trim() === '') return;
    if (this.isBold) this.bold++;
    else this.plain++;
  }

  private simpleField(element: XmlElement): void {
    if (!Fields.isMadeByWord(element.attributes.get('w:instr') ?? '')) this.children(element);
  }

  private hyperlink(element: XmlElement): void {
    const { text: before, isInLink } = this;
    this.text = '';
    this.isInLink = true;
    this.children(element);
    this.isInLink = isInLink;
    const target = this.relationships.get(element.attributes.get('r:id') ?? '')?.target;
    this.text = before + linked(this.text, target);
  }

  /** Word writes a text box twice, for itself and for older programs. */
  private alternative(element: XmlElement): void {
    const choice = childAt(element, 'mc:Choice') ?? childAt(element, 'mc:Fallback');
    if (choice) this.children(choice);
  }

  private drawing(element: XmlElement): void {
    let hasPicture = false;
    for (const found of descendantsOf(element, IN_DRAWINGS)) {
      if (found.name === 'w:txbxContent') this.anchored.boxes.push(found);
      else if (found.name === 'dgm:relIds') this.anchored.diagrams.push(found.attributes.get('r:dm') ?? '');
      else if (found.name === 'c:chart') this.seen.charts++;
      else if (found.name === 'o:OLEObject') this.seen.objects++;
      else hasPicture = true;
    }
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

/** True when the end of a paragraph was deleted, so that the next one goes on with it. */
export function isJoined(paragraph: XmlElement): boolean {
  const mark = childAt(paragraph, 'w:pPr', 'w:rPr');
  return childAt(mark, 'w:del') !== undefined || childAt(mark, 'w:moveFrom') !== undefined;
}
