/** Changes as Word records them: whoever opens the file can take them in or undo them, one by one. */
import {
  FootnoteReferenceRun,
  type IContext,
  type IParagraphOptions,
  type IRunOptions,
  type IXmlableObject,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8 } from 'fflate';
import type { Change } from '../page/page.ts';
import { isNew } from '../page/parted.ts';
import type { Parts } from './parts.ts';

const ELEMENT: Readonly<Record<Change, string>> = {
  inserted: 'w:ins',
  deleted: 'w:del',
  'moved-here': 'w:moveTo',
  'moved-away': 'w:moveFrom',
};

/** One recorded change. */
export interface Mark {
  readonly change: Change;
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

/** Who changed a report when, and how many changes are recorded so far. */
export class Tracking {
  readonly #author: string;
  readonly #date: string;
  #count = 0;

  constructor(author: string, date: Date) {
    this.#author = author;
    this.#date = dateOfChanges(date);
  }

  /** The next change. */
  mark(change: Change): Mark {
    return { change, id: this.#count++, author: this.#author, date: this.#date };
  }
}

/** The moment of changes as Word writes it. */
export function dateOfChanges(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** What a row of a table has of a change; rows do not move in Word, they go and come. */
export function rowChange(mark: Mark | undefined) {
  if (!mark) return {};
  const { change, ...attributes } = mark;
  return isNew(change) ? { insertion: attributes } : { deletion: attributes };
}

/** A run of text. */
export class TrackedRun extends TextRun {
  readonly #mark: Mark | undefined;

  constructor(options: IRunOptions, mark: Mark | undefined) {
    super(options);
    this.#mark = mark;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return recorded(super.prepForXml(context), this.#mark);
  }
}

/** The mark of a footnote. */
export class TrackedFootnote extends FootnoteReferenceRun {
  readonly #mark: Mark | undefined;

  constructor(number: number, mark: Mark | undefined) {
    super(number);
    this.#mark = mark;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return recorded(super.prepForXml(context), this.#mark);
  }
}

/** A paragraph that is new or gone as a whole: so is its end, which Word records by itself. */
export class TrackedParagraph extends Paragraph {
  readonly #mark: Mark;

  constructor(options: IParagraphOptions, mark: Mark) {
    super(options);
    this.#mark = mark;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const paragraph = super.prepForXml(context);
    const parts: object[] = [paragraph?.['w:p'] ?? []].flat();
    const isProperties = (part: object) => 'w:pPr' in part;
    const own = parts.find(isProperties);
    const properties = [Object.values(own ?? {})[0] ?? []].flat();
    const end = { 'w:rPr': [{ [ELEMENT[this.#mark.change]]: attributesOf(this.#mark) }] };
    return {
      'w:p': [{ 'w:pPr': [...properties, end] }, ...parts.filter(part => !isProperties(part))],
    };
  }
}

/** The run under its change. */
export function recorded(
  run: IXmlableObject | undefined,
  mark: Mark | undefined,
): IXmlableObject | undefined {
  return run && mark ? { [ELEMENT[mark.change]]: [attributesOf(mark), run] } : run;
}

/** The parts with elements of its own for text that is gone; until it is written, the library counts pages by the usual ones. */
export function withStruck(parts: Parts): Parts {
  const struck = ['word/document.xml', 'word/footnotes.xml'].flatMap(name => {
    const part = parts[name];
    return part ? [[name, strToU8(strFromU8(part).replace(GONE, asGone))]] : [];
  });
  return { ...parts, ...Object.fromEntries(struck) };
}

const GONE = /<w:del(?=\s)[^>]*(?<!\/)>.*?<\/w:del>/gs;

function asGone(deletion: string): string {
  return deletion
    .replace(/(<\/?w:)t(?=[\s>])/g, '$1delText')
    .replace(/(<\/?w:)instrText(?=[\s>])/g, '$1delInstrText');
}

function attributesOf({ id, author, date }: Mark): IXmlableObject {
  return { _attr: { 'w:id': id, 'w:author': author, 'w:date': date } };
}
