/** Colour profiles without their texts: who made them, with what and when. */

/** The tags by which colours are worked out. */
const COLOUR_TAGS = /^(?:[rgb]XYZ|[rgbk]TRC|wtpt|bkpt|chad|chrm|lumi|gamt|[ADB]2[ADB][0-3]|cicp)$/;
/** A header's day, maker, model, creator and number of its own. */
const NOTES = [
  [24, 36],
  [48, 56],
  [80, 128],
] as const;
const HEADER = 128;
const ROW = 12;
/** What a tag is of, such as “desc”; so it stays one, with nothing in it. */
const TYPE = 4;

/** The profile with empty texts; undefined where it is none, or is cut off. */
export function bareProfile(profile: Uint8Array): Uint8Array | undefined {
  const table = HEADER + 4;
  if (profile.length < table) return undefined;
  const view = new DataView(profile.buffer, profile.byteOffset, profile.length);
  const end = table + ROW * view.getUint32(HEADER);
  if (end > profile.length) return undefined;
  const bare = new Uint8Array(profile.length);
  bare.set(profile.subarray(0, end));
  for (const [from, to] of NOTES) bare.fill(0, from, to);
  for (let row = table; row < end; row += ROW) {
    const name = String.fromCharCode(...profile.subarray(row, row + 4));
    const [start, size] = [view.getUint32(row + 4), view.getUint32(row + 8)];
    if (start < end || start + size > profile.length) return undefined;
    const kept = COLOUR_TAGS.test(name) ? size : Math.min(size, TYPE);
    bare.set(profile.subarray(start, start + kept), start);
  }
  return bare;
}
