import { unzipSync } from 'fflate';
import { importText } from '../../messages/import.ts';
import { UnreadableSource } from '../../unreadable-source.ts';

/** All pictures together, unpacked, in bytes. */
const MOST = 256 * 1024 * 1024;

/** The SHA-256 of each picture, by its path in the package. */
export async function pictureMarks(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  let unpacked = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (/\.(?:xml|rels)$/.test(name)) return false;
      unpacked += originalSize;
      if (unpacked > MOST) throw new UnreadableSource(importText('word.too-large'));
      return true;
    },
  });
  const marks = Object.entries(files).map(async ([path, file]) => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file as Uint8Array<ArrayBuffer>));
    return [
      path,
      `picture ${Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')}`,
    ] as const;
  });
  return new Map(await Promise.all(marks));
}
