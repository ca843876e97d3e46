/** Outlook packs the formatted form of a mail: what was written before is referred to, and not written again. */

import { UnreadableSource } from '../../../base/unreadable-source.ts';
import { importText } from '../../../messages/import.ts';
import { latin1 } from '../../decode.ts';

/** What every packed text may refer to from its beginning. */
const BEFORE =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const WINDOW = 4096;
const HEADER = 16;
const PACKED = 0x75465a4c;
const AS_IT_IS = 0x414c454d;
/** No mail is longer; a packed one may be eight times what it takes in the file. */
const LONGEST = 16 * 1024 * 1024;

/** The formatted text, each byte as the letter of its number; undefined where it is packed in no known way. */
export function unpackRtf(bytes: Uint8Array): string | undefined {
  if (bytes.length < HEADER) return undefined;
  const kind = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  if (kind === AS_IT_IS) return latin1(bytes.subarray(HEADER));
  return kind === PACKED ? latin1(unpacked(bytes)) : undefined;
}

function unpacked(bytes: Uint8Array): Uint8Array {
  const recent = new Uint8Array(WINDOW);
  for (let at = 0; at < BEFORE.length; at++) recent[at] = BEFORE.charCodeAt(at);
  let written = new Uint8Array(bytes.length * 4);
  let [length, end] = [0, BEFORE.length];
  const write = (byte: number) => {
    if (length === LONGEST) throw new UnreadableSource(importText('mail.too-large'));
    if (length === written.length) {
      const longer = new Uint8Array(2 * length);
      longer.set(written);
      written = longer;
    }
    written[length++] = byte;
    recent[end] = byte;
    end = (end + 1) % WINDOW;
  };
  for (let at = HEADER; at < bytes.length; ) {
    const flags = bytes[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      const first = bytes[at++] ?? 0;
      if ((flags & (1 << bit)) === 0) {
        write(first);
        continue;
      }
      const second = bytes[at++] ?? 0;
      const from = (first << 4) | (second >> 4);
      // What refers to where the next byte will be ends the text.
      if (from === end) return written.subarray(0, length);
      for (let step = 0; step < (second & 15) + 2; step++) write(recent[(from + step) % WINDOW] ?? 0);
    }
  }
  return written.subarray(0, length);
}
