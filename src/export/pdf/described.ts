/** What a PDF says of itself: a browser tells only the title, and for the rest what machine printed it and when. */
import type { CustomProperty } from '../../domain/sensitivity-labels.ts';
import { joinBytes } from '../join-bytes.ts';
import { xml } from '../xml.ts';
import { catalogOf, endOf, latin, type PdfObject, placeOf } from './end-of-file.ts';

/**
 * The same pages with other particulars, put down as PDF has it: after the end, with a table of what has changed; once
 * for the readers of old and once, as XMP, for those of today. What was said before is blotted out. A file that is
 * written in another way is left as it is.
 */
export function described(printed: Uint8Array, particulars: Particulars): Uint8Array {
  const end = endOf(printed);
  if (!end) return printed;
  const pdf = withCountedNodes(printed);
  const { trailer, info, table } = end;
  const place = placeOf(pdf, table, info);
  const length = place && latin(pdf.subarray(place)).indexOf('\nendobj');
  if (!length || length < 0) return printed;
  const head = `${info} 0 obj\n`;
  const blotted = `${head}<<${' '.repeat(length - head.length - 4)}>>`;
  const [, size] = SIZE.exec(trailer) ?? [];
  const catalog = size === undefined ? undefined : catalogOf(pdf, end);
  const metadataIn = catalog && !/\/Metadata\b/.test(catalog.entries) ? catalog : undefined;
  const changes = [
    {
      object: info,
      content: utf8(dictionary({ ...particulars.info, ...Object.fromEntries(particulars.custom ?? []) })),
    },
    ...(metadataIn ? xmp(metadataIn, Number(size), particulars) : []),
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
  const told = metadataIn ? trailer.replace(SIZE, `/Size ${Number(size) + 1}`) : trailer;
  const result = joinBytes([
    pdf,
    ...bodies,
    utf8(
      `xref\n${sections.join('')}trailer\n<<${told}\n/Prev ${table}>>\nstartxref\n${pdf.length + sum(bodies)}\n%%EOF\n`,
    ),
  ]);
  result.set(utf8(blotted), place);
  return result;
}

/** What a browser calls the elements of the page in a file: counted on from one page that it printed to the next. */
const NODE = /\(node(\d{8})\)/g;

/** The same file whichever pages were printed before it: its elements are counted from one, in their order. */
function withCountedNodes(pdf: Uint8Array): Uint8Array {
  const places = [...latin(pdf).matchAll(NODE)];
  const numbers = [...new Set(places.map(([, number]) => number))].sort();
  const counted = new Map(numbers.map((number, index) => [number, String(index + 1).padStart(8, '0')]));
  const result = pdf.slice();
  for (const { 1: number, index } of places) {
    result.set(utf8(counted.get(number) ?? ''), index + '(node'.length);
  }
  return result;
}

const SIZE = /\/Size (\d+)/;

/** The catalog with the metadata, which are the one object that is new and takes the number after all others. */
function xmp({ object, entries }: PdfObject, size: number, particulars: Particulars) {
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

/** Dates are written as they are, everything else in UTF-16, which every reader knows. */
function pdfString(name: string, text: string): string {
  if (name.endsWith('Date')) return `(${text})`;
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<FEFF${units.map(unit => unit.toString(16).toUpperCase().padStart(4, '0')).join('')}>`;
}

function sum(parts: readonly Uint8Array[]): number {
  return parts.reduce((total, { length }) => total + length, 0);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

interface Particulars {
  /** By the names that PDF has for it. */
  readonly info: Readonly<Record<string, string>>;
  /** What else a document says of itself, by the names of whoever reads it. */
  readonly custom?: readonly CustomProperty[];
  /** BCP 47, of the report. */
  readonly language: string;
  readonly authors: readonly string[];
  readonly made: Date;
}

/** What a PDF says of itself as XMP, which programs of today read. */
function metadata({ info, custom = [], language, authors, made }: Particulars): string {
  const items = (list: string, ...values: readonly string[]) =>
    xml(`rdf:${list}`, {}, ...values.map(value => xml('rdf:li', {}, value)));
  const localized = (value: string) => xml('rdf:Alt', {}, xml('rdf:li', { 'xml:lang': 'x-default' }, value));
  const { Title = '', Subject = '', Keywords = '', Creator = '' } = info;
  const date = `${made.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;
  const packet = xml(
    'x:xmpmeta',
    { 'xmlns:x': 'adobe:ns:meta/' },
    xml(
      'rdf:RDF',
      { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
      xml(
        'rdf:Description',
        {
          'rdf:about': '',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
          'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
          ...(custom.length > 0 && { 'xmlns:pdfx': 'http://ns.adobe.com/pdfx/1.3/' }),
        },
        xml('dc:format', {}, 'application/pdf'),
        xml('dc:title', {}, localized(Title)),
        xml('dc:description', {}, localized(Subject)),
        xml('dc:language', {}, items('Bag', language)),
        authors.length > 0 ? xml('dc:creator', {}, items('Seq', ...authors)) : undefined,
        xml('pdf:Keywords', {}, Keywords),
        xml('xmp:CreatorTool', {}, Creator),
        xml('xmp:CreateDate', {}, date),
        custom.map(([name, value]) => xml(`pdfx:${name}`, {}, value)),
      ),
    ),
  );
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${packet.markup}\n<?xpacket end="r"?>`;
}
