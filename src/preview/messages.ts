/** What the preview and the extension say to each other. */
import type { PageUpdate } from '../protocol/report.ts';

export type ToPreview =
  | {
      readonly type: 'show';
      /** The report, so that the preview is there again when the window is. */
      readonly uri: string;
      readonly update: PageUpdate;
      /** For whom the page is, where not everything is shown, and why they would not get it. */
      readonly readers?: Readers;
    }
  | { readonly type: 'showNothing'; readonly reason: string }
  /** What the page is called from now on. */
  | { readonly type: 'named'; readonly title: string }
  /** The first line that the editor shows. */
  | { readonly type: 'scrollTo'; readonly line: number }
  | { readonly type: 'mark'; readonly line: number };

/** Whoever else reads the page. */
export interface Readers {
  readonly audience: string;
  /** In words for the author: as whom the page is seen, and what keeps it from them. */
  readonly head: string;
  readonly refusal?: string;
}

export type FromPreview =
  | { readonly type: 'ready' }
  | { readonly type: 'scrolled'; readonly line: number }
  /** The reader asks for the source: a word among these lines, some way through them. */
  | {
      readonly type: 'open';
      readonly start: number;
      readonly end: number;
      readonly word: string;
      /** 0 at the beginning of what the lines say, 1 at its end. */
      readonly progress: number;
    };

/** What is left of the preview when the window closes. */
export interface PreviewState {
  readonly uri: string;
  readonly audience?: string;
}
