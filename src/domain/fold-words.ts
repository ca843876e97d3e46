/** Texts as the words that a reader sees in them, however these are encoded or disguised. */
import { JOINING } from '../lexicon/ordinary-words.ts';
import { fromLookAlikes, toLatin } from './look-alikes.ts';

/** A word of a text, and where it stands there. */
export interface PlacedWord {
  /** Small letters without accents, invisible characters and look-alikes of another script. */
  readonly word: string;
  /** The same word as it may also be read: written in the other script, or in letters that look alike. */
  readonly readings: readonly string[];
  readonly start: number;
  readonly end: number;
  /** As it is written, without what can't be seen. */
  readonly written: string;
  /** What stands between the word before and this one. */
  readonly before: string;
}

/** One character that can be seen, and the stretch of the text that it is written by. */
interface Character {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What no reader sees: formatting characters, and the marks of emphasis, which may stand within a word. */
const INVISIBLE = /\*|\p{Cf}|\u034F|[\u115F\u1160\u3164\uFFFD]|[\u17B4\u17B5]|[\uFE00-\uFE0F]/u;
/** Accents and points over letters; the vowel signs of Indic scripts are letters of their own. */
const ACCENT = /[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670]/gu;
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
/** Han characters stand close together, so each counts as a word; so do figures, and the parts of CamelCase. */
const SMALL = '(?:(?!\\p{Script=Han}|\\p{Lu})[\\p{L}\\p{M}])';
const WORD = new RegExp(`\\p{Script=Han}|(?:\\p{Lu}\\p{M}*)+${SMALL}*|${SMALL}+|\\p{N}+`, 'gu');
const PLAIN_WORD = /^[A-Z]?[a-z]+$/;
const HYPHEN_AT_END = /^[-\u2010\u2011\u00AC]\s+$/u;
const JOINERS: ReadonlySet<string> = new Set(JOINING);

/** The words of a text in their order. */
export function foldWords(text: string): readonly PlacedWord[] {
  const characters = [...visibleCharacters(text)];
  const seen = characters.map(({ value }) => value).join('');
  /** Which character each unit of what is seen belongs to. */
  const owner: number[] = [];
  for (const [index, { value }] of characters.entries()) for (const _ of value.split('')) owner.push(index);
  const words: PlacedWord[] = [];
  let done = 0;
  for (const { 0: written, index } of seen.matchAll(WORD)) {
    const start = characters[owner[index] ?? 0]?.start ?? 0;
    const end = characters[owner[index + written.length - 1] ?? 0]?.end ?? text.length;
    const before = seen.slice(done, index);
    done = index + written.length;
    const last = words.at(-1);
    if (last && isBroken(last.written, before, written)) {
      words[words.length - 1] = placed(last.written + written, last.start, end, last.before, text);
    } else words.push(placed(written, start, end, before, text));
  }
  return withoutSpacing(words, text);
}

/** The words of a text, without regard to case, to how accents are encoded and to punctuation. */
export function bareWords(text: string): readonly string[] {
  // The words of our own lists are nearly all of this kind.
  if (PLAIN_WORD.test(text)) return [text.toLowerCase()];
  return foldWords(text).map(({ word }) => word);
}

function placed(written: string, start: number, end: number, before: string, text: string): PlacedWord {
  const plain = fromLookAlikes(written);
  const word = plain.toLowerCase();
  const readings = [...new Set([word, ...toLatin(plain), ...spelledOut(text.slice(start, end))])];
  return { word, readings, start, end, written, before };
}

const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  đ: 'dj',
};

/** A word as it is written where the keyboard lacks its letters: Mueller. */
function spelledOut(word: string): readonly string[] {
  const plain = word.toLowerCase().normalize('NFC');
  const spelled = plain.replace(/[äöüøåđ]/gu, letter => SPELLED_OUT[letter] ?? letter);
  return spelled === plain ? [] : [spelled.normalize('NFKD').replace(ACCENT, '')];
}

/** So many letters with blanks between them are one word that is s p a c e d. */
const SPACED = 4;

function withoutSpacing(words: readonly PlacedWord[], text: string): readonly PlacedWord[] {
  const joined: PlacedWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    let end = at;
    while (isLetterAlone(words[end]) && (end === at || words[end]?.before === ' ')) end += 1;
    const last = words[end - 1];
    if (first && last && end - at >= SPACED) {
      const letters = words.slice(at, end).map(({ written }) => written);
      joined.push(placed(letters.join(''), first.start, last.end, first.before, text));
      at = end - 1;
    } else if (first) joined.push(first);
  }
  return joined;
}

function isLetterAlone(word: PlacedWord | undefined): boolean {
  return word !== undefined && /^\p{L}$/u.test(word.written) && !/^\p{Script=Han}$/u.test(word.written);
}

/** True where a hyphen at a line's end cuts one word in two. */
function isBroken(word: string, between: string, next: string): boolean {
  return (
    HYPHEN_AT_END.test(between) &&
    /^\p{Ll}/u.test(next) &&
    /\p{L}$/u.test(word) &&
    !JOINERS.has(next.toLowerCase())
  );
}

function* visibleCharacters(text: string): Generator<Character> {
  let at = 0;
  for (const { 0: encoded, index } of text.matchAll(/(?:%[0-9a-f]{2})+/gi)) {
    yield* plainCharacters(text, at, index);
    at = index + encoded.length;
    const decoded = decodedAddress(encoded);
    for (const { value } of plainCharacters(decoded, 0, decoded.length)) {
      yield { value, start: index, end: at };
    }
  }
  yield* plainCharacters(text, at, text.length);
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
  for (const character of text.slice(from, to)) {
    const end = start + character.length;
    if (character <= '\u007F' && character !== '*') yield { value: character, start, end };
    else if (!INVISIBLE.test(character)) {
      const value = (OWN_FORMS[character] ?? character.normalize('NFKD')).replace(ACCENT, '');
      if (value !== '') yield { value, start, end };
    }
    start = end;
  }
}
