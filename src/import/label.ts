/** Lines that begin with a label: `Objective: …`. */

/** A line with a label. */
export interface Labelled {
  /** The label as it stands, with its colon. */
  readonly lead: string;
  readonly label: string;
  readonly text: string;
}

/** True for a line that begins with a label of a few words, as the lines of a letterhead do. */
export function isLabelled(line: string): boolean {
  return /^(?:[*_]{1,2})?\p{Lu}[^\s:.;,!?]*\.?(?: [^\s:.;,!?]+){0,3}\s?[:\uFF1A](?:[*_]{1,2})?(?:\s|$)/u.test(
    line,
  );
}

/** Cuts a line at the first colon before a blank; undefined when there is none, or nothing follows it. */
export function splitLabel(line: string): Labelled | undefined {
  const found = /[:\uFF1A](?:\*\*|__|[*_])?(?=\s)/.exec(line);
  if (!found || found.index === 0) return undefined;
  const end = found.index + found[0].length;
  const text = line.slice(end).trim();
  return text === ''
    ? undefined
    : { lead: line.slice(0, end), label: line.slice(0, found.index).trim(), text };
}
