/** A mail that Outlook saved (`.msg`) → the same mail as other programs save it. */

import { UnreadableSource } from '../../../base/unreadable-source.ts';
import { importText } from '../../../messages/import.ts';
import { decodeAs, encodingOfPage, latin1 } from '../../decode.ts';
import type { SourceDocument } from '../../document.ts';
import type { Letter } from '../decode-body.ts';
import { documentOf, readMail } from '../read-mail.ts';
import { type Header, type Mail, type MailPart, MOST_DEEP, readHeaders } from '../read-parts.ts';
import { isCompoundFile, readCompoundFile, type Storage } from './compound-file.ts';
import { Properties } from './properties.ts';
import { readRtf } from './rtf-text.ts';
import { unpackRtf } from './unpack-rtf.ts';

/** The numbers that Outlook has for what it keeps. */
const IS = {
  subject: 0x0037,
  sensitivity: 0x0036,
  sent: 0x0039,
  onBehalfOf: 0x0042,
  headers: 0x007d,
  sender: 0x0c1a,
  cc: 0x0e03,
  to: 0x0e04,
  received: 0x0e06,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  name: 0x3001,
  shortName: 0x3704,
  longName: 0x3707,
  type: 0x370e,
  pageEncoding: 0x3fde,
} as const;

/** What its numbers for sensitivity mean from 1 on, in the words of other programs. */
const SENSITIVITIES = ['Personal', 'Private', 'Company-Confidential'];

/** What stands in front of the list of properties of a mail, of one that is passed on, and of what else it carries. */
const [HEAD, INNER_HEAD, PART_HEAD] = [32, 24, 8];

/** Reads the bytes of a mail. */
export function readMsg(bytes: Uint8Array): SourceDocument {
  // Some programs give mails of their own kind the ending of Outlook.
  if (!isCompoundFile(bytes)) return readMail(bytes);
  const root = readCompoundFile(bytes);
  const mail = root && mailIn(root, HEAD, 0);
  if (!mail || (mail.headers.size === 0 && mail.parts.length === 0))
    throw new UnreadableSource(importText('mail.no-mail'));
  return documentOf(mail);
}

function mailIn(storage: Storage, head: number, depth: number): Mail {
  const properties = new Properties(storage, head);
  const headers = headersOf(properties);
  // Its lines are those that it would have as a text.
  const bodies = bodiesOf(properties, headers.size + 2);
  const attached = [...storage.storages]
    .filter(([name]) => name.startsWith('__attach'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, inner]) => attachedIn(inner, depth));
  return {
    headers,
    parts: [...(bodies.length === 0 ? [] : [{ kind: 'forms', forms: bodies } as const]), ...attached],
  };
}

/** What Outlook itself says of a mail; what only its way through the world tells stands in the headers that it had there. */
function headersOf(properties: Properties): Mail['headers'] {
  const travelled = readHeaders(latin1(new TextEncoder().encode(properties.text(IS.headers) ?? '')));
  const said = {
    from: properties.text(IS.onBehalfOf) || properties.text(IS.sender),
    to: properties.text(IS.to),
    cc: properties.text(IS.cc),
    // The hour and the day of whoever wrote it, where they are known.
    date: travelled.get('date')?.value ?? properties.time(IS.sent) ?? properties.time(IS.received),
    subject: properties.text(IS.subject),
    sensitivity: SENSITIVITIES[(properties.number(IS.sensitivity) ?? 0) - 1],
    'x-classification': undefined,
  };
  const headers = new Map<string, Header>();
  for (const [name, own] of Object.entries(said)) {
    const value = own || travelled.get(name)?.value;
    if (value) headers.set(name, { value, line: headers.size + 1 });
  }
  return headers;
}

/** The forms in which a mail has its text, the plain one first. */
function bodiesOf(properties: Properties, line: number): readonly (readonly MailPart[])[] {
  const plain = properties.text(IS.body) ?? '';
  const [page, rtf] = [pageOf(properties), rtfOf(properties)];
  const html = page ?? (rtf?.isPage ? { text: rtf.text } : undefined);
  // A formatted text that is no page says what the plain one does.
  const text = plain.trim() === '' && !html ? (rtf?.text ?? '') : plain;
  const forms: (readonly MailPart[])[] = [];
  if (text.trim() !== '') forms.push([{ kind: 'plain', letter: letterOf({ text }, line) }]);
  if (html) forms.push([{ kind: 'html', letter: letterOf(html, line) }]);
  return forms;
}

function pageOf(properties: Properties): Pick<Letter, 'text' | 'guess'> | undefined {
  const text = properties.text(IS.html);
  if (text !== undefined) return { text };
  const bytes = properties.bytes(IS.html);
  return bytes && decodeAs(bytes, properties.encoding(IS.pageEncoding) ?? encodingOfPage(bytes));
}

function rtfOf(properties: Properties): ReturnType<typeof readRtf> | undefined {
  const bytes = properties.bytes(IS.rtf);
  const rtf = bytes && unpackRtf(bytes);
  return rtf === undefined ? undefined : readRtf(rtf);
}

function letterOf({ text, guess }: Pick<Letter, 'text' | 'guess'>, line: number): Letter {
  return { text, guess, lines: text.split(/\r\n?|\n/).map((_, at) => line + at) };
}

/** A mail that is passed on, or a file by its name. */
function attachedIn(storage: Storage, depth: number): MailPart {
  const inner = storage.storages.get('__substg1.0_3701000D');
  if (inner?.streams.has('__properties_version1.0') && depth < MOST_DEEP)
    return { kind: 'mail', mail: mailIn(inner, INNER_HEAD, depth + 1) };
  const properties = new Properties(storage, PART_HEAD);
  const name = [IS.longName, IS.shortName, IS.name].map(each => properties.text(each)).find(each => each);
  return { kind: 'other', name, type: properties.text(IS.type) ?? 'application/octet-stream' };
}
