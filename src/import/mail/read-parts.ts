/** A saved mail as its headers and what it carries, in order: MIME, as far as letters need it. */
import { latin1 } from '../decode.ts';
import {
  breaksIn,
  decodeBody,
  decodeInner,
  decodeName,
  decodeWords,
  type Letter,
  type Stretch,
} from './decode-body.ts';

/** A mail, decoded. */
export interface Mail {
  /** Headers by their names in small letters, each as its lines say it, decoded. */
  readonly headers: ReadonlyMap<string, Header>;
  readonly parts: readonly MailPart[];
}

/** One thing that a mail carries. */
export type MailPart =
  | { readonly kind: 'plain' | 'html'; readonly letter: Letter }
  /** The same in several forms, of which a reader sees one. */
  | { readonly kind: 'forms'; readonly forms: readonly (readonly MailPart[])[] }
  /** Another mail, which is passed on. */
  | { readonly kind: 'mail'; readonly mail: Mail }
  /** What is no text, or is not there to be read at once; without a name, it is known by its type. */
  | { readonly kind: 'other'; readonly name: string | undefined; readonly type: string };

/** What a header says, and on which line of the file. */
export interface Header {
  readonly value: string;
  readonly line: number;
  /** True where the encoding of its letters is a guess. */
  readonly guess?: string | undefined;
}

/** No mail has its parts deeper. */
export const MOST_DEEP = 12;

/** Decodes a mail. */
export function readMailParts(bytes: Uint8Array): Mail {
  const file = latin1(bytes);
  const [above = ''] = /^(?:\u00EF\u00BB\u00BF)?\s*/.exec(file) ?? [];
  return mailIn({ source: file.slice(above.length), line: 1 + breaksIn(above) }, 0);
}

function mailIn(stretch: Stretch, depth: number): Mail {
  const split = splitHead(stretch);
  return { headers: decoded(split.headers), parts: partsIn(split, 'text/plain', depth) };
}

/** The headers that a mail had on its way, each byte as the letter of its number. */
export function readHeaders(source: string): Mail['headers'] {
  return decoded(splitHead({ source, line: 1 }).headers);
}

function decoded(headers: Split['headers']): Mail['headers'] {
  return new Map(
    [...headers].map(([name, { value, line }]) => {
      const { text, guess } = decodeWords(value);
      return [name, { value: text, line, guess }];
    }),
  );
}

/** What a body with headers of its own carries; `usual` is its type where they do not say it. */
function partsIn({ headers, body }: Split, usual: string, depth: number): readonly MailPart[] {
  const header = (name: string) => headers.get(name)?.value ?? '';
  const type = header('content-type') || usual;
  const [named = ''] = type.toLowerCase().split(/[\s;]/);
  const within = named.startsWith('multipart/')
    ? stretchesIn(body, parameterOf(type, 'boundary'))
    : undefined;
  if (within && depth < MOST_DEEP) {
    const inner = named === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const each = within.map(part => partsIn(splitHead(part), inner, depth + 1));
    return named === 'multipart/alternative' ? [{ kind: 'forms', forms: each }] : each.flat();
  }
  // A mail in parts of which none begins is a text, as is one of which nobody can say what it is.
  const isText = (named.startsWith('multipart/') && !within) || !named.includes('/');
  return [partAs(isText ? 'text/plain' : named, type, { headers, body }, depth)];
}

/** What is in no parts itself, by its kind. */
function partAs(kind: string, type: string, { headers, body }: Split, depth: number): MailPart {
  const disposition = headers.get('content-disposition')?.value ?? '';
  const transfer = headers.get('content-transfer-encoding')?.value ?? '';
  if (!/^\s*attachment/i.test(disposition)) {
    const isCut = /^yes$/i.test(parameterOf(type, 'delsp') ?? '');
    const writing = { transfer, charset: parameterOf(type, 'charset'), isCut };
    if (kind === 'text/plain') return { kind: 'plain', letter: decodeBody(body, writing, false) };
    if (kind === 'text/html') return { kind: 'html', letter: decodeBody(body, writing, true) };
    if (kind === 'message/rfc822' && depth < MOST_DEEP)
      return { kind: 'mail', mail: mailIn(decodeInner(body, transfer), depth + 1) };
  }
  const name = parameterOf(disposition, 'filename') ?? parameterOf(type, 'name');
  return { kind: 'other', name: name === undefined ? undefined : decodeName(name), type: kind };
}

/** What stands between the lines that part a body; undefined where it has none of them. */
function stretchesIn({ source, line }: Stretch, boundary = ''): readonly Stretch[] | undefined {
  const sign = boundary.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const borders = [...source.matchAll(new RegExp(`^--${sign}(--)?[ \\t]*(?:\\r?\\n|\\r?$(?![^]))`, 'gm'))];
  if (boundary === '' || borders.length === 0) return undefined;
  let next = line;
  let read = 0;
  return borders.flatMap(({ 0: border, 1: closes, index }, at) => {
    const from = index + border.length;
    next += breaksIn(source.slice(read, from));
    read = from;
    if (closes) return [];
    return [{ source: source.slice(from, borders[at + 1]?.index).replace(/\r?\n$/, ''), line: next }];
  });
}

/** A stretch as its headers and what stands below them. */
interface Split {
  readonly headers: ReadonlyMap<string, Omit<Header, 'guess'>>;
  readonly body: Stretch;
}

/** How a head begins; in front of it may stand a line of the file that many mails are kept in. */
const HEADED = /^(?:>?From |[!-9;-~]+:)/;

function splitHead({ source, line }: Stretch): Split {
  // A part without headers begins with the empty line that would end them, or with its text.
  const end = HEADED.test(source) ? /\r?\n\r?\n|$/.exec(source) : /^(?:\r?\n)?/.exec(source);
  const head = source.slice(0, end?.index);
  const headers = new Map<string, Omit<Header, 'guess'>>();
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

/** What a header says of a name; programs part what is long: `name*0="…"; name*1="…"`. */
function parameterOf(header: string, name: string): string | undefined {
  const said = [...header.matchAll(new RegExp(`;\\s*${name}(\\*\\d+)?\\*?=(?:"([^"]*)"|([^\\s;]+))`, 'gi'))];
  const pieces = said.filter(([, piece]) => piece !== undefined);
  const values = (pieces.length > 0 ? pieces : said.slice(0, 1)).map(
    ([, , quoted, plain]) => quoted ?? plain,
  );
  return values.length === 0 ? undefined : values.join('');
}
