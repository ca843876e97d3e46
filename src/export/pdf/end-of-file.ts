/** Where things stand in a PDF as browsers of the Chromium family write it: its end tells of a table of all objects. */

export interface PdfEnd {
  /** What the end says besides. */
  readonly trailer: string;
  /** The object with what the file says of itself. */
  readonly info: number;
  /** Octets before the table of all objects. */
  readonly table: number;
}

/** An object that others are found by, as it is written. */
export interface PdfObject {
  readonly object: number;
  /** What stands between its brackets. */
  readonly entries: string;
}

const END = /trailer\s*<<([^<>]*)\/Info (\d+) 0 R([^<>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/;

/** Octets in which the end is looked for. */
const LONGEST_END = 1024;

/** The end of a file; undefined where it is written in another way. */
export function endOf(pdf: Uint8Array): PdfEnd | undefined {
  const end = END.exec(latin(pdf.subarray(-LONGEST_END)));
  if (!end) return undefined;
  const [, before = '', info = '', after = '', table = ''] = end;
  return { trailer: `${before}/Info ${info} 0 R${after}`, info: Number(info), table: Number(table) };
}

/** The catalog, which leads to all else; undefined where it is written in another way. */
export function catalogOf(pdf: Uint8Array, { trailer, table }: PdfEnd): PdfObject | undefined {
  return objectIn(pdf, table, /\/Root (\d+) 0 R/.exec(trailer)?.[1]);
}

/** How many pages there are; undefined where that can't be told without a library. */
export function pageCountOf(pdf: Uint8Array): number | undefined {
  const end = endOf(pdf);
  const catalog = end && catalogOf(pdf, end);
  const pages = catalog && objectIn(pdf, end.table, /\/Pages (\d+) 0 R/.exec(catalog.entries)?.[1]);
  const count = pages && /\/Count (\d+)/.exec(pages.entries)?.[1];
  return count === undefined ? undefined : Number(count);
}

function objectIn(pdf: Uint8Array, table: number, number: string | undefined): PdfObject | undefined {
  const place = number === undefined ? undefined : placeOf(pdf, table, Number(number));
  if (place === undefined) return undefined;
  const [, entries] = /^\d+ 0 obj\n<<(.*?)>>\nendobj/s.exec(latin(pdf.subarray(place))) ?? [];
  return entries === undefined ? undefined : { object: Number(number), entries };
}

/** Where an object stands, after the table of all of them; undefined where that is no table. */
export function placeOf(pdf: Uint8Array, table: number, object: number): number | undefined {
  const [heading] = /^xref\n0 \d+\n/.exec(latin(pdf.subarray(table, table + 40))) ?? [];
  if (heading === undefined) return undefined;
  const line = table + heading.length + object * 20;
  const place = Number(latin(pdf.subarray(line, line + 10)));
  return latin(pdf.subarray(place, place + 20)).startsWith(`${object} 0 obj\n`) ? place : undefined;
}

/** Octets as letters, one each. */
export function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
