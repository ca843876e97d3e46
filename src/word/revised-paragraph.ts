/** What is read of a paragraph of a Word file in which reviewers have recorded changes. */
import { elementsOf, type XmlElement } from './xml.ts';

/** Who put something in or took it out, and when. */
export interface Revision {
  readonly author: string;
  /** As the file has it: `2026-03-01T09:30:00Z`. */
  readonly date?: string;
}

/** Something that may have been put in, taken out, or both, which leaves nothing of it. */
export interface Revised {
  readonly inserted?: Revision;
  readonly deleted?: Revision;
}

/** Text to which the same has happened. */
export interface RevisedRun extends Revised {
  readonly text: string;
  readonly comments: readonly string[];
}

/** One paragraph as it stands in the file, with all that was put in and taken out. */
export interface RevisedParagraph {
  readonly runs: readonly RevisedRun[];
  /** Its end: one that was put in splits what was a paragraph, one that was taken out joins it with the next. */
  readonly mark: Revised;
  /** The row or the cell of a table in which it stands. */
  readonly row: Revised;
  /** Where it stands in a table, as numbers of table, row and cell; paragraphs of one cell have the same. */
  readonly cell?: readonly [table: number, row: number, cell: number];
  /** What it is laid out as: its style, and its level where it is a point of a list. */
  readonly layout: string;
  /** The bookmarks that begin in it. */
  readonly bookmarks: readonly string[];
  /** Who has changed only how it looks. */
  readonly looks: readonly Revision[];
}

/** Who has made a change, by the element that records it. */
export function revisionOf({ attributes }: XmlElement): Revision {
  const date = attributes.get('w:date');
  return { author: attributes.get('w:author') ?? '', ...(date !== undefined && { date }) };
}

const CHANGES: ReadonlyMap<string, keyof Revised> = new Map([
  ['w:ins', 'inserted'],
  ['w:moveTo', 'inserted'],
  ['w:cellIns', 'inserted'],
  ['w:del', 'deleted'],
  ['w:moveFrom', 'deleted'],
  ['w:cellDel', 'deleted'],
]);

/** What an element says was done to all that it holds, or to the thing in whose properties it stands. */
export function changeOf(element: XmlElement): Revised {
  const change = CHANGES.get(element.name);
  return change ? { [change]: revisionOf(element) } : {};
}

/** What properties say was done to the thing whose they are; the first of a kind counts. */
export function revisedBy(properties: XmlElement | undefined): Revised {
  let done: Revised = {};
  for (const each of elementsOf(properties)) done = { ...changeOf(each), ...done };
  return done;
}
