/** A mail that Outlook saved is read like one that another program saved, and no file keeps the reader busy. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UnreadableSource } from '../../src/base/unreadable-source.ts';
import { piecesOf } from '../../src/import/document.ts';
import { importFile } from '../../src/import/import-file.ts';
import { readMsg } from '../../src/import/mail/outlook/read-msg.ts';
import { readRtf } from '../../src/import/mail/outlook/rtf-text.ts';
import { unpackRtf } from '../../src/import/mail/outlook/unpack-rtf.ts';
import { readMail } from '../../src/import/mail/read-mail.ts';
import { type Mail, type MailPart, readMailParts } from '../../src/import/mail/read-parts.ts';
import {
  compoundFile,
  type OutlookMail,
  outlookFile,
  type Property,
  packedRtf,
} from '../support/outlook-file.ts';

const NUMBERS = {
  from: 0x0042,
  to: 0x0e04,
  cc: 0x0e03,
  subject: 0x0037,
  plain: 0x1000,
  html: 0x1013,
} as const;
const SENSITIVITIES = ['Normal', 'Personal', 'Private', 'Company-Confidential'];
const utf8 = (said: string) => new TextEncoder().encode(said);

/** A mail as Outlook has it when another program sent it. */
function received({ headers, parts }: Mail): OutlookMail {
  const named = (['from', 'to', 'cc', 'subject'] as const).flatMap((name): Property[] => {
    const value = headers.get(name)?.value;
    return value === undefined ? [] : [[NUMBERS[name], value]];
  });
  const level = SENSITIVITIES.indexOf(headers.get('sensitivity')?.value ?? 'Normal');
  const date = headers.get('date')?.value ?? '';
  const flat = parts.flatMap(part => (part.kind === 'forms' ? part.forms.flat() : [part]));
  const bodies = flat.flatMap((part): Property[] => {
    if (part.kind === 'plain') return [[NUMBERS.plain, part.letter.text.replaceAll('\n', '\r\n')]];
    return part.kind === 'html'
      ? [
          [NUMBERS.html, utf8(part.letter.text)],
          [0x3fde, 65001],
        ]
      : [];
  });
  return {
    properties: [...named, [0x0036, level], [0x007d, `Received: by a\r\nDate: ${date}\r\n`], ...bodies],
    attached: flat.flatMap(part => attached(part)),
  };
}

function attached(part: MailPart): NonNullable<OutlookMail['attached']> {
  if (part.kind === 'mail') return [{ properties: [], mail: received(part.mail) }];
  if (part.kind !== 'other') return [];
  return [
    { properties: [[0x370e, part.type], ...(part.name === undefined ? [] : [[0x3707, part.name] as const])] },
  ];
}

/** What a source says, whatever the lines that it says it on. */
function said({ blocks, notes }: ReturnType<typeof readMail>) {
  return { blocks: blocks.map(block => [block.kind, ...piecesOf(block)]), notes };
}

const CORPUS = new URL('corpus/', import.meta.url);
const MAILS = readdirSync(CORPUS).filter(name => name.endsWith('.eml'));

describe('a mail of the corpus gives the same report from Outlook', () => {
  it.each(MAILS)('%s', async name => {
    const eml = readFileSync(new URL(name, CORPUS));
    const file = outlookFile(received(readMailParts(eml)));
    expect(said(readMsg(file))).toEqual(said(readMail(eml)));
    const options = { fileName: 'mail' };
    expect((await importFile(file, 'msg', options)).text).toBe((await importFile(eml, 'eml', options)).text);
  });
});

const HEAD: readonly Property[] = [
  [0x0042, 'Ann Lee'],
  [0x0037, 'Mission to Selm'],
];

function read(properties: readonly Property[], encode?: (said: string) => Uint8Array) {
  const { blocks, notes } = readMsg(outlookFile({ properties: [...HEAD, ...properties] }, encode));
  return [...blocks.slice(2).flatMap(piecesOf), ...notes];
}

describe('Outlook’s forms of a text', () => {
  it('are read once, the plain one where both say the same', () => {
    const page = utf8('<p>The <b>pump</b> is old.</p>');
    expect(
      read([
        [0x1000, 'The pump is old.\r\n'],
        [0x1013, page],
      ]),
    ).toEqual(['The pump is old.']);
    expect(read([[0x1013, page]])).toEqual(['The pump is old.']);
  });

  it('in Rich Text are read where there is no other', () => {
    const rtf = packedRtf(
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial;}}{\\*\\generator Riched20;}\\f0 La visite co\\'fbte \\u8364?5.\\par\\par {\\f1 \\'ce\\'f2\\'f7\\'b8\\'f2} \\{here\\}\\par {\\pict\\bin4 }}}}}\\par\\par End.}",
    );
    expect(read([[0x1009, rtf]])).toEqual(['La visite coûte €5.', 'Отчёт {here}', 'End.']);
  });

  it('hold a page that is packed into Rich Text, without what stands there for others', () => {
    const rtf = packedRtf(
      "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 <table><tr><td>}\\htmlrtf {\\htmlrtf0 Pump {\\*\\htmltag84 &amp;}\\htmlrtf &\\htmlrtf0  well\\htmlrtf }\\htmlrtf0 {\\*\\htmltag72 </td><td>}\\'e0 Dorrowa{\\*\\mhtmltag84 <a>}\\htmlrtf\\par\\htmlrtf0 {\\*\\htmltag80 </td></tr></table>}}",
    );
    expect(
      read([
        [0x1000, 'Pump\r\n'],
        [0x1009, rtf],
      ]),
    ).toEqual(['Pump & well', 'à Dorrowa']);
  });

  it('are in the encoding that the mail says', () => {
    const cyrillic = (said: string) =>
      Uint8Array.from(said, sign => (sign >= 'А' ? sign.charCodeAt(0) - 0x410 + 0xc0 : sign.charCodeAt(0)));
    const { blocks } = readMsg(
      outlookFile(
        {
          properties: [
            [0x0037, 'Отчет'],
            [0x1000, 'Колодец сух.'],
            [0x3ffd, 1251],
          ],
        },
        cyrillic,
      ),
    );
    expect(blocks.flatMap(piecesOf)).toEqual(['Subject: Отчет', 'Колодец сух.']);
    const page = Uint8Array.from([...utf8('<meta charset=us-ascii><p>'), 0xe0, ...utf8(' Dorrowa')]);
    expect(
      read([
        [0x1013, page],
        [0x3fde, 1252],
      ]),
    ).toEqual(['à Dorrowa']);
  });
});

it('the hour of a mail that was never sent about is the one that Outlook has', () => {
  const { blocks } = readMsg(
    outlookFile({ properties: [...HEAD, [0x0039, new Date('2024-03-12T09:30:00Z')], [0x1000, 'One.']] }),
  );
  expect(blocks.flatMap(piecesOf)).toContain('Date: Tue, 12 Mar 2024 09:30:00 GMT');
});

it('packed text refers to what was written before', () => {
  // The two examples of Microsoft’s own description.
  const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
  const plain =
    '2d000000 2b000000 4c5a4675 f1c5c7a7 03000a00 72637067 31323542 320af320 68656c09 00206277 05b06c64 7d0a800f a0';
  expect(unpackRtf(bytes(plain))).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
  expect(unpackRtf(bytes('1a000000 1c000000 4c5a4675 e2d44b51 41000420 5758595a 0d6e7d01 0eb0'))).toBe(
    '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}',
  );
});

it('a mail of another program that is only called like one of Outlook is read', () => {
  const eml = utf8('From: A\nSubject: B\n\nText.');
  expect(said(readMsg(eml))).toEqual(said(readMail(eml)));
});

it('what is no mail is refused in one sentence', () => {
  const sentence = 'This is not a mail, or it is damaged: it has no sender and no subject.';
  expect(() => readMsg(utf8('Text.'))).toThrow(sentence);
  expect(() => readMsg(compoundFile(new Map([['WordDocument', utf8('text')]])))).toThrow(sentence);
});

describe('a file made to keep the reader busy', () => {
  const file = outlookFile({
    properties: [...HEAD, [0x1000, 'The pump is old. '.repeat(1000)]],
    attached: [{ properties: [[0x3707, 'plan.pdf']] }],
  });
  const view = new DataView(file.buffer);
  const table = 512 * (view.getUint32(76, true) + 1);
  const directory = view.getUint32(48, true);
  /** The file with these numbers in other places. */
  const changed = (...changes: readonly (readonly [at: number, value: number])[]) => {
    const copy = file.slice();
    for (const [at, value] of changes) new DataView(copy.buffer).setUint32(at, value, true);
    return copy;
  };
  /** What happens: it is read, or refused in a sentence. */
  const outcome = (bytes: Uint8Array) => {
    try {
      readMsg(bytes);
      return 'read';
    } catch (error) {
      if (error instanceof UnreadableSource) return 'refused';
      throw error;
    }
  };

  it('has chains of sectors that come back to themselves', () => {
    const all = Array.from({ length: 128 }, (_, at) => [table + 4 * at, at] as const);
    for (const [at, value] of all) expect(['read', 'refused']).toContain(outcome(changed([at, value])));
    expect(outcome(changed([table + 4 * directory, directory]))).toBe('read');
    expect(['read', 'refused']).toContain(outcome(changed(...all)));
  });

  it('has folders that lie in themselves', () => {
    const entries = 512 * (directory + 1);
    const count = 8;
    for (const field of [68, 72, 76])
      for (let entry = 0; entry < count; entry++)
        for (let to = 0; to < count; to++)
          expect(['read', 'refused']).toContain(outcome(changed([entries + 128 * entry + field, to])));
  });

  it('has folders within folders, deeper than any mail', () => {
    let folder = new Map<string, Parameters<typeof compoundFile>[0] | Uint8Array>();
    for (let depth = 0; depth < 8000; depth++) folder = new Map([['d', folder]]);
    folder.set('__substg1.0_0037001F', Buffer.from('Subject', 'utf16le'));
    expect(outcome(compoundFile(folder))).toBe('read');
  });

  it('is cut short', () => {
    for (let length = 0; length < file.length; length += 97)
      expect(['read', 'refused']).toContain(outcome(file.slice(0, length)));
  });

  it('has a text that unpacks to more than any mail', () => {
    const packed = [...packedRtf('{')];
    // Each pair of bytes writes seventeen signs; one that refers to where it stands would end the text.
    const flood = new Uint8Array(16 + 17 * 130_000);
    flood.set(packed.slice(0, 16));
    for (let at = 16, end = 207; at < flood.length; at += 17) {
      flood[at] = 0xff;
      for (let pair = 1; pair < 17; pair += 2, end += 17) {
        flood[at + pair] = ((end + 1) % 4096) >> 4;
        flood[at + pair + 1] = (((end + 1) % 16) << 4) | 15;
      }
    }
    expect(() => read([[0x1009, flood]])).toThrow(
      'This mail was not read: it unpacks to more text than a report can hold.',
    );
  });

  it('says that its attachments lie in the same sectors', () => {
    const attachments = Array.from(
      { length: 120 },
      (_, at) =>
        [
          `__attach_version1.0_#${at}`,
          new Map([
            ['__substg1.0_3707001F', at === 0 ? new Uint8Array(1024 * 1024).fill(65) : new Uint8Array(4096)],
          ]),
        ] as const,
    );
    const whole = compoundFile(new Map(attachments));
    const bytes = whole.slice();
    const names = new DataView(bytes.buffer);
    const first = [];
    for (let at = 512 * (names.getUint32(48, true) + 1); at < bytes.length - 512; at += 128) {
      if (names.getUint8(at + 66) !== 2) continue;
      first.push(names.getUint32(at + 116, true));
      names.setUint32(at + 116, first[0] ?? 0, true);
      names.setUint32(at + 120, 1024 * 1024, true);
    }
    expect(first.length).toBe(120);
    expect(() => readMsg(bytes)).toThrow(
      'This mail was not read: it unpacks to more text than a report can hold.',
    );
  });
});

it('a text in Rich Text keeps its breaks and cells', () => {
  expect(readRtf('{\\rtf1 a\\tab b\\line c\\cell d\\row e}').text).toBe('a\tb\nc\td\ne');
});

it('a file that another program wrote is read', async () => {
  const bytes = readFileSync(new URL('outlook/visit.msg', import.meta.url));
  const { pieces, recognised, notes } = await importFile(bytes, 'msg');
  expect(recognised).toContainEqual(expect.objectContaining({ kind: 'finding', count: 2 }));
  expect(pieces.map(piece => piece.text)).toContain('The clinic has one nurse for 4,200 people.');
  expect(notes).toContain('“well log.xlsx” is attached to the mail and was not read: import it by itself.');
});
