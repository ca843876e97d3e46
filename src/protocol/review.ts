/** What the client and the language server say to each other of changes that come back to a report, from whomever. */
import { RequestType } from 'vscode-jsonrpc';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { FileParams } from './report.ts';

/** Asks what sources ask of a report as it now is: {@link ReviewParams}, answered by a {@link ReviewResult}. */
export const REVIEW_REQUEST = new RequestType<ReviewParams, ReviewResult, void>('missionReport/review');

/** Asks for what takes changes in, or answers one that is refused: {@link TakeParams}, answered by a {@link TakeResult}. */
export const TAKE_REQUEST = new RequestType<TakeParams, TakeResult, void>('missionReport/takeChanges');

/** A Word file or a tracker that comes back, an earlier version of the report, or a rewrite of part of it. */
export type ReviewSource = (ReturnedSource | EarlierSource | RewriteSource) & {
  /** What names it among others, whatever it is called: from it come the keys of its changes. */
  readonly id?: string;
};

/** A file by its name and its bytes, the day on which it was saved, and who returned it where that is told. */
export interface ReturnedSource {
  readonly kind: 'file';
  readonly name: string;
  readonly base64: string;
  readonly savedOn: string;
  readonly author?: string | undefined;
}

/** The text of a version, and what it is called. */
export interface EarlierSource {
  readonly kind: 'earlier';
  readonly name: string;
  readonly text: string;
}

/** Other words for a stretch of the report, or for the entry at a place, by offsets in the text that it was made for. */
export interface RewriteSource {
  readonly kind: 'rewrite';
  readonly name: string;
  readonly base: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A report, and what comes back to it. */
export interface ReviewParams extends FileParams {
  readonly sources: readonly ReviewSource[];
}

/** The changes, or why a source is not read, in a sentence for the author. */
export type ReviewResult =
  | {
      readonly kind: 'reviewed';
      readonly changes: readonly ReviewedChange[];
      /** What is to be known of the sources as a whole, in whole sentences. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** It can be decided on; both have changed the same, so that only its reader can tell; the text has it; or it has no place. */
export type ReviewedState = 'open' | 'doubtful' | 'taken' | 'unplaced';

export interface ReviewedChange {
  /** The same for as long as the source is the same, whatever becomes of the text. */
  readonly key: string;
  readonly source: string;
  /** Who made it, as it is shown, and the day. */
  readonly author?: string;
  readonly on?: string;
  /** The entry as readers cite it, with its addressee or its title. */
  readonly entry: string;
  /** Where it is in the report, or where its entry is. */
  readonly place?: Range;
  /** The lines that it changes, before and after. */
  readonly before: readonly MarkedWords[];
  readonly after: readonly MarkedWords[];
  /** What it does to the facts; none where it changes words only. */
  readonly effects: readonly ShownEffect[];
  /** What was said at these words. */
  readonly remark?: string;
  readonly state: ReviewedState;
  /** What is to be known of it, such as why it has no place. */
  readonly note?: string;
  /** True for one that can be refused with a reason, which is written into the report. */
  readonly canBeAnswered: boolean;
}

/** Words, and whether they are those that change. */
export interface MarkedWords {
  readonly text: string;
  readonly isChanged: boolean;
}

/** An effect, by its kind, and in words. */
export interface ShownEffect {
  readonly kind: string;
  readonly label: string;
}

/** Some changes by their keys: to be taken in, or the one that is refused with a reason, on a day. */
export interface TakeParams extends ReviewParams {
  readonly keys: readonly string[];
  readonly refusal?: { readonly reason: string; readonly on: string };
}

/** What does so, or why nothing does. */
export type TakeResult =
  | {
      readonly kind: 'edits';
      readonly edits: readonly TextEdit[];
      /** Entries for the file beside it, in which what trackers say belongs. */
      readonly updates?: { readonly uri: string; readonly text: string };
      /** How many of them stand in words that others of them change too. */
      readonly left: number;
    }
  | { readonly kind: 'refused'; readonly reason: string };
