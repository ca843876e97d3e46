/** Values that wait until somebody asks for them: thousands may, and each takes a tenth of its room, none of it in the heap. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A value that JSON can hold, and what lies in its bytes. */
export type Packed<T> = Uint8Array & { readonly holds?: T };

export function pack<T>(value: T): Packed<T> {
  // A copy: what is given lies in a buffer that is many times as long.
  return new Uint8Array(deflateRawSync(JSON.stringify(value), { level: 1 }));
}

export function unpack<T>(packed: Packed<T>): T {
  return JSON.parse(inflateRawSync(packed).toString());
}
