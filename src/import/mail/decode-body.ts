/** From how a mail writes its letters for the way to the text that they stand for. */
import { type Decoded, decodeAs, encodingOfPage, latin1 } from '../decode.ts';

/** A stretch of the file, each byte as the letter of its number, and the line on which it begins. */
export interface Stretch {
  readonly source: string;
  readonly line: number;
}

/** A text, and for each of its lines the line of the file that it comes from. */
export interface Letter extends Decoded {
  readonly lines: readonly number[];
}

/** What headers say of how a body is written. */
export interface Writing {
  readonly transfer: string;
  readonly charset: string | undefined;
  /** True where a blank at the end of a line, and the line break behind it, are none of the text. */
  readonly isCut: boolean;
}

/** The text of a body. */
export function decodeBody(
  { source, line }: Stretch,
  { transfer, charset, isCut }: Writing,
  isPage: boolean,
): Letter {
  // A line that is folded for the way is one; what is written in other letters altogether has no lines of its own.
  const isBase64 = /base64/i.test(transfer);
  const folded = isQuoted(transfer) ? source.split(/(?<!=[ \t]*\r?)\n/) : source.split('\n');
  const bytes = bytesOf(source, transfer);
  const { text, guess } = decodeAs(bytes, charset ?? (isPage ? encodingOfPage(bytes) : undefined));
  let next = line;
  const begins = folded.map(each => {
    const first = next;
    next += breaksIn(each) + 1;
    return first;
  });
  const all = text.split(/\r\n?|\n/);
  const ends = all.map(each => !isCut || !each.endsWith(' ') || each === '-- ');
  return {
    text: all
      .map((each, at) => (ends[at] ? `${each}\n` : each.slice(0, -1)))
      .join('')
      .replace(/\n$/, ''),
    guess,
    lines: all.flatMap((_, at) => (ends[at - 1] === false ? [] : [isBase64 ? line : (begins[at] ?? line)])),
  };
}

/** A mail within a mail, as its own file would hold it. */
export function decodeInner({ source, line }: Stretch, transfer: string): Stretch {
  return { source: latin1(bytesOf(source, transfer)), line };
}

/** `=?UTF-8?Q?Retour_=C3=A0?=` as it reads; letters that no charset marks are UTF-8, as mails of today have them. */
export function decodeWords(value: string): Decoded {
  const decoded = value
    .replace(/\?=\s+=\?/g, '?==?')
    .split(/((?:=\?[^?]+\?[bq]\?[^?]*\?=)+)/i)
    .flatMap((part, at): readonly Said[] => (at % 2 === 0 ? [{ source: part }] : stretchesOf(part)))
    .map(({ source, charset }) => decodeAs(toBytes(source), charset));
  return {
    text: decoded.map(({ text }) => text).join(''),
    guess: decoded.find(({ guess }) => guess !== undefined)?.guess,
  };
}

/** The name of a file, be it written as words of a header are or as `UTF-8''na%C3%AFf.pdf`. */
export function decodeName(value: string): string {
  const [, charset, name = ''] = /^([\w.:-]*)'[\w-]*'(.*)$/.exec(value) ?? [];
  if (charset === undefined) return decodeWords(value).text;
  return decodeAs(fromQuoted(name.replaceAll('%', '=')), charset || undefined).text;
}

/** Words of a header as letters of their bytes, and their encoding where they say it. */
interface Said {
  source: string;
  readonly charset?: string;
}

/** What words say that follow each other; a letter of several bytes may begin in one and end in the next. */
function stretchesOf(run: string): readonly Said[] {
  const stretches: Said[] = [];
  for (const [, charset = '', kind, text = ''] of run.matchAll(/=\?([^?*]+)[^?]*\?([bq])\?([^?]*)\?=/gi)) {
    const source = latin1(/b/i.test(kind ?? '') ? fromBase64(text) : fromQuoted(text.replaceAll('_', ' ')));
    const last = stretches.at(-1);
    if (last?.charset === charset) last.source += source;
    else stretches.push({ source, charset });
  }
  return stretches;
}

/** How many line breaks a text has. */
export function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}

function isQuoted(transfer: string): boolean {
  return /quoted/i.test(transfer);
}

function bytesOf(source: string, transfer: string): Uint8Array {
  if (/base64/i.test(transfer)) return fromBase64(source);
  return isQuoted(transfer) ? fromQuoted(source.replace(/=[ \t]*\r?\n/g, '')) : toBytes(source);
}

function fromQuoted(text: string): Uint8Array {
  return toBytes(
    text.replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

/** What does not begin with a line in base64 is written as it is, whatever the headers say. */
function fromBase64(text: string): Uint8Array {
  const isWritten = /^\s*[A-Za-z\d+/]+=*\s*(?:\n|$)/.test(text);
  try {
    return toBytes(isWritten ? atob(text.replace(/[^A-Za-z\d+/]/g, '')) : text);
  } catch {
    return toBytes(text);
  }
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, letter => letter.charCodeAt(0) & 0xff);
}
