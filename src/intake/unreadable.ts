/** A source that can't be read, with one sentence for the author. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource';
}

/** The paragraphs of more than a thousand pages; with many more, a small file could keep a machine busy for minutes. */
export const MOST_PARAGRAPHS = 40_000;

/** Refuses a source of so many paragraphs, as soon as they are counted. */
export function mustHoldAtMost(paragraphs: number): void {
  if (paragraphs <= MOST_PARAGRAPHS) return;
  throw new UnreadableSource(
    `This file has more than ${MOST_PARAGRAPHS.toLocaleString('en')} paragraphs, more than a report can hold: import it in parts.`,
  );
}
