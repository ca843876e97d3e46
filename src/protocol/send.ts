/** The page that sends a report, or issues it: what its client asks for, and all that the page shows. */
import { RequestType } from 'vscode-jsonrpc';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { AUDIENCES, type Audience } from '../domain/marking.ts';
import type { FileParams } from './report.ts';

export { AUDIENCES, type Audience };

/** Asks for the page, or for what it offers to write: {@link SendParams}, answered by a {@link SendResult}. */
export const SEND_REQUEST = new RequestType<SendParams, SendResult, void>('missionReport/send');

/** What its author has chosen, which can be remembered as it is; what is absent is proposed. */
export interface SendOrder {
  readonly audience?: string;
  readonly formats?: readonly string[];
  /** The report's own unless it is given; BCP 47. */
  readonly language?: string;
  /** That of each format unless it is given; or the one table that is shown instead of the report. */
  readonly layout?: string;
  /** The day of issue, `YYYY-MM-DD`. */
  readonly day?: string;
}

export interface SendParams extends FileParams {
  /** Files for readers, or the next edition, as it is issued. */
  readonly makes: 'files' | 'edition';
  readonly order: SendOrder;
  /** What the author has answered on the page so far. */
  readonly answers?: readonly string[];
  /** The text of the earlier version since which changes are marked. */
  readonly since?: string;
  /** How many changes wait for a decision on the page of what came back, and what stands above them. */
  readonly undecided?: { readonly count: number; readonly page: string } | undefined;
  /** The state of the page that the author has agreed to: where it still holds, all is made. '' agrees to whatever stands. */
  readonly agreed?: string;
}

/** What was agreed to, where it still holds; else the page as it now is, or why there is none. */
export type SendResult = SendPage | SentFiles | { readonly kind: 'nothing'; readonly reason: string };

export interface SendPage {
  readonly kind: 'page';
  /** The same while nothing has changed of the text or of what the page says. */
  readonly state: string;
  /** The version of the text, for which its edits are. */
  readonly version: number;
  readonly head: string;
  readonly order: SendOrder;
  readonly choices: readonly SendChoice[];
  readonly lists: readonly SendList[];
  /** The names of the files that are made. */
  readonly files: readonly string[];
  /** What the one button does, and what stands in its way. */
  readonly button: string;
  /** Empty where nothing does. */
  readonly whyNot: string;
}

/** Something that the author chooses: one or several of what is offered, or a day. */
export interface SendChoice {
  readonly id: keyof SendOrder;
  readonly label: string;
  /** What is folded away is one of several, of which the usual is mostly right. */
  readonly sort: 'one' | 'folded' | 'several' | 'day';
  readonly options: readonly SendOption[];
}

export interface SendOption {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  readonly isChosen: boolean;
  /** False where it can't be had, for a reason that its detail gives. */
  readonly isThere: boolean;
}

/** What stands in the way, what is only possible, what is left out, and what else is to be known. */
export interface SendList {
  readonly id: string;
  readonly head: string;
  readonly note?: string;
  readonly items: readonly SendItem[];
  /** What is done for all of them. */
  readonly acts: readonly SendAct[];
}

export interface SendItem {
  readonly words: string;
  /** Where it is, in words, and in the text of the report. */
  readonly where?: string;
  readonly marking?: string;
  readonly place?: Range;
  readonly acts: readonly SendAct[];
}

/** A button: it changes the report, says what only its author can say, or is for whoever shows the page. */
export interface SendAct {
  readonly label: string;
  readonly run?: string;
  readonly edits?: readonly TextEdit[];
  readonly answers?: readonly string[];
}

/** What was made: to be written whole, or not at all. */
export interface SentFiles {
  readonly kind: 'files';
  /** The version of the text, for which its edits are. */
  readonly version: number;
  readonly files: readonly { readonly name: string; readonly base64: string }[];
  /** Changes of the report that belong to it. */
  readonly edits: readonly TextEdit[];
  /** Why single files could not be made. */
  readonly refusals: readonly { readonly reason: string }[];
  readonly notes: readonly string[];
}
