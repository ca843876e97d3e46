/** What the page of changes that came back and the extension say to each other; all words are the extension's. */
import type { DecideParams, ReviewedChange } from '../../protocol/review.ts';

/** A change as the page shows it. */
export interface ShownChange extends Omit<ReviewedChange, 'source' | 'author' | 'on' | 'place'> {
  /** Who made it, when, and in which source, in one line. */
  readonly by: string;
  readonly hasPlace: boolean;
}

/** A change as it was seen when it was decided on. */
export type SeenChange = Pick<ReviewedChange, 'key' | 'version'>;

/** Some changes that can be decided on together. */
export interface Group {
  /** The same while changes of it are decided on. */
  readonly id: string;
  readonly label: string;
  readonly on: readonly SeenChange[];
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
  busy: 'came-back.busy',
  at: 'came-back.at',
  keepRemark: 'came-back.keep-remark',
  answerRemark: 'came-back.answer-remark',
  answerText: 'came-back.answer-text',
  done: 'came-back.done',
  isKept: 'came-back.is-kept',
  isDone: 'came-back.is-done',
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
      /** The number of the last decision that is in it. */
      readonly decided: number;
    }
  /** Said aloud. */
  | { readonly type: 'say'; readonly text: string }
  /** Goes on to the next change, or back. */
  | { readonly type: 'step'; readonly by: 1 | -1 };

/** A decision, counted from one. Until a list says that it has it, its changes take no other. */
export interface PageDecision extends Pick<DecideParams, 'decision' | 'on'> {
  readonly type: 'decide';
  readonly number: number;
  readonly reason?: string;
}

/** Said by the page. */
export type FromReview =
  | { readonly type: 'ready' }
  | PageDecision
  /** The author is at a change, and sees where it stands; or goes there. */
  | { readonly type: 'show' | 'open' | 'copy'; readonly key: string }
  /** Takes back the last step. */
  | { readonly type: 'undo' };
