/** Mails as Outlook saves them, written here: a file of storages and streams, whose properties are known by numbers. */

/** A property and its value: a text, bytes, a number or a time. */
export type Property = readonly [number: number, value: string | Uint8Array | number | Date];

export interface OutlookMail {
  readonly properties: readonly Property[];
  /** Files and mails that are attached. */
  readonly attached?: readonly Attached[];
}

export interface Attached {
  readonly properties: readonly Property[];
  readonly mail?: OutlookMail;
}

type Folder = ReadonlyMap<string, Folder | Uint8Array>;

/** The bytes of a mail; texts are in Unicode, or in what `encode` makes of them. */
export function outlookFile(mail: OutlookMail, encode?: (text: string) => Uint8Array): Uint8Array {
  return compoundFile(folderOf(mail, 32, encode));
}

function folderOf(
  { properties, attached = [] }: OutlookMail & Attached,
  head: number,
  encode?: (text: string) => Uint8Array,
): Folder {
  const folder = new Map<string, Folder | Uint8Array>();
  const fixed: Uint8Array[] = [new Uint8Array(head)];
  for (const [number, value] of properties) {
    const name = `__substg1.0_${number.toString(16).toUpperCase().padStart(4, '0')}`;
    if (typeof value === 'string')
      folder.set(
        `${name}${encode ? '001E' : '001F'}`,
        encode ? encode(value) : Buffer.from(value, 'utf16le'),
      );
    else if (value instanceof Uint8Array) folder.set(`${name}0102`, value);
    else fixed.push(fixedEntry(number, value));
  }
  folder.set('__properties_version1.0', Buffer.concat(fixed));
  for (const [at, each] of attached.entries()) {
    const inner = new Map(folderOf(each, 8, encode));
    if (each.mail) inner.set('__substg1.0_3701000D', folderOf(each.mail, 24, encode));
    folder.set(`__attach_version1.0_#${String(at).padStart(8, '0')}`, inner);
  }
  return folder;
}

function fixedEntry(number: number, value: number | Date): Uint8Array {
  const entry = new DataView(new ArrayBuffer(16));
  entry.setUint32(0, number * 0x10000 + (typeof value === 'number' ? 0x0003 : 0x0040), true);
  if (typeof value === 'number') entry.setUint32(8, value, true);
  else entry.setBigUint64(8, (BigInt(value.getTime()) + 11_644_473_600_000n) * 10_000n, true);
  return new Uint8Array(entry.buffer);
}

const SECTOR = 512;
const [END, FREE, TABLE] = [0xfffffffe, 0xffffffff, 0xfffffffd];

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly data: Uint8Array;
  child: number;
  right: number;
}

/** All storages and streams below one, each with where its first and its next one stand in the list. */
function entriesOf(root: Folder): readonly Entry[] {
  const first: Entry = { name: 'Root Entry', type: 5, data: new Uint8Array(), child: FREE, right: FREE };
  const entries = [first];
  const waiting: { readonly folder: Folder; readonly parent: Entry }[] = [{ folder: root, parent: first }];
  for (const { folder, parent } of waiting) {
    let before: Entry | undefined;
    for (const [name, value] of folder) {
      const data = value instanceof Uint8Array ? value : undefined;
      const entry = { name, type: data ? 2 : 1, data: data ?? new Uint8Array(), child: FREE, right: FREE };
      if (before) before.right = entries.length;
      else parent.child = entries.length;
      before = entry;
      entries.push(entry);
      if (!(value instanceof Uint8Array)) waiting.push({ folder: value, parent: entry });
    }
  }
  return entries;
}

/** A file of these storages; `root` has its streams and storages by their names. */
export function compoundFile(root: Folder): Uint8Array {
  const entries = entriesOf(root);
  const table: number[] = [];
  const sectors: Uint8Array[] = [];
  const place = (data: Uint8Array): number => {
    const count = Math.ceil(data.length / SECTOR);
    const first = table.length;
    for (let at = 0; at < count; at++) {
      table.push(at === count - 1 ? END : first + at + 1);
      sectors.push(padded(data.subarray(at * SECTOR, (at + 1) * SECTOR), SECTOR));
    }
    return count === 0 ? END : first;
  };
  const smallTable: number[] = [];
  const small: Uint8Array[] = [];
  const starts = entries.map(({ data, type }) => {
    if (type !== 2) return 0;
    if (data.length >= 4096) return place(data);
    const [first, count] = [smallTable.length, Math.ceil(data.length / 64)];
    for (let at = 0; at < count; at++) smallTable.push(at === count - 1 ? END : first + at + 1);
    small.push(padded(data, 64 * count));
    return count === 0 ? END : first;
  });
  const smallData = Buffer.concat(small);
  starts[0] = place(smallData);
  const smallStart = place(numbers(smallTable));
  const directory = place(
    Buffer.concat(
      entries.map((entry, at) =>
        entryBytes(entry, starts[at] ?? END, at === 0 ? smallData.length : entry.data.length),
      ),
    ),
  );
  let tables = 1;
  while (tables * 128 < table.length + tables) tables++;
  const firstTable = table.length;
  for (let at = 0; at < tables; at++) table.push(TABLE);
  while (table.length % 128 > 0) table.push(FREE);

  const header = new DataView(new ArrayBuffer(SECTOR));
  for (const [at, byte] of [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].entries())
    header.setUint8(at, byte);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.setUint16(at, value, true);
  for (const [at, value] of [
    [44, tables],
    [48, directory],
    [56, 4096],
    [60, smallStart],
    [64, 1],
    [68, END],
  ] as const)
    header.setUint32(at, value, true);
  for (let at = 0; at < 109; at++) header.setUint32(76 + 4 * at, at < tables ? firstTable + at : FREE, true);
  return new Uint8Array(Buffer.concat([new Uint8Array(header.buffer), ...sectors, numbers(table)]));
}

function entryBytes({ name, type, child, right }: Entry, start: number, length: number): Uint8Array {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  const view = new DataView(bytes.buffer, bytes.byteOffset, 128);
  view.setUint16(64, 2 * name.length + 2, true);
  view.setUint8(66, type);
  view.setUint8(67, 1);
  for (const [at, value] of [
    [68, FREE],
    [72, right],
    [76, child],
    [116, start],
    [120, length],
  ] as const)
    view.setUint32(at, value, true);
  return bytes;
}

function numbers(values: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(values).buffer);
}

function padded(data: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length);
  whole.set(data);
  return whole;
}

/** A formatted text as Outlook keeps it, with nothing in it referred to. */
export function packedRtf(rtf: string): Uint8Array {
  const bytes = Buffer.from(rtf, 'latin1');
  const packed: number[] = [];
  for (let at = 0; at < bytes.length; at += 8) packed.push(0, ...bytes.subarray(at, at + 8));
  const header = new DataView(new ArrayBuffer(16));
  header.setUint32(0, packed.length + 12, true);
  header.setUint32(4, bytes.length, true);
  header.setUint32(8, 0x75465a4c, true);
  return Buffer.concat([new Uint8Array(header.buffer), Uint8Array.from(packed)]);
}
