/** The file that Outlook keeps a mail in: storages that hold streams and further storages, in sectors that are chained. */

import { UnreadableSource } from '../../../base/unreadable-source.ts';
import { importText } from '../../../messages/import.ts';

/** A folder of the file. */
export interface Storage {
  readonly storages: ReadonlyMap<string, Storage>;
  /** Streams by their names, each read when it is asked for. */
  readonly streams: ReadonlyMap<string, () => Uint8Array>;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
/** Numbers of sectors end here: what is above ends a chain or stands for none. */
const MOST_SECTORS = 0xfffffffa;
const ENTRY = 128;
const [STORAGE, STREAM] = [1, 2];
/** Mails within mails, each in two folders, lie no deeper. */
const MOST_DEEP = 40;
/** All streams together: several of them may lie in the same sectors. */
const MOST_READ = 96 * 1024 * 1024;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** Reads the folders of a file; undefined for one in which nothing can be found. */
export function readCompoundFile(bytes: Uint8Array): Storage | undefined {
  return bytes.length < 2 * HEADER ? undefined : new CompoundFile(bytes).root();
}

class CompoundFile {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly size: number;
  private readonly next: readonly number[];
  private readonly entries: Uint8Array;
  private readonly small: Uint8Array;
  private readonly nextSmall: readonly number[];
  private read = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // What no program writes is read as what most of them do.
    this.size = this.view.getUint16(30, true) === 12 ? 4096 : 512;
    this.next = numbersIn(this.joined(this.tableSectors()));
    this.entries = this.joined(this.chain(this.view.getUint32(48, true)));
    this.nextSmall = numbersIn(this.joined(this.chain(this.view.getUint32(60, true))));
    this.small =
      this.entries.length < ENTRY ? new Uint8Array() : this.joined(this.chain(startOf(this.entries)));
  }

  root(): Storage | undefined {
    return this.entries.length < ENTRY ? undefined : this.storageAt(0, new Set([0]), 0);
  }

  /** The sectors that say which sector follows which: some stand in the header, others in a chain of their own. */
  private tableSectors(): readonly number[] {
    const listed = numbersIn(this.bytes.subarray(76, HEADER));
    const met = new Set<number>();
    for (let at = this.view.getUint32(68, true); this.isThere(at) && !met.has(at); ) {
      met.add(at);
      const numbers = numbersIn(this.sector(at));
      listed.push(...numbers.slice(0, -1));
      at = numbers.at(-1) ?? MOST_SECTORS;
    }
    return [...new Set(listed)].filter(sector => this.isThere(sector));
  }

  private isThere(sector: number): boolean {
    return sector < MOST_SECTORS && (sector + 1) * this.size < this.bytes.length;
  }

  private sector(number: number): Uint8Array {
    const from = (number + 1) * this.size;
    return this.bytes.subarray(from, from + this.size);
  }

  /** The sectors behind each other from one on; a chain that comes back to itself ends there. */
  private chain(start: number): readonly number[] {
    return chainFrom(start, this.next, sector => this.isThere(sector));
  }

  private joined(sectors: readonly number[]): Uint8Array {
    const joined = new Uint8Array(sectors.length * this.size);
    for (const [at, sector] of sectors.entries()) joined.set(this.sector(sector), at * this.size);
    return joined;
  }

  /** A folder; `met` are the entries that stand in the tree already. */
  private storageAt(index: number, met: Set<number>, depth: number): Storage {
    const storages = new Map<string, Storage>();
    const streams = new Map<string, () => Uint8Array>();
    const waiting = [this.entry(index)?.getUint32(76, true) ?? MOST_SECTORS];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const entry = met.has(at) ? undefined : this.entry(at);
      if (!entry) continue;
      met.add(at);
      waiting.push(entry.getUint32(68, true), entry.getUint32(72, true));
      const name = nameOf(entry);
      const type = entry.getUint8(66);
      if (type === STORAGE && depth < MOST_DEEP) storages.set(name, this.storageAt(at, met, depth + 1));
      else if (type === STREAM) streams.set(name, () => this.stream(entry));
    }
    return { storages, streams };
  }

  private entry(index: number): DataView | undefined {
    const { buffer, length } = this.entries;
    return (index + 1) * ENTRY > length ? undefined : new DataView(buffer, index * ENTRY, ENTRY);
  }

  private stream(entry: DataView): Uint8Array {
    const [start, length] = [entry.getUint32(116, true), entry.getUint32(120, true)];
    // What is said of a length need not be true.
    this.read += Math.min(length, this.bytes.length);
    if (this.read > MOST_READ) throw new UnreadableSource(importText('mail.too-large'));
    return length < SMALL
      ? this.smallStream(start, length)
      : this.joined(this.chain(start)).subarray(0, length);
  }

  /** What is shorter than a sector lies in pieces of a stream that the root has. */
  private smallStream(start: number, length: number): Uint8Array {
    const pieces = chainFrom(start, this.nextSmall, piece => piece * PIECE < this.small.length);
    const joined = new Uint8Array(pieces.length * PIECE);
    for (const [at, piece] of pieces.entries())
      joined.set(this.small.subarray(piece * PIECE, (piece + 1) * PIECE), at * PIECE);
    return joined.subarray(0, length);
  }
}

const SMALL = 4096;
const PIECE = 64;

function startOf(entries: Uint8Array): number {
  return new DataView(entries.buffer).getUint32(116, true);
}

function chainFrom(
  start: number,
  next: readonly number[],
  isThere: (sector: number) => boolean,
): readonly number[] {
  const met = new Set<number>();
  for (let at = start; isThere(at) && !met.has(at); at = next[at] ?? MOST_SECTORS) met.add(at);
  return [...met];
}

function nameOf(entry: DataView): string {
  let name = '';
  for (let at = 0; at + 2 < Math.min(64, entry.getUint16(64, true)); at += 2)
    name += String.fromCharCode(entry.getUint16(at, true));
  return name;
}

function numbersIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getUint32(4 * at, true));
}
