/** What a PDF says of itself: a browser tells only the title, and for the rest what machine printed it and when. */
import { joinBytes } from '../join-bytes.ts';
import { metadata, type Particulars } from './metadata.ts';

/** The end of a file as browsers of the Chromium family write it. */
const END = /trailer\s*<<([^<>]*)\/Info (\d+) 0 R([^<>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/;

/** Octets in which the end is looked for. */
const LONGEST_END = 1024;

/**
 * The same pages with other particulars, put down as PDF has it: after the end, with a table of what has changed; once
 * for the readers of old and once, as XMP, for those of today. What was said before is blotted out. A file that is
 * written in another way is left as it is.
 */
export function described(pdf: Uint8Array, particulars: Particulars): Uint8Array {
  const end = END.exec(latin(pdf.subarray(-LONGEST_END)));
  if (!end) return pdf;
  const [, before = '', info = '', after = '', table = ''] = end;
  const place = placeOf(pdf, Number(table), Number(info));
  const length = place && latin(pdf.subarray(place)).indexOf('\nendobj');
  if (!length || length < 0) return pdf;
  const head = `${info} 0 obj\n`;
  const blotted = `${head}<<${' '.repeat(length - head.length - 4)}>>`;
  const trailer = `${before}/Info ${info} 0 R${after}`;
  const catalog = catalogOf(pdf, trailer, Number(table));
  const changes = [
    { object: Number(info), content: utf8(dictionary(particulars.info)) },
    ...(catalog ? xmp(catalog, particulars) : []),
  ].sort((a, b) => a.object - b.object);
  const bodies = changes.map(({ object, content }) =>
    joinBytes([utf8(`${object} 0 obj\n`), content, utf8('\nendobj\n')]),
  );
  const starts = bodies.map((_, index) =>
    bodies.slice(0, index).reduce((sum, body) => sum + body.length, pdf.length),
  );
  const sections = changes.map(
    ({ object }, index) => `${object} 1\n${String(starts[index]).padStart(10, '0')} 00000 n \n`,
  );
  const size = catalog ? trailer.replace(SIZE, `/Size ${catalog.size + 1}`) : trailer;
  const result = joinBytes([
    pdf,
    ...bodies,
    utf8(
      `xref\n${sections.join('')}trailer\n<<${size}\n/Prev ${table}>>\nstartxref\n${pdf.length + sum(bodies)}\n%%EOF\n`,
    ),
  ]);
  result.set(utf8(blotted), place);
  return result;
}

const SIZE = /\/Size (\d+)/;

interface Catalog {
  readonly object: number;
  /** What stands between its brackets. */
  readonly entries: string;
  /** How many objects the file has. */
  readonly size: number;
}

/** The catalog, which leads to all else; undefined where it is written in another way, or has metadata already. */
function catalogOf(pdf: Uint8Array, trailer: string, table: number): Catalog | undefined {
  const [, root = ''] = /\/Root (\d+) 0 R/.exec(trailer) ?? [];
  const [, size = ''] = SIZE.exec(trailer) ?? [];
  const place = placeOf(pdf, table, Number(root));
  if (place === undefined || size === '') return undefined;
  const [, entries] = /^\d+ 0 obj\n<<(.*?)>>\nendobj/s.exec(latin(pdf.subarray(place))) ?? [];
  if (entries === undefined || /\/Metadata\b/.test(entries)) return undefined;
  return { object: Number(root), entries, size: Number(size) };
}

/** The catalog with the metadata, which are the one object that is new. */
function xmp({ object, entries, size }: Catalog, particulars: Particulars) {
  const stream = utf8(metadata(particulars));
  const head = utf8(`<</Type /Metadata /Subtype /XML /Length ${stream.length}>>\nstream\n`);
  // A window shows the title of the document, and not the name of its file.
  const title = /\/ViewerPreferences\b/.test(entries) ? '' : '\n/ViewerPreferences <</DisplayDocTitle true>>';
  return [
    { object, content: utf8(`<<${entries}\n/Metadata ${size} 0 R${title}>>`) },
    { object: size, content: joinBytes([head, stream, utf8('\nendstream')]) },
  ];
}

function dictionary(info: Particulars['info']): string {
  return `<<${Object.entries(info)
    .map(([name, text]) => `/${name} ${pdfString(name, text)}`)
    .join('\n')}>>`;
}

/** Where an object stands, after the table of all of them; undefined where that is no table. */
function placeOf(pdf: Uint8Array, table: number, object: number): number | undefined {
  const [heading] = /^xref\n0 \d+\n/.exec(latin(pdf.subarray(table, table + 40))) ?? [];
  if (heading === undefined) return undefined;
  const line = table + heading.length + object * 20;
  const place = Number(latin(pdf.subarray(line, line + 10)));
  return latin(pdf.subarray(place, place + 20)).startsWith(`${object} 0 obj\n`) ? place : undefined;
}

/** Dates are written as they are, everything else in UTF-16, which every reader knows. */
function pdfString(name: string, text: string): string {
  if (name.endsWith('Date')) return `(${text})`;
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<FEFF${units.map(unit => unit.toString(16).toUpperCase().padStart(4, '0')).join('')}>`;
}

function sum(parts: readonly Uint8Array[]): number {
  return parts.reduce((total, { length }) => total + length, 0);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
