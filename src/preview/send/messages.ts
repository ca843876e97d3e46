/** What the page that sends a report and its host say to each other; all words are the host's. */
import type { SendList, SendOrder, SendPage } from '../../protocol/send.ts';

/** All that is shown. */
export interface ShownSend {
  readonly page: SendPage;
  /** Counts what was shown, so that what is pressed is known to be about this. */
  readonly turn: number;
  /** What is to be known of the report's file. */
  readonly note: string;
  readonly isWriting: boolean;
  /** What was written, with what can be done with it; and where it goes. */
  readonly outcome?: SendList | undefined;
  readonly place?: SendList | undefined;
}

/** Said to the page. */
export type ToSend =
  | ({ readonly type: 'show' } & ShownSend)
  /** There is nothing to send, and why. */
  | { readonly type: 'nothing'; readonly reason: string }
  /** Said aloud. */
  | { readonly type: 'say'; readonly text: string };

/** What is pressed on the page. */
export type Pressed =
  | { readonly type: 'choose'; readonly order: SendOrder }
  /** The act of an item of a list, or of all of the list. */
  | { readonly type: 'act'; readonly list: string; readonly item?: number; readonly act: number }
  | { readonly type: 'go'; readonly list: string; readonly item: number }
  | { readonly type: 'write' };

/** Said by the page, of what was shown in a turn. */
export type FromSend = { readonly type: 'ready' } | (Pressed & { readonly turn: number });
