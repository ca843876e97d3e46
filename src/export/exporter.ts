/** What every export format is, and what it is given besides the report. */
import type { Audience } from '../domain/marking.ts';
import type { SensitivityLabels } from '../domain/sensitivity-labels.ts';
import type { Report } from '../report/report.ts';
import type { KeptParts } from './kept-parts.ts';

/** What an exporter may know of the world: everything that would make two runs differ comes in here. */
export interface ExportContext {
  /** Language of labels, dates and numbers, BCP 47; the author's words stay as they are, but for titles given in it. */
  readonly language: string;
  /** The clock, for formats that record when they were made. */
  readonly now: Date;
  /** Who the export is for; the report given has already been reduced to what they may see. */
  readonly audience: Audience;
  /** Version of Mission Report that made the export. */
  readonly toolVersion: string;
  /** What the file says of where it is from, where it is made again to be compared; else that is worked out. */
  readonly provenance?: string;
  /** Words that the author has cleared for these readers, though they stand in what is withheld as well. */
  readonly cleared?: readonly string[];
  /** True where a public export names no member of the mission either. */
  readonly withoutStaffNames?: boolean;
  /** Names the style sheet to a content security policy that asks for it, as a preview's does. */
  readonly nonce?: string;
  /** Takes the parts of a web page that is made again and again. */
  readonly parts?: KeptParts;
  /** How a format that shows the report whole lays it out; full unless told. */
  readonly layout?: Layout;
  /** The one table that a format is to show, of those that it has by themselves; in CSV findings unless told. */
  readonly table?: Table;
  /** True where Word documents number their paragraphs throughout, as United Nations documents do. */
  readonly numberedParagraphs?: boolean;
  /** The report given before its titles were put into the language, as Word documents carry it; the report given unless told. */
  readonly untranslated?: Report;
  /** False where Word documents are not to carry the report by which they can be taken in again. */
  readonly embedSource?: boolean;
  /** The organization's labels by marking, for formats that carry one; none unless told. */
  readonly labels?: SensitivityLabels;
  /** The day, `YYYY-MM-DD`, whose state of what is asked it shows; a page shows none unless told, a tracker that of today. */
  readonly asOf?: string;
  /** The earlier version of the report since which all changes are marked. */
  readonly since?: EarlierVersion;
  /** Where its author can issue the report: on a page of the editor, or nowhere; by a command unless told. */
  readonly issuing?: 'page' | 'nowhere';
  /** A Word document whose styles are to be used. */
  readonly template?: Uint8Array;
  /** The paths that the author gave of pictures that are called otherwise in the report given. */
  readonly paths?: ReadonlyMap<string, string>;
  /** Reads a picture by the path that the author gave; undefined when it can't be had. */
  readAsset?(path: string): Promise<Uint8Array | undefined>;
  /** Prints a page as PDF, or only as a draft, which shows where things are; absent where there is no browser that could. */
  print?(page: Uint8Array, how?: { readonly isDraft: boolean }): Promise<Uint8Array>;
  /** Told of what could not be exported as it stands, in one sentence each. */
  warn?(sentence: string): void;
}

/** An earlier version, and whose the changes since are said to be. */
export interface EarlierVersion {
  /** Reduced, like the report itself, to what the audience may see. */
  readonly report: Report;
  readonly author: string;
}

/** The tables that a report can be shown as. */
export const TABLES = ['findings', 'follow-up', 'management-response', 'audit-trail'] as const;
export type Table = (typeof TABLES)[number];

/** The one that is for those who write the report, and a document of its own. */
export const AUDIT_TRAIL = 'audit-trail' satisfies Table;

/** A table of findings for paper, or each with all about it below the other. */
export const LAYOUTS = ['compact', 'full'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Makes the finished file. The same report and context give the same bytes. */
export type Render = (report: Report, context: ExportContext) => Promise<Uint8Array>;

export interface Exporter {
  /** How the format is asked for, as in `--to html`. */
  readonly id: string;
  /** How the format is offered, as in a quick pick, in the author's language. */
  label(): string;
  /** File ending without the dot. */
  readonly extension: string;
  /** True for the format that is the report itself: with every character, and the titles in every language. */
  readonly isWhole?: boolean;
  /** True for a format whose entries programs find again by their keys. */
  readonly hasKeys?: boolean;
  /** True for a format that a browser on the machine has to print. */
  readonly isPrinted?: boolean;
  /** How it lays a report out unless told; absent for a format that does not show the report whole. */
  readonly layout?: Layout;
  /** What can be asked for besides, by the names of the context; what no format takes would be ignored. */
  readonly takes?: readonly ('layout' | 'numberedParagraphs' | 'template' | 'since')[];
  /** The tables that it can show by themselves. */
  readonly tables?: readonly Table[];
  /** Loads the writer, which nobody pays for before it is used. */
  load(): Promise<Render>;
}
