/** From the bytes of a source to its text, whichever encoding its program has written. */

import { UnreadableSource } from '../base/unreadable-source.ts';
import { importText } from '../messages/import.ts';
import { languageOf } from './languages.ts';

/** A text, and its encoding where that is a guess. */
export interface Decoded {
  readonly text: string;
  readonly guess?: string | undefined;
}

/** What 0x80 to 0x9F are in Windows-1252; some builds of Node take them for control signs. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008D\u017D\u008F\u0090‘’“”•–—˜™š›œ\u009D\u017EŸ';

/** Control signs; those that end a line or make a gap stay. */
const CONTROLS = /[^\P{Cc}\t\n\v\f\r\u0085]+/gu;

/** Reads the text of a file that says nothing of its encoding, or `label`; `note` is for the author. */
export function decodeText(
  bytes: Uint8Array,
  label?: string,
): { readonly text: string; readonly note?: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeAs(bytes, 'utf-16be');
  if (bytes.includes(0)) return decodeUnmarked(bytes);
  const utf8 = decodeAs(bytes, undefined);
  const { text, guess } = utf8.guess === undefined ? utf8 : decodeAs(bytes, label);
  return guess === undefined ? { text } : { text, note: guessNote(guess) };
}

/** What is said of a source whose encoding is a guess. */
export function guessNote(encoding: string): string {
  return importText('source.guessed-encoding', { encoding });
}

/** UTF-16 without the mark that says so: blanks and line ends have a zero, always on the same side. */
function decodeUnmarked(bytes: Uint8Array): Decoded {
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [high = 0, low = 0] = zeros;
  const isWide =
    bytes.length % 2 === 0 && (high === 0 || low === 0) && high + low > bytes.length / MOST_LETTERS;
  const text = isWide ? wholly(bytes, low > 0 ? 'utf-16le' : 'utf-16be') : undefined;
  if (text === undefined || text.search(CONTROLS) >= 0)
    throw new UnreadableSource(importText('source.no-text-file'));
  return { text };
}

/** No text has so many letters to a blank. */
const MOST_LETTERS = 40;

function wholly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Reads bytes in the encoding that is called `label`. Where that is none, or UTF-8 that is not, they are UTF-8, or
 * else those of older programs, which is a guess.
 */
export function decodeAs(bytes: Uint8Array, label: string | undefined): Decoded {
  // ASCII has no accents: where there are some, its name says nothing of them.
  const decoder = label === undefined || /ascii$/i.test(label) ? undefined : decoderFor(label);
  if (decoder?.encoding === 'windows-1252') return { text: windows1252(bytes) };
  if (decoder && decoder.encoding !== 'utf-8') return { text: withoutControls(decoder.decode(bytes)) };
  const text = wholly(bytes, 'utf-8');
  if (text !== undefined) return { text: withoutControls(text) };
  return inOtherLetters(bytes) ?? { text: windows1252(bytes), guess: 'Windows-1252' };
}

/** What programs wrote in languages of other letters, whose common words tell that it is one of them. */
const OTHER_LETTERS: readonly (readonly [encoding: string, name: string, languages: readonly string[]])[] = [
  ['windows-1251', 'Windows-1251', ['ru', 'sr']],
  ['koi8-r', 'KOI8-R', ['ru']],
  ['windows-1256', 'Windows-1256', ['ar']],
];

/** A text of which most letters are not Latin, as the words of one of these languages. */
function inOtherLetters(bytes: Uint8Array): Decoded | undefined {
  let [high, latin] = [0, 0];
  for (const byte of bytes) {
    if (byte >= 0xc0) high++;
    else if ((byte | 0x20) > 0x60 && (byte | 0x20) < 0x7b) latin++;
  }
  if (high <= latin) return undefined;
  for (const [encoding, guess, languages] of OTHER_LETTERS) {
    const text = decoderFor(encoding)?.decode(bytes) ?? '';
    const language = languageOf(text.split(/\s+/u));
    if (language !== undefined && languages.includes(language)) return { text: withoutControls(text), guess };
  }
  return undefined;
}

/** The encoding that a page names in its head, where it has one byte for each sign, or several for some. */
export function encodingOfPage(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 4096));
  const label = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  return label === undefined || /^utf/i.test(label) ? undefined : label;
}

/** Each byte as the letter of its number. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
}

function windows1252(bytes: Uint8Array): string {
  const text = latin1(bytes).replace(/[\u0080-\u009F]/g, sign =>
    WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80),
  );
  return withoutControls(text);
}

function decoderFor(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** The text with a blank for control signs that part two words, and nothing for others. */
function withoutControls(text: string): string {
  return text.replace(CONTROLS, (signs, at: number) => {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + signs.length)];
    return before.trim() === '' || after.trim() === '' ? '' : ' ';
  });
}
