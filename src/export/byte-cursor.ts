/** Bytes, taken one after the other; what is not there is a RangeError. */
export class Cursor {
  at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  take(length: number): Uint8Array {
    this.at += length;
    if (this.at > this.bytes.length) throw new RangeError('The bytes end before.');
    return this.since(this.at - length);
  }

  /** A number of so many bytes, the highest first. */
  number(length = 1): number {
    return this.take(length).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  /** Goes on behind the next byte of this value. */
  goPast(value: number): void {
    const found = this.bytes.indexOf(value, this.at);
    if (found < 0) throw new RangeError('There is no such byte.');
    this.at = found + 1;
  }

  since(start: number): Uint8Array {
    return this.bytes.subarray(start, this.at);
  }
}
