/** What the page of changes that came back and the extension say to each other; all words are the extension's. */

/** Words, and whether they are those that change. */
export interface Words {
  readonly text: string;
  readonly isChanged: boolean;
}

/** How far a change is: to be decided, for its reader to judge, in the text, refused, or without a place in it. */
export type Decision = 'open' | 'doubtful' | 'taken' | 'refused' | 'unplaced';

/** A change as the page shows it. */
export interface ShownChange {
  readonly key: string;
  readonly entry: string;
  /** Who made it, when, and in which source, in one line. */
  readonly by: string;
  readonly before: readonly Words[];
  readonly after: readonly Words[];
  /** What it does to the facts, by its kind and in words. */
  readonly effects: readonly { readonly kind: string; readonly label: string }[];
  readonly remark?: string;
  readonly note?: string;
  readonly decision: Decision;
  readonly canBeAnswered: boolean;
  readonly hasPlace: boolean;
}

/** Some changes that can be decided on together. */
export interface Group {
  /** The same while changes of it are decided on. */
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
}

/** The words of the page that do not change. */
export interface PageWords {
  readonly onlyOpen: string;
  readonly together: string;
  readonly accept: string;
  readonly refuse: string;
  readonly answer: string;
  readonly reason: string;
  readonly write: string;
  readonly cancel: string;
  readonly again: string;
  readonly copy: string;
  readonly leave: string;
  readonly putBack: string;
  readonly wordsOnly: string;
  readonly before: string;
  readonly after: string;
  readonly remark: string;
  readonly taken: string;
  readonly refused: string;
  readonly unplaced: string;
  readonly keys: string;
}

/** Said to the page. */
export type ToReview =
  | {
      readonly type: 'show';
      readonly words: PageWords;
      /** True where changes are only looked at: those since an earlier version. */
      readonly isLook: boolean;
    }
  | {
      readonly type: 'changes';
      readonly head: string;
      /** How far all is, in one sentence; then what is to be known of the sources. */
      readonly sum: string;
      readonly notes: readonly string[];
      readonly changes: readonly ShownChange[];
      readonly groups: readonly Group[];
    }
  /** Said aloud. */
  | { readonly type: 'say'; readonly text: string }
  /** Goes on to the next change, or back. */
  | { readonly type: 'step'; readonly by: 1 | -1 };

/** Said by the page. */
export type FromReview =
  | { readonly type: 'ready' }
  | { readonly type: 'accept' | 'refuse' | 'again'; readonly keys: readonly string[] }
  | { readonly type: 'answer'; readonly key: string; readonly reason: string }
  /** The author is at a change, and sees where it stands; or goes there. */
  | { readonly type: 'show' | 'open' | 'copy'; readonly key: string }
  /** Takes back the last step. */
  | { readonly type: 'undo' };
