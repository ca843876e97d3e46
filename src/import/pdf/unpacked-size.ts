/** How much a PDF unpacks to: what reads it would do so whatever it takes. */
import { Unzlib } from 'fflate';
import { latin1 } from '../decode.ts';

/** Text and drawings of a thousand pages take less. */
const MOST = 64 * 1024 * 1024;
/** What is unpacked at once; packed text may be a thousandth of what it holds. */
const STEP = 4096;
/** No stream says more of itself. */
const LONGEST_HEAD = 2000;

/** True for a file whose streams, but for pictures, which are not read, unpack to more than a report can hold. */
export function unpacksToTooMuch(bytes: Uint8Array): boolean {
  const text = latin1(bytes);
  let unpacked = 0;
  for (const { index, 0: word } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const object = text.lastIndexOf('obj', index);
    const head = text.slice(Math.max(object, index - LONGEST_HEAD), index);
    if (!/\/(?:FlateDecode|Fl)\b/.test(head) || /\/Subtype\s*\/Image\b/.test(head)) continue;
    const end = text.indexOf('endstream', index);
    unpacked += sizeOf(bytes.subarray(index + word.length, end < 0 ? undefined : end), MOST - unpacked);
    if (unpacked > MOST) return true;
  }
  return false;
}

/** How much a stream unpacks to, as far as that is no more than `most`, or little more. */
function sizeOf(packed: Uint8Array, most: number): number {
  let size = 0;
  const unpacking = new Unzlib(chunk => {
    size += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && size <= most; at += STEP)
      unpacking.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    // What is damaged is read as far as it goes.
  }
  return size;
}
