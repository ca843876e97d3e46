/** Pictures without what cameras and programs note in them: place, author, comments, small copies of themselves. */
import { unzlibSync, zlibSync } from 'fflate';
import { beginsWith } from '../base/office-file.ts';
import { barePixels } from './bare-pixels.ts';
import { joinBytes } from './join-bytes.ts';
import { type Orientation, orientationIn, orientationNote } from './picture-orientation.ts';
import type { Measured } from './picture-size.ts';

type Parts = Generator<Uint8Array, void>;

/** What a JPEG writes before a camera's notes. */
const EXIF = 'Exif\0\0';

/** What it writes before a colour profile; one in several parts, as printers have, goes. */
const ICC = 'ICC_PROFILE\0\x01\x01';

/** The chunks of a PNG that say how it looks. */
const PNG_CHUNKS = /^(?:IHDR|PLTE|IEND|gAMA|cHRM|sRGB|tRNS|pHYs|bKGD|sBIT|cICP)$/;

/** What stays of a camera's notes. */
type Keep = (exif: Uint8Array) => Uint8Array | undefined;

const PARTS = { png: pngParts, jpg: jpegParts, gif: gifParts } as const;

/**
 * The picture with nothing but what shows it, and which way up that is, which it still notes itself unless told
 * otherwise; undefined where it is cut off or odd, and so can't be looked through.
 */
export function barePicture(
  bytes: Uint8Array,
  kind: Measured['kind'],
  { notesOrientation = true } = {},
): { readonly bytes: Uint8Array; readonly orientation: Orientation } | undefined {
  let orientation: Orientation = 1;
  const keep = (exif: Uint8Array) => {
    orientation = orientationIn(exif);
    return notesOrientation ? orientationNote(orientation) : undefined;
  };
  try {
    return { bytes: joinBytes([...PARTS[kind](new Cursor(bytes), keep)]), orientation };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function* pngParts(cursor: Cursor, keep: Keep): Parts {
  yield cursor.take(8);
  const before: Uint8Array[] = [];
  const pixels: Uint8Array[] = [];
  const after: Uint8Array[] = [];
  let header = new Uint8Array();
  let note: Uint8Array | undefined;
  for (let name = ''; name !== 'IEND'; ) {
    const start = cursor.at;
    const length = cursor.number(4);
    name = latin(cursor.take(4));
    const content = cursor.take(length);
    cursor.take(4);
    if (name === 'IHDR') header = Uint8Array.from(content);
    if (name === 'eXIf') note = keep(content);
    const parts = pixels.length > 0 ? after : before;
    if (name === 'IDAT') pixels.push(content);
    else if (name === 'iCCP') parts.push(...pngProfile(content));
    else if (PNG_CHUNKS.test(name)) parts.push(cursor.since(start));
  }
  yield* before;
  // Browsers heed the note only where it stands before what it is about.
  if (note) yield pngChunk('eXIf', note);
  if (pixels.length > 0) yield pngChunk('IDAT', barePixels(header, joinBytes(pixels)));
  yield* after;
}

/** The profile under a name that says nothing; none where it can’t be read. */
function pngProfile(content: Uint8Array): readonly Uint8Array[] {
  const packed = content.subarray(content.indexOf(0) + 2);
  try {
    const bare = bareProfile(unzlibSync(packed));
    return bare ? [pngChunk('iCCP', joinBytes([new TextEncoder().encode('ICC\0\0'), zlibSync(bare)]))] : [];
  } catch {
    return [];
  }
}

function pngChunk(name: string, content: Uint8Array): Uint8Array {
  const named = joinBytes([new TextEncoder().encode(name), content]);
  const four = (value: number) => [24, 16, 8, 0].map(shift => (value >>> shift) & 0xff);
  return joinBytes([Uint8Array.from(four(content.length)), named, Uint8Array.from(four(crc32(named)))]);
}

const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** The sum by which a PNG finds out that a chunk is damaged. */
function crc32(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) sum = (sum >>> 8) ^ (SUMS[(sum ^ byte) & 0xff] ?? 0);
  return ~sum;
}

function* jpegParts(cursor: Cursor, keep: Keep): Parts {
  yield cursor.take(2);
  for (let marker = markerAt(cursor); marker !== 0xd9; marker = markerAt(cursor)) {
    if (marker < 0xc0 || marker === 0xd8) throw new RangeError('This is no part of a JPEG.');
    if (marker >= 0xd0 && marker <= 0xd7) continue;
    const content = cursor.take(Math.max(2, cursor.number(2)) - 2);
    const kept = keptOfJpeg(marker, content, keep);
    if (kept) {
      yield Uint8Array.of(0xff, marker, (kept.length + 2) >> 8, (kept.length + 2) & 0xff);
      yield kept;
    }
    if (marker === 0xda) yield scan(cursor);
  }
  yield Uint8Array.of(0xff, 0xd9);
}

function markerAt(cursor: Cursor): number {
  if (cursor.number() !== 0xff) throw new RangeError('There is no marker.');
  let marker = 0xff;
  while (marker === 0xff) marker = cursor.number();
  return marker;
}

function keptOfJpeg(marker: number, content: Uint8Array, keep: Keep): Uint8Array | undefined {
  const begins = (text: string) => beginsWith(content, text);
  if (marker < 0xe0) return content;
  // Its small copy of the picture may show what was cut away since.
  if (marker === 0xe0 && begins('JFIF\0')) return Uint8Array.of(...content.subarray(0, 12), 0, 0);
  if (marker === 0xe1 && begins(EXIF)) {
    const note = keep(content.subarray(EXIF.length));
    return note && Uint8Array.of(...new TextEncoder().encode(EXIF), ...note);
  }
  if (marker === 0xe2 && begins(ICC)) {
    const bare = bareProfile(content.subarray(ICC.length));
    return bare && joinBytes([content.subarray(0, ICC.length), bare]);
  }
  return marker === 0xee && begins('Adobe') ? content.subarray(0, 12) : undefined;
}

/** The picture points of a JPEG, up to the next marker. */
function scan(cursor: Cursor): Uint8Array {
  const start = cursor.at;
  for (;;) {
    cursor.goPast(0xff);
    const next = cursor.number();
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) break;
  }
  cursor.at -= 2;
  return cursor.since(start);
}

function* gifParts(cursor: Cursor): Parts {
  cursor.take(10);
  cursor.take(2 + colours(cursor.number()));
  yield cursor.since(0);
  for (;;) {
    const start = cursor.at;
    const sort = cursor.number();
    if (sort === 0x3b) break;
    if (sort !== 0x21 && sort !== 0x2c) throw new RangeError('This is no part of a GIF.');
    const isPicture = sort === 0x2c && cursor.take(8) && cursor.take(colours(cursor.number()));
    const label = cursor.number();
    const first = skipBlocks(cursor);
    // How long a frame stands, and how often all of them return.
    if (isPicture || label === 0xf9 || (label === 0xff && latin(first) === 'NETSCAPE2.0'))
      yield cursor.since(start);
  }
  yield Uint8Array.of(0x3b);
}

function colours(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Goes past blocks that each say how long they are; the first of them. */
function skipBlocks(cursor: Cursor): Uint8Array {
  const first = cursor.take(cursor.number());
  for (let length = first.length; length > 0; ) {
    length = cursor.number();
    cursor.take(length);
  }
  return first;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Bytes, taken one after the other; what is not there is a RangeError. */
class Cursor {
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
function bareProfile(profile: Uint8Array): Uint8Array | undefined {
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
