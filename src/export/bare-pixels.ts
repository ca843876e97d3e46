/** The packed lines of a PNG without what somebody put behind them. */
import { unzlibSync, zlibSync } from 'fflate';

/** The parts in which an interlaced picture comes: where each begins and how far its points are apart. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const WHOLE = [[0, 0, 1, 1]] as const;
/** Values for each point, by the sort of colours. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Nothing is packed to less than a part of so many. */
const DENSEST = 1040;

/** The packed lines as they are where nothing else is in them; otherwise packed anew. A RangeError where they are none. */
export function barePixels(header: Uint8Array, packed: Uint8Array): Uint8Array {
  const size = sizeOf(header);
  const room = new Uint8Array(Math.min(size + 1, packed.length * DENSEST));
  const lines = unpacked(packed, room);
  const isWhole = lines.length <= size && isSumOf(packed.subarray(-4), lines);
  return isWhole ? packed : zlibSync(lines.subarray(0, size));
}

/** What is packed, as far as there is room; all of it where some is not packed, only wrapped. */
function unpacked(packed: Uint8Array, room: Uint8Array): Uint8Array {
  for (const options of [{ out: room }, {}])
    try {
      return unzlibSync(packed, options);
    } catch {}
  throw new RangeError('These are no lines of a picture.');
}

/** How many bytes the lines take, by what the picture says of itself. */
function sizeOf(header: Uint8Array): number {
  if (header.length < 13) throw new RangeError('The picture does not say how large it is.');
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const bits = view.getUint8(8) * (CHANNELS[view.getUint8(9)] ?? 0);
  let size = 0;
  for (const [left, top, across, down] of view.getUint8(12) === 1 ? PASSES : WHOLE) {
    const columns = Math.max(0, Math.ceil((width - left) / across));
    const rows = Math.max(0, Math.ceil((height - top) / down));
    if (columns > 0) size += rows * (1 + Math.ceil((columns * bits) / 8));
  }
  return size;
}

/** True for the sum that ends what is packed: where it stands last, nothing stands behind. */
function isSumOf(last: Uint8Array, bytes: Uint8Array): boolean {
  let [a, b] = [1, 0];
  for (let at = 0; at < bytes.length; ) {
    // Sums are cut down before they grow beyond what is exact.
    for (const end = Math.min(at + 4096, bytes.length); at < end; at++) {
      a += bytes[at] ?? 0;
      b += a;
    }
    [a, b] = [a % 65_521, b % 65_521];
  }
  return [b >> 8, b & 0xff, a >> 8, a & 0xff].every((byte, i) => last[i] === byte);
}
