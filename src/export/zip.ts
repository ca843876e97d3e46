/** Zip archives, as Word and Excel files are, the same byte for byte whenever they are made. */

import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { joinBytes } from './join-bytes.ts';

/** The earliest moment that a zip archive can record, so that none of its files tells when it was made. */
const NO_TIME = new Date(1980, 0, 1);
const LEVEL = 6;

/** So many characters are packed at once. */
const PORTION = 65_536;

/** Packs files in the order given. */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { mtime: NO_TIME, level: LEVEL });
}

/** Packs texts in the order given, each piece by piece, so that none is ever held as a whole. */
export function zipTexts(files: Readonly<Record<string, Iterable<string>>>): Uint8Array {
  const packed: Uint8Array[] = [];
  const archive = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes);
  });
  for (const [name, pieces] of Object.entries(files)) {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = NO_TIME;
    archive.add(file);
    for (const portion of portionsOf(pieces)) file.push(strToU8(portion));
    file.push(new Uint8Array(), true);
  }
  archive.end();
  return joinBytes(packed);
}

function* portionsOf(pieces: Iterable<string>): Generator<string> {
  let portion = '';
  for (const piece of pieces) {
    portion += piece;
    if (portion.length < PORTION) continue;
    yield portion;
    portion = '';
  }
  yield portion;
}
