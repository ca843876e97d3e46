/** What a file says of itself: how it was asked for, and when it was made. With that it can be made again; it proves nothing. */
import { isDate } from '../../domain/dates.ts';
import { WordPackage } from '../../word/package.ts';
import { childrenOf, textOf } from '../../word/xml.ts';
import { textsIn } from '../audience/decode.ts';
import { type Provenance, readProvenance } from '../provenance.ts';

interface SaidOfItself {
  readonly mark?: Provenance;
  /** Absent in formats that record none. */
  readonly madeAt?: Date;
  /** The day whose state it was asked to show. */
  readonly asOf?: string;
}

/** Reads a file of a format, by its id; fails where it is damaged, or holds more than any export. */
export function saidOfItself(format: string, file: Uint8Array): SaidOfItself {
  if (format === 'docx' || format === 'xlsx') return saidInPackage(file);
  let mark: Provenance | undefined;
  for (const text of textsIn(format === 'ics' ? unfolded(file) : file)) mark ??= readProvenance(text);
  const text = new TextDecoder('latin1').decode(file);
  const asOf = mark ? mark.asOf : DAYS[format]?.exec(text)?.[1];
  return {
    ...(mark && { mark }),
    ...timeAt(TIMES[format]?.(text) ?? ''),
    ...(asOf !== undefined && isDate(asOf) && { asOf }),
  };
}

/** A calendar without the ends of lines that only keep them short, as whoever saved it writes these. */
function unfolded(file: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(file).replace(/\r?\n[ \t]/g, ''));
}

/** How formats without a place for more say of which day they are: in JSON by its name, in a table before the key that ends a line. */
const DAYS: Readonly<Record<string, RegExp>> = {
  json: /"state":\s*\{\s*"day":\s*"(\d{4}-\d\d-\d\d)"/,
  csv: /[,;\t](\d{4}-\d\d-\d\d)[,;\t][^,;\t\r\n]*\r?$/m,
};

const TIMES: Readonly<Record<string, (text: string) => string | undefined>> = {
  ics: text => {
    const stamp = /^DTSTAMP:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/m.exec(text);
    const [, year, month, day, hour, minute, second] = stamp ?? [];
    return stamp ? `${year}-${month}-${day}T${hour}:${minute}:${second}Z` : undefined;
  },
  pdf: text => /<xmp:CreateDate>([^<]*)</.exec(text)?.[1],
};

function saidInPackage(file: Uint8Array): SaidOfItself {
  const opened = new WordPackage(file);
  const core = opened.part(opened.targetOf('core-properties'));
  const said = (name: string) => childrenOf(core, name).map(textOf).join(' ');
  const mark = readProvenance(said('dc:description'));
  const { asOf } = mark ?? {};
  return { ...(mark && { mark }), ...timeAt(said('dcterms:created')), ...(asOf !== undefined && { asOf }) };
}

function timeAt(told: string): { readonly madeAt?: Date } {
  const time = new Date(told);
  return Number.isFinite(time.getTime()) ? { madeAt: time } : {};
}
