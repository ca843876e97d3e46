/** What a PDF says of itself: a browser tells only the title, and for the rest what machine printed it and when. */

/** The end of a file as browsers of the Chromium family write it. */
const END = /trailer\s*<<([^<>]*)\/Info (\d+) 0 R([^<>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/;

/** Octets in which the end is looked for. */
const LONGEST_END = 1024;

/**
 * The same pages with other particulars, put down as PDF has it: after the end, with a table of what has changed.
 * What was said before is blotted out. A file that is written in another way is left as it is.
 */
export function described(pdf: Uint8Array, particulars: Readonly<Record<string, string>>): Uint8Array {
  const end = END.exec(latin(pdf.subarray(-LONGEST_END)));
  if (!end) return pdf;
  const [, before = '', object = '', after = '', table = ''] = end;
  const place = placeOf(pdf, Number(table), Number(object));
  const length = place && latin(pdf.subarray(place)).indexOf('\nendobj');
  if (!length || length < 0) return pdf;
  const head = `${object} 0 obj\n`;
  const blotted = `${head}<<${' '.repeat(length - head.length - 4)}>>`;
  const entries = Object.entries(particulars).map(([name, text]) => `/${name} ${pdfString(name, text)}`);
  const described = `${head}<<${entries.join('\n')}>>\nendobj\n`;
  const start = pdf.length;
  const update = [
    described,
    `xref\n${object} 1\n${String(start).padStart(10, '0')} 00000 n \n`,
    `trailer\n<<${before}/Info ${object} 0 R${after}\n/Prev ${table}>>\nstartxref\n${start + described.length}\n%%EOF\n`,
  ].join('');
  const result = new Uint8Array(start + update.length);
  result.set(pdf);
  result.set(octets(blotted), place);
  result.set(octets(update), start);
  return result;
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

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function octets(ascii: string): Uint8Array {
  return new TextEncoder().encode(ascii);
}
