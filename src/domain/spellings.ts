import { withoutAccents } from './characters.ts';
import { toLatin } from './romanize.ts';

const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  đ: 'dj',
  ð: 'dh',
};

/** Letters that stand for one sound, and the plainest letter for it; the longest first. */
const SOUNDS: Readonly<Record<string, string>> = {
  shch: 's',
  qua: 'kva',
  que: 'kve',
  qui: 'kvi',
  quo: 'kvo',
  tsch: 'c',
  tch: 'c',
  sch: 's',
  sh: 's',
  sz: 's',
  ch: 'c',
  cz: 'c',
  ts: 'c',
  tz: 'c',
  zh: 'z',
  kh: 'h',
  gh: 'g',
  ph: 'f',
  th: 't',
  dh: 'd',
  dj: 'd',
  ck: 'k',
  oe: 'o',
  ae: 'a',
  aa: 'a',
  ue: 'u',
  ou: 'u',
  oo: 'u',
  ee: 'i',
  ie: 'i',
  w: 'v',
  x: 'ks',
  q: 'k',
  y: 'i',
  j: 'i',
};
const SOUND = new RegExp(Object.keys(SOUNDS).join('|'), 'g');
/** What begins a spelling that tells how a word sounds, so that it is like no word as it is written. */
const SOUNDING = '~';
/** So few letters sound like those of too many words. */
const SHORTEST_SOUND = 4;

/** The word in small plain letters first, then all other ways in which it may be read. */
export function spellingsOf(written: string, letters: string): readonly string[] {
  const word = written.toLowerCase();
  const spellings = [word, ...toLatin(written), ...spelledOut(letters)];
  const sounds = spellings.map(soundOf).filter(({ length }) => length > SHORTEST_SOUND);
  return [...new Set([...spellings, ...sounds])];
}

/** A word as it is written where the keyboard lacks its letters: Mueller. */
function spelledOut(letters: string): readonly string[] {
  const plain = letters.toLowerCase().normalize('NFC');
  const spelled = plain.replace(/[äöüøåđð]/gu, letter => SPELLED_OUT[letter] ?? letter);
  return spelled === plain ? [] : [withoutAccents(spelled)];
}

/** How a word in Latin letters sounds, whatever its language writes for that: Ostergaard is Östergård. */
function soundOf(word: string): string {
  if (!/^[a-z]+$/.test(word)) return '';
  return SOUNDING + word.replace(SOUND, letters => SOUNDS[letters] ?? letters).replace(/(.)\1+/g, '$1');
}
