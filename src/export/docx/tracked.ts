/** Changes as Word records them: whoever opens the file can take them in or undo them, one by one. */
import type { IXmlableObject, Paragraph } from 'docx';
import { strFromU8, strToU8 } from 'fflate';
import type { Change } from '../page/page.ts';
import { isNew } from '../page/parted.ts';
import type { Parts } from './parts.ts';
import { withXml } from './with-xml.ts';

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

/** A run of text, or what stands in its place, under its change. */
export function recorded<R extends Parameters<typeof withXml>[0]>(run: R, mark: Mark | undefined): R {
  if (!mark) return run;
  return withXml(run, xml => xml && { [ELEMENT[mark.change]]: [attributesOf(mark), xml] });
}

/** A paragraph that is new or gone as a whole: so is its end, which Word records by itself. */
export function recordedParagraph(paragraph: Paragraph, mark: Mark | undefined): Paragraph {
  if (!mark) return paragraph;
  return withXml(paragraph, xml => {
    const parts: object[] = [xml?.['w:p'] ?? []].flat();
    const isProperties = (part: object) => 'w:pPr' in part;
    const properties = [Object.values(parts.find(isProperties) ?? {})[0] ?? []].flat();
    const end = { 'w:rPr': [{ [ELEMENT[mark.change]]: attributesOf(mark) }] };
    return {
      'w:p': [{ 'w:pPr': [...properties, end] }, ...parts.filter(part => !isProperties(part))],
    };
  });
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
