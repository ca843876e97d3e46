/** What Outlook says of a mail, of an attachment and of whatever else, by the numbers that it has for each property. */
import { decodeAs } from '../../decode.ts';
import type { Storage } from './compound-file.ts';

/** The properties of a mail or of what it carries. */
export class Properties {
  private readonly storage: Storage;
  /** Those that are numbers and times, in the stream that lists all. */
  private readonly fixed: ReadonlyMap<number, DataView>;

  /** In front of the list stands a head, which is longer for a mail than for what it carries. */
  constructor(storage: Storage, head: number) {
    this.storage = storage;
    const list = storage.streams.get('__properties_version1.0')?.() ?? new Uint8Array();
    const fixed = new Map<number, DataView>();
    for (let at = head; at + 16 <= list.length; at += 16) {
      const entry = new DataView(list.buffer, list.byteOffset + at, 16);
      fixed.set(entry.getUint16(2, true), entry);
    }
    this.fixed = fixed;
  }

  /** A text; one that is not in Unicode is in the encoding of the mail. */
  text(property: number): string | undefined {
    const wide = this.stream(property, '001F');
    const text = wide
      ? new TextDecoder('utf-16le').decode(wide)
      : this.narrow(this.stream(property, '001E'), this.encoding(MESSAGE_CODE_PAGE));
    return text?.replace(/\0+$/, '');
  }

  private narrow(bytes: Uint8Array | undefined, encoding: string | undefined): string | undefined {
    return bytes && decodeAs(bytes, encoding).text;
  }

  bytes(property: number): Uint8Array | undefined {
    return this.stream(property, '0102');
  }

  number(property: number): number | undefined {
    return this.fixed.get(property)?.getUint32(8, true);
  }

  /** A time, as mails have it in their headers. */
  time(property: number): string | undefined {
    const entry = this.fixed.get(property);
    if (!entry) return undefined;
    const ticks = entry.getUint32(12, true) * 2 ** 32 + entry.getUint32(8, true);
    const time = new Date(ticks / 10_000 - SINCE_1601);
    return ticks === 0 || Number.isNaN(time.getTime()) ? undefined : time.toUTCString();
  }

  /** The encoding that a property gives by its number. */
  encoding(property: number): string | undefined {
    const page = this.number(property);
    return page === undefined ? undefined : encodingOf(page);
  }

  private stream(property: number, type: string): Uint8Array | undefined {
    const number = property.toString(16).toUpperCase().padStart(4, '0');
    return this.storage.streams.get(`__substg1.0_${number}${type}`)?.();
  }
}

const MESSAGE_CODE_PAGE = 0x3ffd;
/** Milliseconds from the first day of which Windows counts to the first of which JavaScript does. */
const SINCE_1601 = 11_644_473_600_000;

const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [50220, 'iso-2022-jp'],
  [51932, 'euc-jp'],
  [51949, 'euc-kr'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

/** What an encoding is called that Windows knows by a number. */
export function encodingOf(page: number): string | undefined {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  if (page >= 28591 && page <= 28606) return `iso-8859-${page - 28590}`;
  return CODE_PAGES.get(page);
}
