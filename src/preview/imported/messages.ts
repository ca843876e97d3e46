/** What the page beside an imported report and the extension say to each other; all words are the extension's. */

/** A piece of the source as the page shows it. */
export interface ShownPiece {
  /** How it is drawn: `heading`, `item`, `row`; anything else is a paragraph. */
  readonly kind: string;
  readonly text: string;
  readonly source?: string;
  /** False where it stands in text that found no place. */
  readonly isPlaced: boolean;
  /** A link for each stretch of the report that it became. */
  readonly links: readonly string[];
}

/** The words of the page that do not change. */
export interface PageWords {
  readonly head: string;
  readonly onlyLeft: string;
  readonly complete: string;
  readonly answers: Readonly<Record<Answer, string>>;
  readonly likely: Readonly<Record<'takeAll' | 'takeNone' | 'take' | 'leave', string>>;
}

/** A list of people of whom nobody knows who they are, by its place among those of the source. */
export interface ShownQuestion {
  readonly list: number;
  readonly text: string;
}

/** A text that is likely something: what and how likely, the text, and why; by its place among those of the source. */
export interface ShownOffer {
  readonly offer: number;
  readonly kind: string;
  readonly text: string;
  readonly why: string;
}

export type Answer = 'met' | 'members' | 'neither';

export type ToImported =
  | {
      readonly type: 'show';
      readonly words: PageWords;
      /** What became of the source as a whole. */
      readonly sum: string;
      readonly pieces: readonly ShownPiece[];
    }
  /** What is still to be decided. */
  | {
      readonly type: 'left';
      readonly questions: readonly ShownQuestion[];
      readonly likely: readonly ShownOffer[];
      /** What stands above those. */
      readonly likelyHead: string;
    }
  /** Said aloud. */
  | { readonly type: 'say'; readonly text: string };

/** Said by the page. */
export type FromImported =
  | { readonly type: 'ready' }
  /** The author begins to answer what the report lacks. */
  | { readonly type: 'complete' }
  /** The author goes to one of its stretches in the report. */
  | { readonly type: 'open'; readonly piece: number; readonly link: number }
  /** The author is at a piece, and wants to see where it stands. */
  | { readonly type: 'select'; readonly piece: number }
  /** Offers become what they likely are, or stay text. */
  | { readonly type: 'take'; readonly offers: readonly number[] }
  | { readonly type: 'leave'; readonly offers: readonly number[] }
  /** The author is at an offer, and wants to see where it stands. */
  | { readonly type: 'show-offer'; readonly offer: number }
  | { readonly type: 'answer'; readonly list: number; readonly answer: Answer };
