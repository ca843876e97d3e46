/** What a file says of its own making: enough to make it again; it proves nothing, since anybody can write it. */
import { isDate } from '../domain/dates.ts';
import { textsIn } from '../export/audience/decode.ts';
import { type Provenance, readProvenance } from '../export/provenance.ts';
import { WordPackage } from '../word/package.ts';
import { childrenOf, textOf } from '../word/xml.ts';
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
  if (format === 'docx' || format === 'xlsx') return readProperties(file);
  let provenance: Provenance | undefined;
  for (const text of textsIn(format === 'ics' ? new TextEncoder().encode(unfoldCalendar(file)) : file))
    provenance ??= readProvenance(text);
  const text = new TextDecoder('latin1').decode(file);
  const asOf = provenance ? provenance.asOf : DAYS[format]?.exec(text)?.[1];
  return {
    ...(provenance && { provenance }),
    ...timeAt(TIMES[format]?.(text) ?? ''),
    ...(asOf !== undefined && isDate(asOf) && { asOf }),
  };
}

/** How formats without a place for more say of which day they are: in JSON by its name, in a table before the key that ends a line. */
const DAYS: Readonly<Record<string, RegExp>> = {
  json: /"state":\s*\{\s*"day":\s*"(\d{4}-\d\d-\d\d)"/,
  csv: /[,;\t](\d{4}-\d\d-\d\d)[,;\t][^,;\t\r\n]*\r?$/m,
};

/** When a file was made. */
const TIMES: Readonly<Record<string, (text: string) => string | undefined>> = {
  ics: text => {
    const stamp = /^DTSTAMP:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/m.exec(text);
    const [, year, month, day, hour, minute, second] = stamp ?? [];
    return stamp ? `${year}-${month}-${day}T${hour}:${minute}:${second}Z` : undefined;
  },
  pdf: text => /<xmp:CreateDate>([^<]*)</.exec(text)?.[1],
};

/** The document properties of a package of Word or Excel. */
function readProperties(file: Uint8Array): SelfDescription {
  const opened = new WordPackage(file);
  const core = opened.part(opened.targetOf('core-properties'));
  const property = (name: string) => childrenOf(core, name).map(textOf).join(' ');
  const provenance = readProvenance(property('dc:description'));
  const { asOf } = provenance ?? {};
  return {
    ...(provenance && { provenance }),
    ...timeAt(property('dcterms:created')),
    ...(asOf !== undefined && { asOf }),
  };
}

function timeAt(text: string): { readonly madeAt?: Date } {
  const time = new Date(text);
  return Number.isFinite(time.getTime()) ? { madeAt: time } : {};
}
