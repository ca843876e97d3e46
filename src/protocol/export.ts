/** What the client and the language server say to each other of files that are made of a report. */
import { RequestType } from 'vscode-jsonrpc';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { FileParams } from './report.ts';

/** Asks what can be chosen for an export; answered by {@link ExportChoices}. */
export const EXPORT_CHOICES_REQUEST = new RequestType<Partial<FileParams>, ExportChoices, void>(
  'missionReport/exportChoices',
);

/** Asks what stands in the way of any export, before more is asked: {@link MayExportParams}, answered by an {@link ExportRefusal} or null. */
export const MAY_EXPORT_REQUEST = new RequestType<MayExportParams, ExportRefusal | null, void>(
  'missionReport/mayExport',
);

/** Asks which entries go to partners only where they are released to them: {@link FileParams}, answered by {@link LeftOutEntry}s. */
export const RELEASE_REQUEST = new RequestType<FileParams, readonly LeftOutEntry[], void>(
  'missionReport/release',
);

/** Asks for a report in one format: {@link ExportParams}, answered by an {@link ExportResult}. */
export const EXPORT_REQUEST = new RequestType<ExportParams, ExportResult, void>('missionReport/export');

/** Asks for the text that a report had in a revision: {@link RevisionParams}, answered by a {@link RevisionResult}. */
export const REVISION_REQUEST = new RequestType<RevisionParams, RevisionResult, void>(
  'missionReport/revision',
);

/** A format as it is offered to the author. */
export interface Format {
  readonly id: string;
  readonly label: string;
  /** File ending without the dot. */
  readonly extension: string;
  /** True where it marks what has changed since an earlier version. */
  readonly showsChanges: boolean;
  readonly isLaidOut: boolean;
  /** True where it can show the audit trail alone, which is for readers inside. */
  readonly hasAuditTrail: boolean;
}

export interface AudienceChoice {
  readonly id: string;
  /** The highest marking of what they get. */
  readonly ceiling: string;
  /** The same readers without what is released to them; absent where nothing is. */
  readonly unreleased?: string;
}

/** What an author can choose from. */
export interface ExportChoices {
  readonly formats: readonly Format[];
  /** Who may read it, those inside first. */
  readonly audiences: readonly AudienceChoice[];
  /** For whom the project or the author says that reports are. */
  readonly audience: string;
  /** BCP 47 tags of the languages that headings and dates can have. */
  readonly languages: readonly string[];
  /** How a report can be laid out. */
  readonly layouts: readonly string[];
}

/** Which report is wanted, and how. */
export interface ExportParams extends FileParams {
  readonly format: string;
  readonly audience: string;
  /** The report's own unless it is given. */
  readonly language?: string;
  /** The format's own unless it is given. */
  readonly layout?: string;
  /** The one table that the file is to show. */
  readonly table?: string;
  /** Words that look like a name, and that the author has cleared for these readers. */
  readonly acceptedNames?: readonly string[];
  /** The text of the earlier version since which changes are to be marked. */
  readonly since?: string;
}

/** A commit, a tag or a branch of the repository that a report lies in. */
export interface RevisionParams extends FileParams {
  readonly revision: string;
}

/** The text that the report had, or why it can't be had, in a sentence for the author. */
export type RevisionResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** An entry that the readers of an export do not get. */
export interface LeftOutEntry {
  /** As its author finds it: `F12`, `person brandt`. */
  readonly entry: string;
  readonly title: string;
  readonly marking: string;
  /** Where it begins, counted from 0; absent where it stands in another file. */
  readonly line?: number;
}

/** Asks for the next edition of a report. Nothing is written by that. */
export const ISSUE_REQUEST = new RequestType<IssueParams, IssueResult, void>('missionReport/issue');

/** The report, and the day; without one, it is proposed. */
export interface IssueParams extends FileParams {
  readonly on?: string;
}

/** What is to be written, all of it or nothing, or why the report can't be issued. */
export type IssueResult =
  | {
      readonly kind: 'made';
      /** The day on which it is likely to be issued. */
      readonly day: string;
      /** The name of the file of the edition, beside the report. */
      readonly name: string;
      readonly base64: string;
      /** The names, and the day, in the text. */
      readonly edits: readonly TextEdit[];
      /** What the author should know, in whole sentences. */
      readonly notes: readonly string[];
    }
  | ExportRefusal;

/** What the author can say so that an export is made after all, and what follows from the answer. */
export interface ExportQuestion {
  readonly text: string;
  readonly answer: string;
  /** Changes of the report. */
  readonly edits?: readonly TextEdit[];
  /** Words that are cleared. */
  readonly acceptedNames?: readonly string[];
}

/** A report that is to go out; for whom, as far as that is known. */
export interface MayExportParams extends FileParams, Pick<ExportParams, 'acceptedNames' | 'since'> {
  readonly audience?: string;
}

/** Why there is no file, in a sentence for the author. */
export interface ExportRefusal {
  readonly kind: 'refused';
  readonly reason: string;
  readonly problems?: readonly { readonly message: string; readonly range: Range }[];
  /** Another way to print. */
  readonly remedy?: 'print';
  /** Where nothing but the author's word is missing. */
  readonly question?: ExportQuestion;
}

/** The finished file, or why there is none. */
export type ExportResult =
  | {
      readonly kind: 'exported';
      readonly base64: string;
      /** What the author should know although the file was made, in whole sentences. */
      readonly notes: readonly string[];
      /** How many problems of the report must still be mended. */
      readonly open: number;
      /** What the readers do not get. */
      readonly leftOut: readonly LeftOutEntry[];
    }
  | ExportRefusal;
