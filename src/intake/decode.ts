/** From the bytes of a source to its text, whichever encoding its program has written. */
import { importText } from '../messages/import.ts';
import { UnreadableSource } from '../unreadable-source.ts';

/** A text, and whether its encoding is a guess. */
export interface Decoded {
  readonly text: string;
  readonly isGuessed: boolean;
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
  if (bytes.includes(0)) throw new UnreadableSource(importText('source.no-text-file'));
  const utf8 = decodeAs(bytes, undefined);
  const { text, isGuessed } = utf8.isGuessed ? decodeAs(bytes, label) : utf8;
  return isGuessed ? { text, note: guessNote() } : { text };
}

/** What is said of a source whose encoding is a guess. */
export function guessNote(): string {
  return importText('source.windows-1252');
}

/**
 * Reads bytes in the encoding that is called `label`. Where that is none, or UTF-8 that is not, they are UTF-8, or
 * else those of old Windows programs, which is a guess.
 */
export function decodeAs(bytes: Uint8Array, label: string | undefined): Decoded {
  // ASCII has no accents: where there are some, its name says nothing of them.
  const decoder = label === undefined || /ascii$/i.test(label) ? undefined : decoderFor(label);
  if (decoder?.encoding === 'windows-1252') return { text: windows1252(bytes), isGuessed: false };
  if (decoder && decoder.encoding !== 'utf-8')
    return { text: withoutControls(decoder.decode(bytes)), isGuessed: false };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: withoutControls(text), isGuessed: false };
  } catch {
    return { text: windows1252(bytes), isGuessed: true };
  }
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
