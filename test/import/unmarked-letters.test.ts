/** Files that do not say in which letters they are written: what their words and zeros tell of it. */
import { expect, it } from 'vitest';
import { UnreadableSource } from '../../src/base/unreadable-source.ts';
import { decodeText } from '../../src/import/decode.ts';

const RUSSIAN =
  'Отчёт о поездке в Новозерск. Миссия была на месте с 3 по 7 марта и не встретила представителей завода, ' +
  'как это было в прошлом году. На складе не было воды, и от жителей из двух деревень были жалобы.';

/** A text in an encoding of one byte for each letter, of which `letters` are those from 0x80 on, in their order. */
function inBytes(text: string, encoding: string): Uint8Array {
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, letter => all.indexOf(letter));
}

function wide(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !isBigEndian);
  return bytes;
}

it.each(['windows-1251', 'koi8-r'])(
  'a Russian text in %s is read in its own letters, as a guess',
  encoding => {
    const { text, note } = decodeText(inBytes(RUSSIAN, encoding));
    expect(text).toBe(RUSSIAN);
    expect(note?.toLowerCase()).toContain(encoding);
  },
);

it('a French text in Windows-1252 stays one', () => {
  const text = 'Les préfets ont été reçus à Évry, où la mission était arrivée.';
  expect(decodeText(inBytes(text, 'windows-1252'))).toMatchObject({ text });
});

it('letters that make no words of such a language are a guess as before', () => {
  expect(decodeText(inBytes('Žďár çéà', 'windows-1250')).note).toContain('Windows-1252');
});

it.each([
  ['little-endian', 'Mission to Selm\nThe clinic is open – since 3 May.', false],
  ['big-endian', 'Mission to Selm\nThe clinic is open – since 3 May.', true],
  ['little-endian', RUSSIAN, false],
])('UTF-16 without a mark is read where its zeros stand on one side: %s', (_order, text, isBigEndian) => {
  expect(decodeText(wide(text, isBigEndian))).toEqual({ text });
});

it.each([
  ['zeros on both sides', [0x4d, 0, 0x5a, 0x90, 0, 0x03, 0, 0x04]],
  ['a control sign', [0x4d, 0, 0x01, 0, 0x5a, 0]],
  ['half a letter', [0x4d, 0, 0x5a]],
])('a file with %s is no text', (_what, bytes) => {
  expect(() => decodeText(Uint8Array.from(bytes))).toThrow(UnreadableSource);
});
