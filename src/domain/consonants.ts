/** Names by their consonants, by which those of scripts without vowels are told in others: حسن is Hassan, Hasan and Hassen. */

/** Scripts that write few vowels, letter by letter as Latin ones that sound alike; what is not here is a vowel or silent. */
const LETTERS: Readonly<Record<string, string>> = {
  b: 'بپב',
  t: 'تثطתט',
  j: 'جگغג',
  h: 'حخهہھחה',
  d: 'دذضڈד',
  r: 'رڑר',
  z: 'زظژז',
  s: 'سشصچשסצץ',
  f: 'فڤפף',
  k: 'قكکכךק',
  l: 'لל',
  m: 'مמם',
  n: 'نںנן',
};
const SCRIPT = /^[\p{Script=Arabic}\p{Script=Hebrew}]+$/u;
const SOUNDS = new Map(
  Object.entries(LETTERS).flatMap(([sound, letters]) =>
    Array.from(letters, letter => [letter, sound] as const),
  ),
);
/** The article, and the small words that are written in one with what follows. */
const PREFIX = /^(?:[وفبكل]?ال|لل|[ובהלמכש])(?=..)/u;
/** So few consonants are those of too many words. */
const SHORTEST = 2;

/** The consonants by which a word is found: in Latin letters, and in scripts without vowels. */
export interface Consonants {
  readonly script: 'latin' | 'other';
  readonly keys: readonly string[];
}

/** The consonants of a word of one of the scripts; undefined for any other. */
export function consonantsOf(word: string): Consonants | undefined {
  if (SCRIPT.test(word)) {
    const stems = new Set([word, word.replace(PREFIX, ''), word.replace(/^[وفبلك](?=...)/u, '')]);
    const keys = [...stems].map(each => bare(Array.from(each, letter => SOUNDS.get(letter) ?? '').join('')));
    return { script: 'other', keys: keys.filter(({ length }) => length >= SHORTEST) };
  }
  if (!/^[a-z]+$/.test(word)) return undefined;
  const keys = ['s', 'h']
    .map(ch => bare(latin(word.replace(/ch/g, ch))))
    .filter(({ length }) => length >= SHORTEST);
  return { script: 'latin', keys: [...new Set(keys)] };
}

function latin(word: string): string {
  return word
    .replace(/sh|sch/g, 's')
    .replace(/kh/g, 'h')
    .replace(/gh/g, 'j')
    .replace(/([tdp])h/g, (_, letter: string) => (letter === 'p' ? 'f' : letter))
    .replace(/[gj]/g, 'j')
    .replace(/[cq]/g, 'k')
    .replace(/v/g, 'f')
    .replace(/p/g, 'b')
    .replace(/x/g, 'ks')
    .replace(/[aeiouwy]/g, '');
}

/** Without what is doubled, and without the h that is not heard at the end. */
function bare(consonants: string): string {
  return consonants.replace(/(.)\1+/g, '$1').replace(/(?<=.)h$/, '');
}
