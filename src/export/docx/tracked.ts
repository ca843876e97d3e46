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
import type { Change } from '../page/page.ts';
import { isNew } from '../page/parted.ts';

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

/** The run under its change; text that is gone has an element of its own. */
export function recorded(
  run: IXmlableObject | undefined,
  mark: Mark | undefined,
): IXmlableObject | undefined {
  if (!run || !mark) return run;
  const parts: object[] = [run['w:r'] ?? []].flat();
  const struck = (part: object) => ('w:t' in part ? { 'w:delText': part['w:t'] } : part);
  const told = mark.change === 'deleted' ? parts.map(struck) : parts;
  return { [ELEMENT[mark.change]]: [attributesOf(mark), { 'w:r': told }] };
}

function attributesOf({ id, author, date }: Mark): IXmlableObject {
  return { _attr: { 'w:id': id, 'w:author': author, 'w:date': date } };
}
