/** A saved mail as its headers and the texts that it carries: MIME, as far as letters need it. */

/** A mail, decoded. */
export interface Mail {
  /** Headers by their names in small letters, each as its lines say it, decoded. */
  readonly headers: ReadonlyMap<string, Header>;
  readonly plain: Letter | undefined;
  readonly html: Letter | undefined;
  /** Names of what is attached. */
  readonly attachments: readonly string[];
}

/** What a header says, and on which line of the file. */
export interface Header {
  readonly value: string;
  readonly line: number;
}

/** A text, and for each of its lines the line of the file that it comes from. */
export interface Letter {
  readonly text: string;
  readonly lines: readonly number[];
}

/** No mail has its parts deeper. */
const MOST_DEEP = 12;

/** Decodes a mail. */
export function readMailParts(bytes: Uint8Array): Mail {
  const found: Found = { plain: [], html: [], attachments: [] };
  const source = latin1(bytes);
  const { headers } = splitHead({ source, line: 1 });
  collect({ source, line: 1 }, found, 0);
  return {
    headers: new Map(
      [...headers].map(([name, { value, line }]) => [name, { value: decodeWords(value), line }]),
    ),
    plain: joined(found.plain),
    html: joined(found.html),
    attachments: found.attachments,
  };
}

interface Found {
  readonly plain: Letter[];
  readonly html: Letter[];
  readonly attachments: string[];
}

/** A stretch of the file, and the line on which it begins. */
interface Stretch {
  readonly source: string;
  readonly line: number;
}

/** Texts one below the other, an empty line between them. */
function joined(letters: readonly Letter[]): Letter | undefined {
  if (letters.length === 0) return undefined;
  return {
    text: letters.map(({ text }) => text).join('\n\n'),
    lines: letters.flatMap(({ lines }, at) => (at > 0 ? [lines[0] ?? 1, ...lines] : lines)),
  };
}

function collect(stretch: Stretch, found: Found, depth: number): void {
  const { headers, body } = splitHead(stretch);
  const header = (name: string) => headers.get(name)?.value;
  const type = header('content-type') ?? 'text/plain';
  const [kind = ''] = type.toLowerCase().split(/[\s;]/);
  const boundary = parameterOf(type, 'boundary');
  if (kind.startsWith('multipart/') && boundary !== undefined && depth < MOST_DEEP) {
    for (const part of partsOf(body, boundary)) collect(part, found, depth + 1);
    return;
  }
  const disposition = header('content-disposition') ?? '';
  const name = parameterOf(disposition, 'filename') ?? parameterOf(type, 'name');
  const isText = kind === 'text/plain' || kind === 'text/html';
  if (/^\s*attachment/i.test(disposition) || !isText) {
    if (name !== undefined) found.attachments.push(decodeWords(name));
    return;
  }
  const letter = decodeBody(body, header('content-transfer-encoding') ?? '', parameterOf(type, 'charset'));
  (kind === 'text/html' ? found.html : found.plain).push(letter);
}

function partsOf({ source, line }: Stretch, boundary: string): readonly Stretch[] {
  const [before = '', ...parts] = `\n${source}`.split(`\n--${boundary}`);
  // The line break in front is none of the file.
  let next = line - 1 + breaksIn(before);
  return parts.flatMap(part => {
    const begins = next + 1;
    next += 1 + breaksIn(part);
    if (part.startsWith('--')) return [];
    const bare = part.replace(/^[ \t]*\r?\n/, '');
    return [{ source: bare.replace(/\r?$/, ''), line: begins + (bare === part ? 0 : 1) }];
  });
}

function splitHead({ source, line }: Stretch): {
  readonly headers: ReadonlyMap<string, Header>;
  readonly body: Stretch;
} {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end ? source.slice(0, end.index) : source;
  const headers = new Map<string, Header>();
  let next = line;
  for (const folded of head.split(/\r?\n(?![ \t])/)) {
    const [, name = '', value = ''] = /^([!-9;-~]+):\s*(.*)$/.exec(folded.replace(/\r?\n[ \t]+/g, ' ')) ?? [];
    if (name !== '' && !headers.has(name.toLowerCase()))
      headers.set(name.toLowerCase(), { value: value.trim(), line: next });
    next += breaksIn(folded) + 1;
  }
  const above = end ? end.index + end[0].length : source.length;
  return { headers, body: { source: source.slice(above), line: line + breaksIn(source.slice(0, above)) } };
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}

function parameterOf(header: string, name: string): string | undefined {
  const [, quoted, plain] = new RegExp(`;\\s*${name}\\*?=(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header) ?? [];
  return quoted ?? plain;
}

function decodeBody({ source, line }: Stretch, encoding: string, charset: string | undefined): Letter {
  // A line that is folded for the way is one; what is written in other letters altogether has no lines of its own.
  const isBase64 = /base64/i.test(encoding);
  const isQuoted = /quoted/i.test(encoding);
  const folded = isQuoted ? source.split(/(?<!=[ \t]*\r?)\n/) : source.split('\n');
  const bytes = isBase64
    ? fromBase64(source)
    : isQuoted
      ? fromQuoted(source.replace(/=[ \t]*\r?\n/g, ''))
      : toBytes(source);
  const text = decode(bytes, charset).replace(/\r\n?/g, '\n');
  let next = line;
  const begins = folded.map(each => {
    const first = next;
    next += breaksIn(each) + 1;
    return first;
  });
  return { text, lines: text.split('\n').map((_, at) => (isBase64 ? line : (begins[at] ?? line))) };
}

/** `=?UTF-8?Q?Retour_=C3=A0?=` as it reads; letters that no charset marks are UTF-8, as mails of today have them. */
function decodeWords(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, '?==?');
  const decoded = joined.replace(
    /=\?([^?]+)\?([bq])\?([^?]*)\?=/gi,
    (_, charset: string, kind: string, text: string) =>
      [
        ...decode(
          kind.toLowerCase() === 'b' ? fromBase64(text) : fromQuoted(text.replaceAll('_', ' ')),
          charset,
        ),
      ]
        .map(letter => `\0${letter}`)
        .join(''),
  );
  const plain = decoded.replace(/(?:(?<!\0)[\x80-\xFF])+/g, letters => decode(toBytes(letters), undefined));
  return plain.replaceAll('\0', '');
}

function decode(bytes: Uint8Array, charset: string | undefined): string {
  try {
    return new TextDecoder(charset ?? 'utf-8', {
      fatal: charset === undefined || /utf-?8/i.test(charset),
    }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
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

/** Each byte as the letter of its number. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
}
