/** The characters that a reader sees of a text, however these are encoded. */
import { characterEntities } from 'character-entities';

/** One character that can be seen, and the stretch of the text that it is written by. */
export interface Character {
  /** Without accents, and in the letters of which it is made; empty for an accent. */
  readonly value: string;
  /** As it is in the alphabet of its language. */
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

/** What no reader sees: formatting characters, and the marks of emphasis, which may stand within a word. */
const INVISIBLE = /\*|\p{Cf}|\u034F|[\u115F\u1160\u3164\uFFFD]|[\u17B4\u17B5]|[\uFE00-\uFE0F]/u;
/** Accents and points over letters; the vowel signs of Indic scripts are letters of their own. */
const ACCENT = /[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670]/gu;
/** Letters as an address writes them. */
const PERCENTS = /(?:%[0-9a-f]{2})+/gi;
/** The same, and letters by their names, as a page may write them. */
const ENCODED = /(?:%[0-9a-f]{2})+|&(?:amp;)*(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,31});/gi;
const OWN_FORMS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ł: 'l',
  Ł: 'L',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  þ: 'th',
  Þ: 'Th',
  ŧ: 't',
  Ŧ: 'T',
  ə: 'e',
  Ə: 'E',
};

/** What can be seen, in order; what is encoded is read. */
export function* visibleCharacters(text: string, encodings = PERCENTS): Generator<Character> {
  let at = 0;
  for (const { 0: encoded, 1: entity, index } of text.matchAll(encodings)) {
    const decoded = entity === undefined ? decodedAddress(encoded) : decodedEntity(entity);
    if (decoded === undefined) continue;
    yield* plainCharacters(text, at, index);
    at = index + encoded.length;
    for (const { value, letter } of plainCharacters(decoded, 0, decoded.length)) {
      yield { value, letter, start: index, end: at };
    }
  }
  yield* plainCharacters(text, at, text.length);
}

/** A text as a reader sees it, accents and marks of emphasis included. */
export interface ReadableText {
  readonly text: string;
  /** Where a stretch of it stands in what is written. */
  place(start: number, end: number): { readonly start: number; readonly end: number };
}

/** What may hide a letter or be one in another form; few texts have any of it. */
const DISGUISED = /[%&\u00AD]|[^\0-\u024F\u0370-\u052F\u2010-\u2027\u2030-\u203A]/u;

/** What may stand within a word that a reader sees whole, and letters in another form. */
export const HIDDEN = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF\uFB00-\uFB06\uFF21-\uFF5A]|&#?\w{2,31};/g;

/** The same text without what can't be seen, in plain letters: those of full width and the like as all others. */
export function visibleText(text: string): ReadableText {
  if (!DISGUISED.test(text)) return { text, place: (start, end) => ({ start, end }) };
  let shown = '';
  const owners: { readonly start: number; readonly end: number }[] = [];
  for (const { 0: piece, index } of text.matchAll(/\*+|[^*]+/g)) {
    const isEmphasis = piece.startsWith('*');
    const characters = isEmphasis
      ? Array.from(piece, (letter, at) => ({ letter, start: at, end: at + 1 }))
      : visibleCharacters(piece, ENCODED);
    for (const { letter, start, end } of characters) {
      const plain = /^\p{L}/u.test(letter) ? letter.normalize('NFKC') : letter;
      shown += plain;
      for (const _ of plain.split('')) owners.push({ start: index + start, end: index + end });
    }
  }
  return {
    text: shown,
    place: (start, end) => ({
      start: owners[start]?.start ?? text.length,
      end: end > start ? (owners[end - 1]?.end ?? text.length) : (owners[start]?.start ?? text.length),
    }),
  };
}

export function withoutAccents(word: string): string {
  return word.normalize('NFKD').replace(ACCENT, '');
}

/** What the name or number of a character stands for: `aacute`, `#225`, `#xE1`; undefined for what is none. */
function decodedEntity(entity: string): string | undefined {
  if (!entity.startsWith('#'))
    return Object.hasOwn(characterEntities, entity) ? characterEntities[entity] : undefined;
  const code = Number(entity.replace(/^#/, /x/i.test(entity) ? '0' : ''));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function decodedAddress(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function* plainCharacters(text: string, from: number, to: number): Generator<Character> {
  let start = from;
  for (const letter of text.slice(from, to)) {
    const end = start + letter.length;
    if (letter <= '\u007F' && letter !== '*') yield { value: letter, letter, start, end };
    else if (!INVISIBLE.test(letter)) {
      // A Korean sign is one letter, of whatever it is made.
      const form = /\p{Script=Hangul}/u.test(letter) ? 'NFKC' : 'NFKD';
      const value = (OWN_FORMS[letter] ?? letter.normalize(form)).replace(ACCENT, '');
      // An accent that stands by itself belongs to the letter before it.
      yield { value, letter, start, end };
    }
    start = end;
  }
}
