/** No word and no line of a mail is lost, however its program has written and packed it. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from '../../src/import/document.ts';
import { readMail } from '../../src/import/mail/read-mail.ts';
import { runs } from '../support/runs.ts';

/** A file of bytes, which stand in the text as letters of their numbers. */
const bytesOf = (file: string) => Buffer.from(file, 'latin1');

/** What a mail gives, each with the line of the file on which it begins. */
function read(file: string) {
  const { blocks, notes } = readMail(bytesOf(file));
  const pieces = blocks.flatMap(block =>
    block.kind === 'table'
      ? block.rows.flatMap(({ cells, line }) => cells.map(text => ({ text, line })))
      : piecesOf(block).map(text => ({ text, line: block.line })),
  );
  return { pieces, words: pieces.map(({ text }) => text).join('\n'), notes };
}

/** How a program wrote letters: what it calls its encoding, the words of an author in it, and their bytes. */
const UTF8 = 'À Dorrowa, “la clinique” n’a qu’un médecin – Отчёт 中文';
const LETTERS = [
  ['; charset=utf-8', UTF8, Buffer.from(UTF8).toString('latin1')],
  ['; charset=us-ascii', UTF8, Buffer.from(UTF8).toString('latin1')],
  ['', UTF8, Buffer.from(UTF8).toString('latin1')],
  ['; charset="windows-1252"', 'La “visite” coûte €5', 'La \x93visite\x94 co\xFBte \x805'],
  ['; charset=utf-8', 'La “visite” coûte €5', 'La \x93visite\x94 co\xFBte \x805'],
  ['; charset=x-unknown', 'La “visite” coûte €5', 'La \x93visite\x94 co\xFBte \x805'],
  ['; charset=koi8-r', 'Отчёт', '\xEF\xD4\xDE\xA3\xD4'],
] as const;

/** How a body is written for the way, a line of it so that no line of a file is long. */
const TRANSFERS = {
  '8bit': (body: string) => body,
  'quoted-printable': (body: string) =>
    body.replace(/[=\x80-\xFF]/g, sign => `=${sign.charCodeAt(0).toString(16).toUpperCase()}`),
  /** A gateway has set blanks behind the lines that are folded. */
  'Quoted-Printable': (body: string) =>
    TRANSFERS['quoted-printable'](body).replace(/^.{40}[^=\n]{2}(?=[^\n]{3})/gm, '$&= \t\n'),
  base64: (body: string) =>
    (
      bytesOf(body)
        .toString('base64')
        .match(/.{1,60}/g) ?? []
    ).join('\n'),
};

/** A mail or what it carries: its lines, and of each the words and a sign that stands on it in the file. */
interface Carried {
  readonly file: string;
  readonly typed: readonly { readonly name: string; readonly words: string; readonly isInLetters: boolean }[];
}

const letter = fc
  .record({
    letters: fc.constantFrom(...LETTERS),
    transfer: fc.constantFrom(...(Object.keys(TRANSFERS) as (keyof typeof TRANSFERS)[])),
    isPage: fc.boolean(),
    count: fc.integer({ min: 1, max: 3 }),
    names: fc.stringMatching(/^[B-DF-HJ-NP-TV-Z]{8}$/),
  })
  .map(({ letters: [charset, words, written], transfer, isPage, count, names }): Carried => {
    const all = Array.from({ length: count }, (_, at) => `Z${names}${'ABC'.charAt(at)}`);
    const lines = all.map(name => `${name} ${written}, and what else there is to say of it is said here.`);
    const body = isPage ? lines.map(line => `<p>${line}</p>`).join('\n') : lines.join('\n\n');
    const head = `Content-Type: text/${isPage ? 'html' : 'plain'}${charset}\nContent-Transfer-Encoding: ${transfer}`;
    return {
      file: `${head}\n\n${TRANSFERS[transfer](body)}`,
      typed: all.map(name => ({ name, words: `${name} ${words}`, isInLetters: transfer !== 'base64' })),
    };
  });

const together = (kind: string) => (all: readonly Carried[], border: string) => ({
  file: `Content-Type: multipart/${kind};\n boundary="${border}"\n\n${all.map(({ file }) => `--${border}\n${file}\n`).join('')}--${border}--\n`,
  typed: all.flatMap(({ typed }) => typed),
});

const HEAD = 'From: Ann Lee <a@example.org>\nSubject: Mission\n';
const { carried } = fc.letrec<{ carried: Carried }>(tie => ({
  carried: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    letter,
    fc
      .tuple(
        fc.constantFrom('mixed', 'related', 'alternative', 'signed'),
        fc.array(tie('carried'), { minLength: 1, maxLength: 3 }),
        fc.stringMatching(/^=_[a-z]{6}$/),
      )
      .map(([kind, all, border]) => together(kind)(all, border)),
    tie('carried').map(({ file, typed }) => ({
      file: `Content-Type: message/rfc822\n\n${HEAD}${file}`,
      typed,
    })),
  ),
}));

it('each word is there once, on its line', () => {
  fc.assert(
    fc.property(carried, fc.constantFrom('\n', '\r\n'), ({ file, typed }, end) => {
      fc.pre(new Set(typed.map(({ name }) => name)).size === typed.length);
      const lines = (HEAD + file).split('\n');
      const { pieces, notes } = read(lines.join(end));
      for (const { name, words, isInLetters } of typed) {
        const found = pieces.filter(({ text }) => text.startsWith(words));
        expect(found).toHaveLength(1);
        if (isInLetters) expect(lines[(found[0]?.line ?? 0) - 1]).toContain(name);
      }
      expect(notes.filter(note => !note.includes('Windows-1252'))).toEqual([]);
    }),
    runs(500),
  );
});

const FOLDER = new URL('corpus/', import.meta.url);

it.each(readdirSync(FOLDER).filter(name => name.endsWith('.eml')))('no line of %s is lost', name => {
  const file = readFileSync(new URL(name, FOLDER)).toString('latin1');
  const { words, pieces } = read(file);
  expect(words).not.toContain('\uFFFD');
  const count = file.split('\n').length;
  expect(pieces.filter(({ line }) => line === undefined || line < 1 || line > count)).toEqual([]);
});

const part = (headers: string) =>
  `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n${headers}\n\nJVBE\n--b--\n`;

it.each([
  ['in one piece', `attachment; filename="the plan.pdf"`, 'the plan.pdf'],
  ['in pieces', `attachment;\n filename*0*=UTF-8''na%C3%AFf%20;\n filename*1="plan.pdf"`, 'naïf plan.pdf'],
  ['in two ways', `attachment; filename="naif.pdf"; filename*=UTF-8''na%C3%AFf.pdf`, 'naif.pdf'],
  ['in words of a header', `attachment; filename="=?utf-8?Q?na=C3=AFf?= 1.pdf"`, 'naïf 1.pdf'],
])('a file that is attached is told by the name that it has %s', (_, disposition, name) => {
  const { notes } = read(part(`Content-Type: application/pdf\nContent-Disposition: ${disposition}`));
  expect(notes).toEqual([`“${name}” is attached to the mail and was not read: import it by itself.`]);
});

it('a word that is cut at the end of a line is one, and keeps its line', () => {
  const type = 'Content-Type: text/plain; format=flowed; delsp=yes\n\n';
  const { pieces } = read(`${HEAD}${type}The pu \nmp  \nis old.\n\nThe well is dry.\n-- \nAnn\n`);
  expect(pieces.slice(-4)).toEqual([
    { text: 'The pump is old.', line: 5 },
    { text: 'The well is dry.', line: 9 },
    { text: '--', line: 10 },
    { text: 'Ann', line: 11 },
  ]);
});

it.each([
  ['a body that is said to be in base64 and is not', 'Content-Transfer-Encoding: base64\n\nThe well is dry.'],
  ['a body whose type has no kind', 'Content-Type: text\n\nThe well is dry.'],
  ['parts of which none begins', 'Content-Type: multipart/mixed; boundary=b\n\nThe well is dry.'],
  [
    'a part that begins with its text',
    'Content-Type: multipart/mixed; boundary=b\n\n--b\nThe well is dry.\n--b--',
  ],
  ['a part that no border ends', 'Content-Type: multipart/mixed; boundary=b\n\n--b\n\nThe well is dry.'],
])('%s keeps its words', (_, content) => {
  expect(read(HEAD + content).words).toContain('The well is dry.');
});
