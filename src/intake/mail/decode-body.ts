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
}

/** The text of a body. */
export function decodeBody(
  { source, line }: Stretch,
  { transfer, charset }: Writing,
  isPage: boolean,
): Letter {
  // A line that is folded for the way is one; what is written in other letters altogether has no lines of its own.
  const isBase64 = /base64/i.test(transfer);
  const folded = isQuoted(transfer) ? source.split(/(?<!=[ \t]*\r?)\n/) : source.split('\n');
  const bytes = bytesOf(source, transfer);
  const { text, guess } = decodeAs(bytes, charset ?? (isPage ? encodingOfPage(bytes) : undefined));
  const lines = text.replace(/\r\n?/g, '\n');
  let next = line;
  const begins = folded.map(each => {
    const first = next;
    next += breaksIn(each) + 1;
    return first;
  });
  return {
    text: lines,
    guess,
    lines: lines.split('\n').map((_, at) => (isBase64 ? line : (begins[at] ?? line))),
  };
}

/** A mail within a mail, as its own file would hold it. */
export function decodeInner({ source, line }: Stretch, transfer: string): Stretch {
  const isPlain = !isQuoted(transfer) && !/base64/i.test(transfer);
  return { source: isPlain ? source : latin1(bytesOf(source, transfer)), line };
}

/** `=?UTF-8?Q?Retour_=C3=A0?=` as it reads; letters that no charset marks are UTF-8, as mails of today have them. */
export function decodeWords(value: string): Decoded {
  let guess: string | undefined;
  const decode = (bytes: Uint8Array, charset: string | undefined) => {
    const decoded = decodeAs(bytes, charset);
    guess ??= decoded.guess;
    return decoded.text;
  };
  const joined = value.replace(/\?=\s+=\?/g, '?==?');
  const words = joined.replace(/(?:=\?[^?]+\?[bq]\?[^?]*\?=)+/gi, run =>
    stretchesOf(run)
      .flatMap(({ source, charset }) => [...decode(toBytes(source), charset)])
      .map(letter => `\0${letter}`)
      .join(''),
  );
  const plain = words.replace(/(?:(?<!\0)[\x80-\xFF])+/g, letters => decode(toBytes(letters), undefined));
  return { text: plain.replaceAll('\0', ''), guess };
}

/** The name of a file, be it written as words of a header are or as `UTF-8''na%C3%AFf.pdf`. */
export function decodeName(value: string): string {
  const [, charset, name = ''] = /^([\w.:-]*)'[\w-]*'(.*)$/.exec(value) ?? [];
  if (charset === undefined) return decodeWords(value).text;
  return decodeAs(fromQuoted(name.replaceAll('%', '=')), charset || undefined).text;
}

/** What words say that follow each other; a letter of several bytes may begin in one and end in the next. */
function stretchesOf(run: string): readonly { readonly source: string; readonly charset: string }[] {
  const stretches: { source: string; readonly charset: string }[] = [];
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

function fromBase64(text: string): Uint8Array {
  try {
    return toBytes(atob(text.replace(/[^A-Za-z\d+/]/g, '')));
  } catch {
    return toBytes(text);
  }
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, letter => letter.charCodeAt(0) & 0xff);
}
