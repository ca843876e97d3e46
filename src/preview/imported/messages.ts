/** What the page beside an imported report and the extension say to each other; all words are the extension's. */

/** A piece of the source as the page shows it. */
export interface ShownPiece {
  /** How it is drawn: `heading`, `item`, `row`; anything else is a paragraph. */
  readonly kind: string;
  readonly text: string;
  readonly source?: string;
}

/** What has become of a piece so far. */
export interface ShownState {
  /** `left` stands in text that found no place, `gone` is no longer in the report as it was. */
  readonly is: 'placed' | 'left' | 'gone';
  /** A link for each stretch of the report; for one that is gone what is said instead. */
  readonly links: readonly string[];
  readonly said?: string;
}

/** The words of the page that do not change. */
export interface PageWords {
  readonly head: string;
  readonly onlyLeft: string;
  readonly convertTo: string;
  readonly noOffer: string;
  readonly answers: Readonly<Record<Answer, string>>;
  readonly likely: Readonly<Record<'takeAll' | 'takeNone' | 'take' | 'leave', string>>;
}

/** What a piece can become. */
export interface Offer {
  readonly word: string;
  readonly label: string;
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
  | { readonly type: 'show'; readonly words: PageWords; readonly pieces: readonly ShownPiece[] }
  /** A state for each piece, the sum of them, and what is still to be answered. */
  | {
      readonly type: 'states';
      readonly sum: string;
      readonly states: readonly ShownState[];
      readonly questions: readonly ShownQuestion[];
      readonly likely: readonly ShownOffer[];
      /** What stands above those. */
      readonly likelyHead: string;
    }
  /** What the piece that was selected can become; nothing where it needs no other place. */
  | { readonly type: 'offers'; readonly piece: number; readonly offers?: readonly Offer[] }
  /** Said aloud. */
  | { readonly type: 'say'; readonly text: string };

/** Said by the page. */
export type FromImported =
  | { readonly type: 'ready' }
  /** The author goes to one of its stretches in the report. */
  | { readonly type: 'open'; readonly piece: number; readonly link: number }
  /** The author is at a piece, wants to see where it stands, and may want to convert it. */
  | { readonly type: 'select'; readonly piece: number }
  | { readonly type: 'convert'; readonly piece: number; readonly word: string }
  /** Offers become what they likely are, or stay text. */
  | { readonly type: 'take'; readonly offers: readonly number[] }
  | { readonly type: 'leave'; readonly offers: readonly number[] }
  /** The author is at an offer, and wants to see where it stands. */
  | { readonly type: 'show-offer'; readonly offer: number }
  | { readonly type: 'answer'; readonly list: number; readonly answer: Answer };
