/**
 * What the page of a report says, and in which order: decided once, for every format that shows a report whole. It is
 * plain and JSON-safe. A piece has a role and an anchor, and never a look: that is what each format knows.
 */
import type { DateText } from '../../domain/dates.ts';
import type { Kind } from '../../domain/scales.ts';
import type { BlockOf } from '../../report/blocks.ts';
import type { Numbered } from '../../report/code-of.ts';
import type { Layout } from '../exporter.ts';
import type { Language } from '../languages.ts';

export interface Page {
  /** How findings and recommendations are laid out. */
  readonly layout: Layout;
  /** What labels, dates and figures are written in. */
  readonly language: Language;
  /** What the author's words are written in, BCP 47, where that is another language. */
  readonly spoken?: string;
  /** What a file can say of itself. */
  readonly properties: {
    readonly title: string;
    readonly reference?: string;
    readonly authors: readonly string[];
    /** How the report as a whole is marked. */
    readonly classification: string;
  };
  /** Fixed words that a format needs for its own parts. */
  readonly labels: {
    readonly report: string;
    readonly contents: string;
    readonly classification: string;
    /** `Page {page} of {pages}` */
    readonly pages: string;
    /** What is read aloud before what has changed. */
    readonly changes: Readonly<Record<Change, string>>;
  };
  /** What stands between the items of a list in a sentence. */
  readonly comma: string;
  /** What stands between a label and what is said under it, and between a label and a sentence. */
  readonly colon: string;
  readonly stop: string;
  readonly cover: Cover;
  readonly chapters: readonly Chapter[];
}

/**
 * What became of a thing since an earlier version of the report, with which its page is compared; what has none has
 * stayed, and so has the whole of a page that is compared with nothing. It is of the thing with all that is in it.
 */
export type Change = 'inserted' | 'deleted' | 'moved-here' | 'moved-away';

/** What may be new, gone or moved. */
export interface Changeable {
  readonly change?: Change;
}

/** The author's words. */
export type Run =
  | ({ readonly type: 'text'; readonly value: string } & Changeable)
  | { readonly type: 'emphasis' | 'strong'; readonly children: readonly Run[] }
  /** Its address is one that a reader may follow. */
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Run[] }
  | ({ readonly type: 'image'; readonly url: string; readonly alt: string } & Changeable)
  | Item;

/** Something that is said in one go: a name, a code, a date, a fixed word. */
export interface Item extends Changeable {
  readonly type: 'item';
  readonly text: string;
  /** What it leads to on the page. */
  readonly anchor?: string;
  /** What it leads to elsewhere. */
  readonly url?: string;
  /** What it is written in, where that is another language than that of the words around it. */
  readonly language?: string;
  readonly date?: DateText;
  /**
   * A label is in the language of the export; a document is what a format with footnotes cites in one; a title is what
   * an entry of another report is called.
   */
  readonly role?: 'label' | 'document' | 'title';
}

/** A paragraph, a list or a table of the author's. */
export type Prose = BlockOf<Run, ChangedBlock>;

interface ChangedBlock extends Changeable {
  /** Of a table: what became of each row. */
  readonly rowChanges?: readonly (Change | undefined)[];
}

/** A short text of which a part may have changed, such as a code or a marking. */
export type Said = readonly Item[];

/** A label, and what is said under it, which is never nothing. */
export interface Fact extends Changeable {
  readonly label: string;
  readonly said: Said;
}

/** The head of the report. */
export interface Cover {
  readonly anchor: string;
  readonly classification: Said;
  readonly title: readonly Run[];
  readonly when: readonly Fact[];
  readonly facts: readonly Fact[];
  readonly disclaimers: readonly (readonly Run[])[];
  readonly prose: readonly Prose[];
}

/** A part under a heading that the contents list. */
export interface Chapter extends Changeable {
  readonly kind: 'chapter';
  /** What stands in it: `section`, `findings`, `follow-up`, … */
  readonly roles: readonly string[];
  readonly anchor: string;
  /** `3` or, of an annex, `Annex 1`; what stands before the body has none. */
  readonly number?: Said;
  readonly title: readonly Run[];
  readonly marking?: Said;
  readonly pieces: readonly Piece[];
}

/** What a chapter is made of. */
export type Piece =
  | Group
  | Entry
  | Statements
  | ({ readonly kind: 'prose'; readonly prose: readonly Prose[] } & Changeable)
  | Facts
  | Note
  | ({ readonly kind: 'related'; readonly fact: Fact } & Changeable)
  /** Stands where there is nothing to tell, and says so. */
  | ({ readonly kind: 'nothing'; readonly text: string } & Changeable)
  | People
  | Organizations
  | Chart
  | Matrix;

/** Entries under a heading of their own, below that of the chapter. */
export interface Group extends Changeable {
  readonly kind: 'group';
  readonly anchor: string;
  readonly title: readonly Run[];
  /** True where the title only repeats that of the chapter: no heading is seen, but screen readers find one. */
  readonly isImplied: boolean;
  readonly pieces: readonly Piece[];
}

/** An entry that readers cite by its code, with all that is told below it. */
export interface Entry extends Changeable {
  readonly kind: 'entry';
  readonly role: Exclude<Numbered, 'recommendation'> | 'recommendation' | 'suggestion' | 'request';
  readonly anchor: string;
  readonly code: Said;
  readonly label: string;
  readonly words: readonly Run[];
  /** How it is marked, where that is more than the mission as a whole. */
  readonly marking?: Said;
  readonly pieces: readonly Piece[];
}

/** Entries as a table: code, words, and what is said of an entry in a word. */
export interface Statements extends Changeable {
  readonly kind: 'statements';
  /** The first is of the codes, the second of words and all that is told below them. */
  readonly columns: readonly Column[];
  readonly rows: readonly Statement[];
}

/** What heads a column of a table. */
export interface Column extends Changeable {
  readonly title: string;
}

/** A row; what belongs to the one above, as a recommendation to its finding, has no cells. */
export interface Statement extends Changeable {
  readonly entry: Entry;
  readonly cells: readonly Cell[];
  /** Where the entry is told in full, where that is elsewhere on the page. */
  readonly toldAt?: string;
}

/** The small print about an entry. */
export interface Facts extends Changeable {
  readonly kind: 'facts';
  /** What sort of statement it is; absent for entries that have no sorts. */
  readonly marks?: readonly Mark[];
  readonly facts: readonly Fact[];
}

/** One word of a closed list. */
export interface Mark extends Changeable {
  readonly role: string;
  readonly value: string;
  readonly label: string;
  readonly word: string;
  /** True for a word that needs no label to be understood. */
  readonly speaksForItself: boolean;
}

/** A statement that is cited by no code, behind a label. */
export interface Note extends Changeable {
  readonly kind: 'note';
  readonly role: 'no-action' | 'uncovered';
  /** Absent where it is said once more. */
  readonly anchor?: string;
  readonly label: string;
  readonly words: readonly Run[];
  readonly marking?: Said;
  readonly prose: readonly Prose[];
}

export interface People extends Changeable {
  readonly kind: 'people';
  readonly labels: {
    readonly name: string;
    readonly role: string;
    readonly organization: string;
    readonly station: string;
  };
  readonly people: readonly Person[];
}

/** A member of the mission, or somebody who was met. */
export interface Person extends Changeable {
  readonly anchor: string;
  readonly name: readonly Run[];
  readonly role?: Said;
  readonly organization?: Said;
  readonly station?: Said;
  readonly marking?: Said;
  readonly prose: readonly Prose[];
}

/** What bodies are called, or what abbreviations stand for. */
export interface Organizations extends Changeable {
  readonly kind: 'organizations';
  readonly labels: { readonly short: string; readonly name: string };
  readonly organizations: readonly Organization[];
}

/** A body, or an abbreviation. */
export interface Organization extends Changeable {
  readonly anchor: string;
  readonly short?: Said;
  readonly name: readonly Run[];
  readonly marking?: Said;
  readonly prose: readonly Prose[];
}

/** How many entries of each kind each group has. */
export interface Chart extends Changeable {
  readonly kind: 'chart';
  readonly title: string;
  readonly labels: { readonly group: string; readonly kind: string; readonly total: string };
  /** The kinds, each with the name by which a format colours it. */
  readonly kinds: readonly ({ readonly role: Kind | 'unspecified'; readonly label: string } & Changeable)[];
  readonly rows: readonly ChartRow[];
}

/** A group, and how many entries it has. */
export interface ChartRow extends Changeable {
  readonly anchor: string;
  readonly name: readonly Run[];
  /** As many as there are kinds. */
  readonly counts: readonly Figure[];
  readonly total: Figure;
}

/** A number, and how it is written. */
export interface Figure {
  readonly value: number;
  readonly text: string;
  /** How the number was written that stood here before. */
  readonly was?: string;
}

export interface Matrix extends Changeable {
  readonly kind: 'matrix';
  /** `width` is in characters. */
  readonly columns: readonly (Column & { readonly width: number })[];
  /** What belongs together: cells of the first columns, which are said once, and lines of cells for the others. */
  readonly items: readonly MatrixItem[];
}

/** What is asked, and what is done about it, a line each. */
export interface MatrixItem extends Changeable {
  readonly head: readonly Cell[];
  readonly lines: readonly MatrixLine[];
}

export interface MatrixLine extends Changeable {
  readonly cells: readonly Cell[];
}

/** Items with commas between, and the author's words after them. */
export interface Cell {
  readonly said: Said;
  readonly words?: readonly Run[];
}
