/** What the page of changes that came back and the extension say to each other; all words are the extension's. */
import type { ReviewedChange, ReviewedState } from '../../protocol/review.ts';

/** How far a change is: as it was found, or refused. */
export type Decision = ReviewedState | 'refused';

/** A change as the page shows it. */
export interface ShownChange extends Omit<ReviewedChange, 'source' | 'author' | 'on' | 'place' | 'state'> {
  /** Who made it, when, and in which source, in one line. */
  readonly by: string;
  readonly decision: Decision;
  readonly hasPlace: boolean;
}

/** Some changes that can be decided on together. */
export interface Group {
  /** The same while changes of it are decided on. */
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
}

/** The words of the page that do not change, by the ids of their texts. */
export const PAGE_TEXTS = {
  onlyOpen: 'came-back.only-open',
  together: 'came-back.together',
  accept: 'came-back.accept',
  refuse: 'came-back.refuse',
  answer: 'came-back.answer',
  reason: 'came-back.reason',
  write: 'came-back.write',
  cancel: 'came-back.cancel',
  again: 'came-back.again',
  copy: 'came-back.copy',
  leave: 'came-back.leave',
  putBack: 'came-back.put-back',
  wordsOnly: 'came-back.words-only',
  before: 'came-back.before',
  after: 'came-back.after',
  remark: 'came-back.remark',
  taken: 'came-back.taken',
  refused: 'came-back.refused',
  unplaced: 'came-back.unplaced',
  keys: 'came-back.keys',
} as const;

export type PageWords = Readonly<Record<keyof typeof PAGE_TEXTS, string>>;

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
