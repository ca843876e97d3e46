/** Names of other alphabets in Latin letters. */
import systems from '../../language/romanization.json' with { type: 'json' };
import { withoutAccents } from './characters.ts';

/** One way of writing: which letters stand for a letter, or for two that are written together; none for one that has no sound of its own. */
type Romanization = ReadonlyMap<string, string>;

const { english, ...others } = systems;

/** All ways, that of English first: of scholars, in passports, in French and German. */
const ROMANIZATIONS: readonly Romanization[] = [english, ...Object.values(others)].map(
  system => new Map(Object.entries(system)),
);

const OTHER_ALPHABET = /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]+$/u;

/** How a word of another alphabet is written in Latin letters. */
export function toLatin(word: string): readonly string[] {
  if (!OTHER_ALPHABET.test(word)) return [];
  const small = word.toLowerCase();
  const sounds = [small, ...nominatives(small)].flatMap(form =>
    ROMANIZATIONS.flatMap(romanization => romanized(form, romanization)),
  );
  return sounds.filter(reading => /^[a-z]+$/.test(reading));
}

/** How a word of another alphabet is written in Latin letters, in English where that knows its letters. */
function romanizedOf(word: string): string | undefined {
  return OTHER_ALPHABET.test(word)
    ? ROMANIZATIONS.flatMap(romanization => romanized(word.toLowerCase(), romanization))[0]
    : undefined;
}

/** Words with the letters of an address, as far as it is known how they are written in these. */
export function inLatin(words: string): string {
  return words
    .normalize('NFC')
    .replace(/\p{L}+/gu, word => romanizedOf(word) ?? romanizedOf(withoutAccents(word)) ?? word);
}

/** The forms in which a Greek name is written in other languages, which leave its cases out. */
function nominatives(word: string): readonly string[] {
  const [ending = ''] = /(?:ου|[οεηα])$/u.exec(word) ?? [];
  const stem = word.slice(0, word.length - ending.length);
  if (ending === '') return [];
  return ['η', 'α'].includes(ending) ? [`${word}ς`] : [`${stem}ος`];
}

/** The word as one romanization writes it; what ends in the short i is also written with y. */
function romanized(word: string, romanization: Romanization): readonly string[] {
  let reading = '';
  for (let at = 0; at < word.length; ) {
    const length = romanization.has(word.slice(at, at + 2)) ? 2 : 1;
    const spelling = romanization.get(word.slice(at, at + length));
    if (spelling === undefined) return [];
    reading += spelling;
    at += length;
  }
  const short = reading.replace(/(?:[iy]i|(?<=[aeo])i)$/, 'y');
  return short === reading ? [reading] : [reading, short];
}
