/** Whichever encoding a program wrote a source in, its letters are those that its author typed. */
import { describe, expect, it } from 'vitest';
import { decodeAs } from '../../src/import/decode.ts';
import { piecesOf } from '../../src/import/document.ts';
import { readSource } from '../../src/import/read-source.ts';

/** A file of bytes, which stand in the text as letters of their numbers. */
const bytes = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0));

async function read(text: string, ending: string) {
  const { blocks, notes } = await readSource(bytes(text), ending);
  return { pieces: blocks.flatMap(piecesOf), notes };
}

const TYPED = 'The \x93clinic\x94 isn\x92t open \x96 it costs \x805\x85';
const SHOWN = 'The “clinic” isn’t open – it costs €5…';
const GUESSED = 'The file is not in UTF-8. It was read as Windows-1252: check its letters and accents.';
const mail = (type: string, body: string, subject = 'Mission') =>
  `From: A <a@example.org>\nSubject: ${subject}\nContent-Type: ${type}\n\n${body}\n`;

describe('text of old Windows programs', () => {
  it.each([
    ['txt', TYPED],
    ['md', TYPED],
    ['html', `<p>${TYPED}</p>`],
    ['eml', mail('text/plain', TYPED)],
    ['eml', mail('text/plain; charset=us-ascii', TYPED)],
    ['eml', mail('text/plain; charset=x-unknown', TYPED)],
    ['eml', mail('text/plain; charset=utf-8', TYPED)],
    ['eml', mail('text/plain', 'Text.', TYPED)],
  ])(
    'in a %s that names no encoding, or a wrong one, is read, and its author is told: %s',
    async (ending, text) => {
      const { pieces, notes } = await read(text, ending);
      expect(pieces.join(' ')).toContain(SHOWN);
      expect(notes).toEqual([GUESSED]);
    },
  );

  it.each([
    ['eml', mail('text/plain; charset=windows-1252', TYPED)],
    ['eml', mail('text/plain; charset="iso-8859-1"', TYPED)],
    ['eml', mail('text/html; charset=latin1', `<p>${TYPED}</p>`)],
    ['eml', mail('text/html', `<meta charset=cp1252><p>${TYPED}</p>`)],
    ['eml', mail('text/plain', 'Text.', `=?iso-8859-1?Q?${TYPED.replaceAll(' ', '_')}?=`)],
    ['html', `<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>${TYPED}</p>`],
  ])('in a %s that names it is read without a word to its author: %s', async (ending, text) => {
    const { pieces, notes } = await read(text, ending);
    expect(pieces.join(' ')).toContain(SHOWN);
    expect(notes).toEqual([]);
  });
});

it.each([
  ['windows-1252', '\x80\x8A\x8E\x91\x92\x93\x94\x96\x97\x99\x9E\x9F\xE9', '€ŠŽ‘’“”–—™žŸé'],
  ['windows-1250', '\x80\x8A\x8E\x93\x94\x9A\x9E\xB3\xB9\xE6', '€ŠŽ“”šžłąć'],
  ['windows-1251', '\x93\x94\x96\xCE\xF2\xF7\xB8\xF2\xB9', '“”–Отчёт№'],
  ['windows-1254', '\x80\x93\x94\xDE\xFD\xF0', '€“”Şığ'],
  ['windows-1256', '\x80\x93\x94\xC7\xE1', '€“”ال'],
  ['iso-8859-15', '\xA4\xBD\xE9', '€œé'],
  ['koi8-r', '\xEF\xD4\xDE\xA3\xD4', 'Отчёт'],
  ['gb18030', '\xD6\xD0\xCE\xC4', '中文'],
])('a text in %s has the letters that were typed', (label, typed, shown) => {
  expect(decodeAs(bytes(typed), label)).toEqual({ text: shown });
});

it('a letter of two bytes may begin in one word of a subject and end in the next', async () => {
  const subject = '=?utf-8?Q?Visite_=C3?=\n =?utf-8?Q?=A0_Selm?=';
  const { pieces, notes } = await read(mail('text/plain', 'Text.', subject), 'eml');
  expect(pieces).toContain('Subject: Visite à Selm');
  expect(notes).toEqual([]);
});

it.each([
  ['txt', 'Third\x07 bell, \x1Bred and\x07blue.\x02\n'],
  ['md', 'Third\x07 bell, \x1Bred and\x07blue.\x02\n'],
  ['html', '<p>Third\x07 bell, \x1Bred and&#7;blue.\x02</p>'],
  ['eml', mail('text/plain', 'Third\x07 bell, \x1Bred and\x07blue.\x02')],
])('control signs of a %s are no text, and part words', async (ending, text) => {
  const { pieces } = await read(text, ending);
  expect(pieces.at(-1)).toBe('Third bell, red and blue.');
});
