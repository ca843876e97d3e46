/** What the client and the language server say to each other of changes that come back to a report, from whomever. */
import { RequestType } from 'vscode-jsonrpc';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { FileParams } from './report.ts';

/** Asks what sources ask of a report as it now is: {@link ReviewParams}, answered by a {@link ReviewResult}. */
export const REVIEW_REQUEST = new RequestType<ReviewParams, ReviewResult, void>('missionReport/review');

/** Asks what a decision does to the text as it now is: {@link DecideParams}, answered by a {@link DecideResult}. */
export const DECIDE_REQUEST = new RequestType<DecideParams, DecideResult, void>('missionReport/decide');

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

/** A report, what comes back to it, and the keys of what was refused without a word, which no text can tell. */
export interface ReviewParams extends FileParams {
  readonly sources: readonly ReviewSource[];
  readonly refused: readonly string[];
}

/** The changes, or why a source is not read, in a sentence for the author. */
export type ReviewResult =
  | {
      readonly kind: 'reviewed';
      readonly changes: readonly ReviewedChange[];
      /** What is to be known of the sources as a whole, in whole sentences. */
      readonly notes: readonly string[];
    }
  | {
      readonly kind: 'refused';
      readonly reason: string;
      /** The report that the source was made of, or null where that is not here; absent where something else is wrong. */
      readonly madeOf?: string | null;
    };

/**
 * It can be decided on; both have changed the same, so that only its reader can tell; the text has it; it is refused, in a
 * remark below its entry or without a word; or it has no place.
 */
export type ReviewedState = 'open' | 'doubtful' | 'taken' | 'refused' | 'unplaced';

export interface ReviewedChange {
  /** The same for as long as the source is the same, whatever becomes of the text. */
  readonly key: string;
  /** Another once the change reads or stands otherwise: a decision on what it was before is none. */
  readonly version: string;
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
  /** What was said in a comment that asks for no words of its own, from the first to the last; it stands at `before`. */
  readonly comment?: readonly { readonly by: string; readonly text: string }[];
  /** What it does to the facts; none where it changes words only. */
  readonly effects: readonly ShownEffect[];
  /** What was said at these words. */
  readonly remark?: string;
  readonly state: ReviewedState;
  /** Why it is refused, as the text says. */
  readonly reason?: string;
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

/** Changes as whoever decides on them saw them. */
export interface DecideParams extends ReviewParams {
  readonly on: readonly Pick<ReviewedChange, 'key' | 'version'>[];
  /** Accepted, refused, or to be decided on again. */
  readonly decision: 'accept' | 'refuse' | 'again';
  /** The reason with which one is refused, which is written into the report. */
  readonly reply?: { readonly reason: string; readonly by?: string; readonly on: string };
}

/** What the decision does, in one step, or why nothing. */
export type DecideResult =
  | {
      readonly kind: 'decided';
      readonly edits: readonly TextEdit[];
      /** Entries for the file beside it, in which what trackers say belongs. */
      readonly updates?: { readonly uri: string; readonly text: string };
      /** The keys of all that is refused without a word then. */
      readonly refused: readonly string[];
      /** How many of them stand in words that others of them change too. */
      readonly left: number;
      /** How many of them are no longer as they were seen, so that nothing was done about them. */
      readonly stale: number;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Asks for the text that a report had in a revision: {@link RevisionParams}, answered by a {@link RevisionResult}. */
export const REVISION_REQUEST = new RequestType<RevisionParams, RevisionResult, void>(
  'missionReport/revision',
);

/** A commit, a tag or a branch of the repository that a report lies in. */
export interface RevisionParams extends FileParams {
  readonly revision: string;
}

/** The text that the report had, or why it can't be had, in a sentence for the author. */
export type RevisionResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };
