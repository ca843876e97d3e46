/** What the client and the language server say to each other of files that become reports, or come back to one. */
import { RequestType, RequestType0 } from 'vscode-jsonrpc';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { FileParams } from './report.ts';

/** Asks for a report made of another file: {@link ImportParams}, answered by an {@link ImportResult}. */
export const IMPORT_REQUEST = new RequestType<ImportParams, ImportResult, void>('missionReport/import');

/** Asks for the edits that make people of a list below a heading: {@link PeopleParams}; answered by none where it can't be. */
export const PEOPLE_REQUEST = new RequestType<PeopleParams, readonly TextEdit[], void>(
  'missionReport/people',
);

/** Asks for the edits that make entries of texts: {@link LikelyParams}; what can't be one stays as it is. */
export const LIKELY_REQUEST = new RequestType<LikelyParams, readonly TextEdit[], void>(
  'missionReport/likely',
);

/** Asks which programmes the workspace has; answered by a list of {@link Programme}. */
export const PROGRAMMES_REQUEST = new RequestType0<readonly Programme[], void>('missionReport/programmes');

/** A place in the section of a list, and who the people in it are. */
export interface PeopleParams extends FileParams {
  readonly position: Position;
  readonly who: Listed;
}

/** What text that was imported may be likely. */
export type LikelyWord = 'finding' | 'recommendation' | 'action';

/** Texts of a file that are to be entries. */
export interface LikelyParams extends FileParams {
  readonly texts: readonly LikelyText[];
}

export interface LikelyText {
  readonly as: LikelyWord;
  readonly range: Range;
}

export type Listed = 'met' | 'members';

/** An entry word; `comment` beside all entries, `unplaced` in text that found no better place, `nothing` at stray lines. */
export type Standing = string;

/** A file that is to become a report. */
export interface ImportParams {
  readonly name: string;
  readonly base64: string;
  /** The programme that the mission is under. */
  readonly under?: string;
}

/** The report, or why there is none, in a sentence for the author. */
export type ImportResult =
  | {
      readonly kind: 'imported';
      readonly text: string;
      readonly id?: string | undefined;
      /** What became of the words, and what was no text, in whole sentences. */
      readonly notes: readonly string[];
      readonly pieces: readonly ImportedPiece[];
      /** How many pieces there are, and how many of them found no place. */
      readonly sum: { readonly count: number; readonly left: number };
      /** Lists of people below headings that do not say who they are. */
      readonly lists: readonly ImportedList[];
      /** Text that is likely a finding, a recommendation or an action. */
      readonly likely: readonly ImportedLikely[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** A stretch of an imported report, as offsets in its text, what it likely is, how likely, and why. */
export interface ImportedLikely {
  readonly start: number;
  readonly end: number;
  readonly as: LikelyWord;
  readonly score: number;
  readonly text: string;
  readonly because: readonly string[];
}

/** A list of people, by its heading, which is a piece of the source. */
export interface ImportedList {
  readonly heading: string;
  readonly people: number;
  readonly piece: number;
}

/** A piece of a source: a heading, a paragraph, a point of a list, a row of a table. */
export interface ImportedPiece {
  readonly kind: string;
  readonly text: string;
  /** The line of the file, or the paragraph of a Word file, counted from 1. */
  readonly sourceLine?: number | undefined;
  /** Where its words stand in the report. */
  readonly places: readonly ImportedPlace[];
}

/** A stretch of an imported report, as offsets in its text. */
export interface ImportedPlace {
  readonly start: number;
  readonly end: number;
  readonly became: Standing;
  /** True where it is what an entry says, and not part of the text below it. */
  readonly isTitle: boolean;
}

/** A programme that a mission can be under. */
export interface Programme {
  readonly name: string;
  readonly title: string;
}
