/** Zip archives, as Word and Excel files are, the same byte for byte whenever they are made. */
import { zipSync } from 'fflate';

/** The earliest moment that a zip archive can record, so that none of its files tells when it was made. */
const NO_TIME = new Date(1980, 0, 1);

/** Packs files in the order given. */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { mtime: NO_TIME, level: 6 });
}
