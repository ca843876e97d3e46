/** A saved mail as its headers and the texts that it carries: MIME, as far as letters need it. */

/** A mail, decoded. */
export interface Mail {
  /** Headers by their names in small letters, each as its lines say it, decoded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly plain: string | undefined;
  readonly html: string | undefined;
  /** Names of what is attached. */
  readonly attachments: readonly string[];
}

/** No mail has its parts deeper. */
const MOST_DEEP = 12;

/** Decodes a mail. */
export function readMailParts(bytes: Uint8Array): Mail {
  const found: Found = { plain: [], html: [], attachments: [] };
  const source = latin1(bytes);
  const { headers } = splitHead(source);
  collect(source, found, 0);
  const decoded = new Map([...headers].map(([name, value]) => [name, decodeWords(value)]));
  const text = (texts: readonly string[]) => (texts.length > 0 ? texts.join('\n\n') : undefined);
  return {
    headers: decoded,
    plain: text(found.plain),
    html: text(found.html),
    attachments: found.attachments,
  };
}

interface Found {
  readonly plain: string[];
  readonly html: string[];
  readonly attachments: string[];
}

function collect(source: string, found: Found, depth: number): void {
  const { headers, body } = splitHead(source);
  const type = headers.get('content-type') ?? 'text/plain';
  const [kind = ''] = type.toLowerCase().split(/[\s;]/);
  const boundary = parameterOf(type, 'boundary');
  if (kind.startsWith('multipart/') && boundary !== undefined && depth < MOST_DEEP) {
    for (const part of partsOf(body, boundary)) collect(part, found, depth + 1);
    return;
  }
  const disposition = headers.get('content-disposition') ?? '';
  const name = parameterOf(disposition, 'filename') ?? parameterOf(type, 'name');
  const isText = kind === 'text/plain' || kind === 'text/html';
  if (/^\s*attachment/i.test(disposition) || !isText) {
    if (name !== undefined) found.attachments.push(decodeWords(name));
    return;
  }
  const text = decodeBody(body, headers.get('content-transfer-encoding') ?? '', parameterOf(type, 'charset'));
  (kind === 'text/html' ? found.html : found.plain).push(text);
}

function partsOf(body: string, boundary: string): readonly string[] {
  const [, ...parts] = `\n${body}`.split(`\n--${boundary}`);
  return parts
    .filter(part => !part.startsWith('--'))
    .map(part => part.replace(/^[ \t]*\r?\n/, '').replace(/\r?$/, ''));
}

function splitHead(source: string): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end ? source.slice(0, end.index) : source;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== '' && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value.trim());
  }
  return { headers, body: end ? source.slice(end.index + end[0].length) : '' };
}

function parameterOf(header: string, name: string): string | undefined {
  const [, quoted, plain] = new RegExp(`;\\s*${name}\\*?=(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header) ?? [];
  return quoted ?? plain;
}

function decodeBody(body: string, encoding: string, charset: string | undefined): string {
  const isBase64 = /base64/i.test(encoding);
  const bytes = isBase64
    ? fromBase64(body)
    : /quoted/i.test(encoding)
      ? fromQuoted(body.replace(/=[ \t]*\r?\n/g, ''))
      : toBytes(body);
  return decode(bytes, charset).replace(/\r\n?/g, '\n');
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
