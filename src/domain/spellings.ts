/** In which ways a word may be read: in Latin letters, spelt out, or in another spelling of the same sound. */
import spellings from '../../language/spellings.json' with { type: 'json' };
import { withoutAccents } from './characters.ts';
import { toLatin } from './romanize.ts';

/** What is written for a letter that a keyboard lacks. */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map(Object.entries(spellings.letters));
/** The plainest letters for what is written for a sound. */
const PLAINEST: ReadonlyMap<string, string> = new Map(
  Object.entries(spellings.sounds).flatMap(([plain, written]) => written.map(letters => [letters, plain])),
);
/** The longest first. */
const SOUND = new RegExp([...PLAINEST.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
/** What begins a spelling that tells how a word sounds, so that it is like no word as it is written. */
const SOUNDING = '~';
/** So few letters sound like those of too many words. */
const SHORTEST_SOUND = 4;

/** The word in small plain letters first, then all other ways in which it may be read. */
export function spellingsOf(written: string, letters: string): readonly string[] {
  const spelled = [written.toLowerCase(), ...toLatin(written), ...spelledOut(letters)];
  const sounds = spelled.map(soundOf).filter(({ length }) => length > SHORTEST_SOUND);
  return [...new Set([...spelled, ...sounds])];
}

/** A word as it is written where the keyboard lacks its letters: Mueller. */
function spelledOut(letters: string): readonly string[] {
  const plain = letters.toLowerCase().normalize('NFC');
  const spelled = Array.from(plain, letter => SPELLED_OUT.get(letter) ?? letter).join('');
  return spelled === plain ? [] : [withoutAccents(spelled)];
}

/** How a word in Latin letters sounds, whatever its language writes for that: Ostergaard is Östergård. */
function soundOf(word: string): string {
  if (!/^[a-z]+$/.test(word)) return '';
  return SOUNDING + word.replace(SOUND, letters => PLAINEST.get(letters) ?? letters).replace(/(.)\1+/g, '$1');
}
