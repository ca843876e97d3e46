/** What the client and the language server say to each other of files that become reports, or come back to one. */
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { FileParams } from './protocol.ts';

/** Asks for a report made of another file: {@link ImportParams}, answered by an {@link ImportResult}. */
export const IMPORT_REQUEST = 'missionReport/import';

/** Asks what lines of a report can be converted to: {@link RangeParams}, answered by {@link Conversion}s. */
export const CONVERSIONS_REQUEST = 'missionReport/conversions';

/** Asks in what stands at places of a report: {@link PlacesParams}, answered by a {@link Standing} for each. */
export const STANDINGS_REQUEST = 'missionReport/standings';

/** Asks for the edits that make people of a list below a heading: {@link PeopleParams}; answered by none where it can't be. */
export const PEOPLE_REQUEST = 'missionReport/people';

/** Asks for the edits that make entries of texts: {@link LikelyParams}; what can't be one stays as it is. */
export const LIKELY_REQUEST = 'missionReport/likely';

/** Asks which programmes the workspace has; answered by a list of {@link Programme}. */
export const PROGRAMMES_REQUEST = 'missionReport/programmes';

/** A stretch of a file. */
export interface RangeParams extends FileParams {
  readonly range: Range;
}

/** Places in a file. */
export interface PlacesParams extends FileParams {
  readonly positions: readonly Position[];
}

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

/** A text, and what it is to be. */
export interface LikelyText {
  readonly as: LikelyWord;
  readonly range: Range;
}

/** Whom a list names. */
export type Listed = 'met' | 'members';

/** What lines can become, by its entry word, and the edits that make it so. */
export interface Conversion {
  readonly word: string;
  readonly edits: readonly TextEdit[];
}

/** An entry word; `comment` beside all entries, `unplaced` in text that found no better place, `nothing` at stray lines. */
export type Standing = string;

/** A file that is to become a report. */
export interface ImportParams {
  /** Its name, with its ending. */
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
      /** The id of its mission. */
      readonly id?: string | undefined;
      /** What became of the words, and what was no text, in whole sentences. */
      readonly notes: readonly string[];
      /** The source, piece by piece. */
      readonly pieces: readonly ImportedPiece[];
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

/** Asks what a Word file that comes back asks of a report: {@link ReviewParams}, answered by a {@link ReviewResult}. */
export const REVIEW_REQUEST = 'missionReport/review';

/** A Word file that was made of a report, by its name and its bytes. */
export interface ReviewParams extends FileParams {
  readonly name: string;
  readonly base64: string;
}

/** The changes, or why the file is not read, in a sentence for the author. */
export type ReviewResult =
  | {
      readonly kind: 'reviewed';
      readonly changes: readonly ReviewedChange[];
      /** What is to be known of the file as a whole, in whole sentences. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** A change of a reviewer. */
export interface ReviewedChange {
  /** Who made it, as it is shown. */
  readonly author: string;
  /** Where and what, in words. */
  readonly description: string;
  /** True for one that the text has already. */
  readonly isTaken: boolean;
  /** True for one that the author must decide on: both have changed the same words. */
  readonly needsConfirmation: boolean;
  /** None for what has no place in the text. */
  readonly edits: readonly TextEdit[];
}

/** Asks what trackers that come back say of a report: {@link TrackersParams}, answered by a {@link TrackersResult}. */
export const TRACKERS_REQUEST = 'missionReport/trackers';

/** Trackers that were made of a report, or of a register with it. */
export interface TrackersParams extends FileParams {
  readonly files: readonly ReturnedTrackerFile[];
  /** The numbers of what is to be taken in; absent where nothing has been chosen yet. */
  readonly chosen?: readonly number[];
}

/** A file by its name and its bytes, who returned it where that is told, and the day on which it was saved. */
export interface ReturnedTrackerFile {
  readonly name: string;
  readonly base64: string;
  readonly author?: string | undefined;
  readonly savedOn: string;
}

/** What was filled in, or why a file is not read, in a sentence for the author. */
export type TrackersResult =
  | {
      readonly kind: 'listed';
      readonly lines: readonly TrackerLine[];
      /** What is to be known of the files as a whole, in whole sentences. */
      readonly notes: readonly string[];
      /** Of what was chosen: the entries that say it, and the file beside the report in which they belong. */
      readonly updates?: { readonly uri: string; readonly text: string; readonly count: number };
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** One thing that was filled in. */
export interface TrackerLine {
  readonly number: number;
  /** What it is, and where it stands, in words. */
  readonly description: string;
  readonly place: string;
  readonly state: string;
  /** True for what is taken in unless its reader says otherwise. */
  readonly isOffered: boolean;
  /** False for what can only be read. */
  readonly canBeTaken: boolean;
}
