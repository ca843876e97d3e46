/** Which way up a photo is shown: the one thing of a camera's notes without which it would lie on its side. */

/** From 1, as it is, to 8; what cameras call it. */
export type Orientation = number;

const TAG = 0x0112;

/** How often a quarter turn to the right makes it upright, after it was mirrored from left to right where it is mirrored. */
export const TURNS: readonly { readonly turns: number; readonly isMirrored: boolean }[] = [
  { turns: 0, isMirrored: false },
  { turns: 0, isMirrored: true },
  { turns: 2, isMirrored: false },
  { turns: 2, isMirrored: true },
  { turns: 3, isMirrored: true },
  { turns: 1, isMirrored: false },
  { turns: 1, isMirrored: true },
  { turns: 3, isMirrored: false },
];

/** True where a quarter turn is wanted, so that its width becomes its height. */
export function isOnItsSide(orientation: Orientation): boolean {
  return orientation >= 5;
}

/** What the notes of a camera say of it; 1 where they say nothing that can be understood. */
export function orientationIn(exif: Uint8Array): Orientation {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  if (view.byteLength < 8) return 1;
  const isLittle = view.getUint16(0) === 0x4949;
  const list = view.getUint32(4, isLittle);
  for (let at = list + 2; at + 12 <= view.byteLength; at += 12) {
    if (at >= list + 2 + 12 * view.getUint16(list, isLittle)) break;
    const value = view.getUint16(at + 8, isLittle);
    if (view.getUint16(at, isLittle) === TAG && value >= 1 && value <= 8) return value;
  }
  return 1;
}

/** Notes that say nothing else; none where a photo is shown as it is. */
export function orientationNote(orientation: Orientation): Uint8Array | undefined {
  if (orientation === 1) return undefined;
  const head = [...new TextEncoder().encode('MM\0*'), 0, 0, 0, 8, 0, 1];
  return Uint8Array.of(...head, TAG >> 8, TAG & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);
}
