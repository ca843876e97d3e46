/** What the page of a register and whatever shows it know of each other; a page carries no library for requests. */

/** What the file is called that a reader saves of a register, unless they say another name. */
export const REGISTER_FILE = 'register.csv';

/** What the page of a register asks of the editor that shows it. */
export interface RegisterMessage {
  readonly kind: 'save';
  /** What is shown, as comma-separated values. */
  readonly csv: string;
}
