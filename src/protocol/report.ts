/** What the client and the language server say to each other beyond the Language Server Protocol. */
import { NotificationType, RequestType } from 'vscode-jsonrpc';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { Profile } from '../domain/scales.ts';

/** Asks for the page of a report as it is being written: {@link PreviewParams}, answered by a {@link PreviewResult}. */
export const PREVIEW_REQUEST = new RequestType<PreviewParams, PreviewResult, void>('missionReport/preview');
/** From the client, with `PreviewParams`: the page that follows the shown one is to come with the next `READ_NOTIFICATION`. */
export const PAGE_AWAITED_NOTIFICATION = new NotificationType<PreviewParams>('missionReport/pageAwaited');

/** Asks for the register of all reports as a page: {@link RegisterParams}, answered by a {@link RegisterResult}. */
export const REGISTER_REQUEST = new RequestType<RegisterParams, RegisterResult, void>(
  'missionReport/register',
);

/** Asks what a report says, in an order: {@link StructureParams}, answered by {@link StructureNode}s. */
export const STRUCTURE_REQUEST = new RequestType<StructureParams, readonly StructureNode[], void>(
  'missionReport/structure',
);

/** Asks what stands between a report and its being sent: {@link ReadinessParams}, answered by a {@link Readiness}. */
export const READINESS_REQUEST = new RequestType<ReadinessParams, Readiness | null, void>(
  'missionReport/readiness',
);

/** Asks what the entries of a report should say and do not, one after another: {@link QuestionParams}, answered by a {@link NextQuestion}. */
export const QUESTION_REQUEST = new RequestType<QuestionParams, NextQuestion, void>('missionReport/question');

/** Asks for the remarks of a report, each with the words that it is about: {@link FileParams}, answered by {@link RemarkThread}s. */
export const REMARKS_REQUEST = new RequestType<FileParams, readonly RemarkThread[], void>(
  'missionReport/remarks',
);

/** Asks how the remark at a place is answered: {@link AnswerParams}, answered by a {@link MendingEdit}, or null where there is none. */
export const ANSWER_REQUEST = new RequestType<AnswerParams, MendingEdit | null, void>(
  'missionReport/answerRemark',
);

/** Asks how a text from another program is pasted: {@link PasteParams}, answered by a {@link PasteResult}. */
export const PASTE_REQUEST = new RequestType<PasteParams, PasteResult, void>('missionReport/paste');

/** Asks how a sentence at the margin becomes text of the entry above: {@link PlaceParams}, answered by edits or null. */
export const AS_TEXT_REQUEST = new RequestType<PlaceParams, readonly TextEdit[] | null, void>(
  'missionReport/asText',
);

/** Asks how an entry moves past its neighbour: {@link MoveParams}, answered by a {@link MoveResult} or null. */
export const MOVE_ENTRY_REQUEST = new RequestType<MoveParams, MoveResult | null, void>(
  'missionReport/moveEntry',
);

/** Asks how a picture is shown where it is dropped: {@link PictureParams}, answered by a snippet or null. */
export const PICTURE_REQUEST = new RequestType<PictureParams, string | null, void>('missionReport/picture');

/** Tells that the newest text of an open file has been read: {@link FileParams}. */
export const READ_NOTIFICATION = new NotificationType<ReadParams>('missionReport/read');

/** Tells that the newest text of an open file has been checked: {@link FileParams}. */
export const CHECKED_NOTIFICATION = new NotificationType<FileParams>('missionReport/checked');

/** Asks how an update on the entry at a place begins: {@link PlaceParams}, answered by an {@link UpdateResult} or null. */
export const UPDATE_REQUEST = new RequestType<PlaceParams, UpdateResult | null, void>('missionReport/update');

/** The client's command that begins an update on the entry at a place: its address, and the position. */
export const UPDATE_COMMAND = 'missionReport.update';

/** The client's command that lists places beside a text: its address, a position, and the places. */
export const SHOW_PLACES_COMMAND = 'missionReport.showPlaces';

/** Opens a report, by its URI, at a line counted from 0: where a row of a register leads. */
export const OPEN_LINE_COMMAND = 'missionReport.openLine';

/** Shows two files beside each other, by their addresses, with what differs. */
export const COMPARE_FILES_COMMAND = 'missionReport.compareFiles';

/** Asks the client what an address leads to. */
export const FILE_KIND_REQUEST = new RequestType<FileParams, FileKind, void>('missionReport/fileKind');

/** Asks the client for the bytes of a file, in Base64: {@link FileParams}, answered by a string. */
export const FILE_READ_REQUEST = new RequestType<FileParams, string, void>('missionReport/readFile');

/** Asks the client what is in a folder. */
export const FILE_LIST_REQUEST = new RequestType<FileParams, readonly ListedFile[], void>(
  'missionReport/listFiles',
);

/** What an address leads to. */
export type FileKind = 'file' | 'folder' | 'nothing';

/** A file or folder in a folder. */
export interface ListedFile extends FileParams {
  readonly kind: FileKind;
}

export interface FileParams {
  readonly uri: string;
}

/** A report, and the readers for whom it was made last. */
export interface ReadinessParams extends FileParams {
  readonly audience?: string;
}

export interface PlaceParams extends FileParams {
  readonly position: Position;
}

/** What became of a remark: the text was changed, nothing will be done, or it is answered in words. */
export interface AnswerParams extends PlaceParams {
  readonly answer: 'done' | 'dropped' | 'reply';
  /** The words of the remark that is meant, where it may have moved since. */
  readonly remark?: string;
  /** Who answers, where that is known. */
  readonly by?: string;
}

export interface RemarkThread {
  /** The words of the report that it is about. */
  readonly range: Range;
  /** Where it begins in the text. */
  readonly position: Position;
  readonly status?: string;
  /** True where nothing is to be done about it any more. */
  readonly isOver: boolean;
  /** The remark, then its replies. */
  readonly said: readonly {
    readonly by: string;
    /** The day, and the hour, as they are written. */
    readonly when: string;
    readonly words: string;
  }[];
}

export interface MoveParams extends PlaceParams {
  readonly direction: 'up' | 'down';
}

/** The edits that move an entry, none where it stays, and the line in which it begins then. */
export interface MoveResult {
  readonly edits: readonly TextEdit[];
  readonly line: number;
}

/** Asks how an entry moves to another place. */
export const MOVE_TO_REQUEST = new RequestType<MoveToParams, MoveToResult | null, void>(
  'missionReport/moveTo',
);

/** The place of an entry, by the line in which it begins, or that behind the findings of a pillar. */
export type MoveTarget = { readonly line: number } | { readonly line?: undefined; readonly pillar: string };

/** Which entry moves, and where to. */
export interface MoveToParams extends PlaceParams {
  readonly target: MoveTarget;
}

/** How an entry moves, and what the author is asked before. */
export interface MoveToResult extends MoveResult {
  readonly question?: { readonly text: string; readonly answer: string };
}

/** What is pasted, and what it replaces. */
export interface PasteParams extends FileParams {
  readonly range: Range;
  /** The clipboard's plain text. */
  readonly text: string;
  /** The same as a page, where the clipboard has it. */
  readonly html?: string;
}

/** How a text can be pasted other than as it is; empty where it is right as it is. */
export interface PasteResult {
  /** As prose of the entry in which it is pasted. */
  readonly prose?: string;
  /** As findings of its own, with the place where they may stand. */
  readonly findings?: { readonly count: number; readonly text: string; readonly position: Position };
}

/** A picture, and where in the report it is dropped. */
export interface PictureParams extends FileParams {
  readonly position: Position;
  readonly picture: string;
}

/** Which report is wanted, and the nonce that the preview's content security policy asks of its style sheet. */
export interface PreviewParams extends FileParams {
  readonly nonce: string;
  /** For whom the page is to be: everything unless told. */
  readonly audience?: string;
  /** The text of the earlier version since which changes are to be marked. */
  readonly since?: string;
  /** The id of the page that is shown, of which the next need only tell what is new. */
  readonly shown?: string;
}

/** A page as a whole, or what is new of it. */
export interface PageUpdate {
  /** The id of the page that is the same in all that is not told here; absent where the page is told as a whole. */
  readonly since?: string;
  /** With places for its parts. */
  readonly html?: string;
  readonly parts: readonly (readonly [string, string])[];
  readonly entries?: readonly PreviewEntry[];
}

/** Where the source of something on the page stands. */
export interface PreviewEntry {
  /** Its id on the page. */
  readonly anchor: string;
  /** First line of its source, counted from 0. */
  readonly start: number;
  /** The line after its source. */
  readonly end: number;
  /** True when the source can't be read at the moment, so that the page shows it as it last was. */
  readonly isBroken: boolean;
}

export interface ReadParams extends FileParams {
  /** The page that was awaited of it, which is made before it is checked. */
  readonly page?: PreviewResult;
}

/** The page as the export would be, or why there is none, in a sentence for the author. */
export type PreviewResult =
  | {
      readonly kind: 'page';
      readonly id: string;
      readonly update: PageUpdate;
      /** Why these readers would not get it, in the words in which its export would be refused. */
      readonly refusal?: string;
    }
  | { readonly kind: 'nothing'; readonly reason: string };

export interface RegisterParams {
  /** What the view's content security policy asks of style and script. */
  readonly nonce: string;
  /** BCP 47 tag of the language of its headings. */
  readonly language: string;
}

/** What all reports ask for, on one page, or why there is none. */
export type RegisterResult =
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'nothing'; readonly reason: string };

/** Under what the findings of a report stand in its structure. */
export type StructureOrder = 'pillar' | 'objective';

export interface StructureParams extends FileParams {
  readonly by: StructureOrder;
}

/** Something that a report says, or what several things that it says have in common. */
export interface StructureNode {
  /** `rest` holds what has no pillar, or serves no objective. */
  readonly sort: StructureOrder | 'rest' | 'uncovered' | 'finding' | 'recommendation' | 'action';
  /** The author's words; empty for the rest. */
  readonly title: string;
  /** The name of a pillar, as tags say it. */
  readonly name?: string;
  /** As exports cite it: F12. */
  readonly code?: string;
  /** Kind, severity, due date and the like, as they are written. */
  readonly details: readonly string[];
  /** Where it stands, if that is in the report. */
  readonly range?: Range;
  /** True for an entry of which can be said what has become of it since it was issued. */
  readonly canBeUpdated?: true;
  readonly children: readonly StructureNode[];
}

/** Below this share of a report's readiness something must still be mended. */
export const MUST_BE_MENDED_BELOW = 0.8;

/** How a report stands to its being sent. */
export interface Readiness {
  /** Version of the text that was read. */
  readonly version: number;
  /** How strictly the report is checked while it is written. */
  readonly profile: Profile;
  /** The settings file that decides so; absent where the author may choose. */
  readonly decidedIn?: string;
  readonly words: number;
  /** How many words the house allows, and where it says so. */
  readonly limit?: { readonly words: number; readonly source: string };
  readonly findings: number;
  /** From 0 to 1, where 1 means that nothing blocking and nothing that should be mended is left. */
  readonly progress: number;
  /** What is left at profile `final`, in the order of the text. */
  readonly problems: readonly ReadinessProblem[];
}

/** How an update begins, in a file that may not be there yet. */
export interface UpdateResult extends FileParams {
  readonly edit: MendingEdit;
}

/** One thing that is left to do. */
export interface ReadinessProblem {
  /** `unfilled` is what a template leaves to the author; it must be mended as what is `blocking`. */
  readonly level: 'unfilled' | 'blocking' | 'should' | 'nice';
  readonly rule: string;
  readonly message: string;
  /** The entry as exports cite it, such as F12. */
  readonly entry?: string;
  readonly range: Range;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly MendingEdit[] }[];
  /** True where it stands in an entry of which can be said what has become of it since it was issued. */
  readonly canBeUpdated?: true;
  /** Where it stands for many: the same at each place, which is told by the line that stands there. */
  readonly places?: readonly ReadinessProblem[];
}

/** How many questions, from the first in the text, are left open; and what the author has written as an answer to the next. */
export interface QuestionParams extends FileParams {
  readonly skip: number;
  readonly typed?: string;
}

export interface NextQuestion {
  /** Version of the text that was read. */
  readonly version: number;
  /** How many there are, with those that are left open. */
  readonly count: number;
  /** None where no other is left. */
  readonly question?: Question;
}

/** What an author is asked of an entry. */
export interface Question {
  readonly text: string;
  /** The entry as exports cite it, and how it begins. */
  readonly passage: string;
  readonly range: Range;
  /** The likeliest first. */
  readonly answers: readonly QuestionAnswer[];
  /** True where the author may write another answer. */
  readonly isOpen: boolean;
  /** What the author has written; left out where it says nothing. */
  readonly typed?: QuestionAnswer;
}

export interface QuestionAnswer {
  /** As it comes to stand in the entry. */
  readonly words: string;
  /** What a name in it stands for. */
  readonly title?: string;
  readonly edits: readonly TextEdit[];
}

/** A change to a text that may leave something for the author to write. */
export interface MendingEdit extends TextEdit {
  /** The new text with the places that the author fills in, in the syntax of snippets. */
  readonly snippet?: string;
}
