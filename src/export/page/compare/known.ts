/** What the parts of two pages are compared with. */

/** What is known of both pages as wholes. */
export interface Known {
  /** The anchor that a thing of the earlier page has now, if it still stands. */
  anchorNow(anchor: string): string | undefined;
  /** True for a thing that still stands, wherever that is; `anchor` is that of its own page. */
  stands(anchor: string): boolean;
}
