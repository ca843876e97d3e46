/** A source that can't be read, with one sentence for the author. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource';
}
