/** Lines that begin with a label: `Objective: …`. */

/** A line with a label. */
export interface Labelled {
  /** The label as it stands, with its colon. */
  readonly lead: string;
  readonly label: string;
  readonly text: string;
}

/** Cuts a line at the first colon before a blank; undefined when there is none, or nothing follows it. */
export function splitLabel(line: string): Labelled | undefined {
  const colon = line.search(/[:\uFF1A]\s/);
  const text = line.slice(colon + 1).trim();
  if (colon < 1 || text === '') return undefined;
  return { lead: line.slice(0, colon + 1), label: line.slice(0, colon).trim(), text };
}
