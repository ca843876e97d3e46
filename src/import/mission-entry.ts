/** The entries of a `.mission` file before they are text. */

/** A comment on a line of its own, outside the report. */
export interface Comment {
  readonly comment: string;
  /** True for one that says nothing of the source, but what was made of it. */
  readonly isOwn?: boolean;
  /** True for a line or a cell of the text, out of which entries were read; false for what heads, labels or stands beside it. */
  readonly isContent?: boolean;
}

/** One entry: its structure at the margin, and the words of its author. */
export interface MissionEntry {
  /** The entry word, such as `finding`. */
  readonly word: string;
  readonly name?: string;
  /** Attributes, such as `of UNODC`. */
  readonly attributes?: readonly string[];
  readonly title: string;
  /** Paragraphs, lists and tables, each with its own line breaks, and the comments between them. */
  readonly body?: readonly (string | Comment)[];
  /** True when the title was read out of words that stand elsewhere, so that it doesn't count as theirs. */
  readonly isReadOut?: boolean;
  /** True when the body is text that found no better place. */
  readonly isUnplaced?: boolean;
  /** The entry of a report that it is written from. */
  readonly from?: object;
  /** How many people it seems to list, of whom nothing says who they are. */
  readonly listed?: number;
}

/** What a `.mission` file consists of, in order. */
export type MissionPart = MissionEntry | Comment;

/** True for a comment. */
export function isComment(part: MissionPart | string): part is Comment {
  return typeof part === 'object' && 'comment' in part;
}

/** A short phrase in a structure line, in the quotation marks that it doesn't hold itself; undefined if there are none. */
export function quoted(text: string): string | undefined {
  if (text === '') return undefined;
  if (!text.includes('"')) return `"${text}"`;
  if (!text.includes('”')) return `“${text}”`;
  return text.includes('»') ? undefined : `«${text}»`;
}
