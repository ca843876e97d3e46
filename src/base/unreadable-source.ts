import { importText } from '../messages/import.ts';

/** A source that can't be read, with one sentence for the author. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource';
  /** True where it could be read if it were smaller. */
  readonly isTooLarge: boolean;

  constructor(message: string, { isTooLarge = false } = {}) {
    super(message);
    this.isTooLarge = isTooLarge;
  }
}

/** The paragraphs of more than a thousand pages; with many more, a small file could keep a machine busy for minutes. */
const MOST_PARAGRAPHS = 40_000;

/** Refuses a source of so many paragraphs, as soon as they are counted. */
export function mustHoldAtMost(paragraphs: number): void {
  if (paragraphs <= MOST_PARAGRAPHS) return;
  throw new UnreadableSource(importText('source.too-many-paragraphs', { most: MOST_PARAGRAPHS }));
}
