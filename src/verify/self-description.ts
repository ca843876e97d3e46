/** What a file says of its own making: enough to make it again; it proves nothing, since anybody can write it. */
import { isDate } from '../domain/dates.ts';
import { textsIn } from '../export/audience/decode.ts';
import { type Provenance, readProvenance } from '../export/provenance.ts';
import { WordPackage } from '../word/package.ts';
import { unfoldCalendar } from './words-in.ts';

interface SelfDescription {
  readonly provenance?: Provenance;
  /** Absent in formats that record none. */
  readonly madeAt?: Date;
  /** The day whose state it was asked to show. */
  readonly asOf?: string;
}

/** Reads a file of a format, by its id; fails where it is damaged, or holds more than any export. */
export function readSelfDescription(format: string, file: Uint8Array): SelfDescription {
  const bytes = PLACES[format]?.(file) ?? file;
  let provenance: Provenance | undefined;
  for (const text of textsIn(bytes)) provenance ??= readProvenance(text);
  const text = new TextDecoder('latin1').decode(bytes);
  const asOf = provenance ? provenance.asOf : DAYS[format]?.exec(text)?.[1];
  const madeAt = new Date(TIME.exec(text)?.[1]?.replace(...EXTENDED) ?? '');
  return {
    ...(provenance && { provenance }),
    ...(Number.isFinite(madeAt.getTime()) && { madeAt }),
    ...(asOf !== undefined && isDate(asOf) && { asOf }),
  };
}

/** Where formats say it, if not anywhere. */
const PLACES: Readonly<Record<string, (file: Uint8Array) => Uint8Array>> = {
  docx: propertiesIn,
  xlsx: propertiesIn,
  ics: file => new TextEncoder().encode(unfoldCalendar(file)),
};

/** The document properties of a package of Word or Excel, whose parts all programs must read alike. */
function propertiesIn(file: Uint8Array): Uint8Array {
  const opened = new WordPackage(file);
  if (opened.doubled.length > 0) throw new Error('Some of its parts stand there twice.');
  return opened.bytesOf(opened.targetOf('core-properties')) ?? new Uint8Array();
}

/** How formats without a place for more say of which day they are: in JSON by its name, in a table before the key that ends a line. */
const DAYS: Readonly<Record<string, RegExp>> = {
  json: /"state":\s*\{\s*"day":\s*"(\d{4}-\d\d-\d\d)"/,
  csv: /[,;\t](\d{4}-\d\d-\d\d)[,;\t][^,;\t\r\n]*\r?$/m,
};

/** When a file was made: in calendars, PDF, packages. */
const TIME = /(?:^DTSTAMP:|<xmp:CreateDate>|<dcterms:created[^>]*>)([^<\r\n]*)/m;
/** Calendars write times in another form than all others (ISO 8601, 5.4.2). */
const EXTENDED = [/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'] as const;
