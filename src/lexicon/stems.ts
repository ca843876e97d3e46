/** Stems: what the forms of a word have in common, in English, French and Spanish. */

/** Endings of forms and derivations without accents, longest first, and how many letters must be left before one. */
const ENDINGS: readonly (readonly [ending: RegExp, least: number])[] = [
  [/(?:isations?|izations?|izaciones|izacion|amientos?|imientos?|ificaciones|ificacion|ifications?)$/, 4],
  [
    /(?:ations?|itions?|aciones|acion|iciones|icion|utions?|uciones|ucion|ements?|idades|idad|abilit(?:y|ies)|ibilit(?:y|ies))$/,
    4,
  ],
  [
    /(?:ateurs?|atrices?|adoras?|adores|ador|ators?|ities|ity|ites?|iques?|icos?|icas?|ions?|iones|ments?|mente|ances?|ences?|ancias?|encias?)$/,
    4,
  ],
  [
    /(?:ables?|ibles?|ivos?|ivas?|ives?|ifs?|eurs?|euses?|eros?|eras?|ieres?|iers?|ismos?|istas?|istes?|ists?|ings?|edly|ingly|ers?|ors?|als?|ales|aux|ally|ies|ied|ees?|es|ed|er|ir|ar|ado|ada|ados|adas|ido|ida|idos|idas|ando|iendo|ant|ante|antes)$/,
    4,
  ],
  [/(?:s|x|e|a|o|y)$/, 3],
];

const known = new Map<string, string>();
/** So many words are remembered; a text has far fewer. */
const MOST_KNOWN = 20_000;

/** The stem of a word in small letters without accents; short words keep theirs. */
export function stemOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const stem = cut(word);
  known.set(word, stem);
  return stem;
}

function cut(word: string): string {
  for (const [ending, least] of ENDINGS) {
    const short = word.replace(ending, '');
    if (short.length < word.length && short.length >= least) return short.replace(/(?<=..[a-z])[aeoy]$/, '');
  }
  return word;
}

/** So many letters in common make two words akin, where they are most of both. */
export const SHARED_LETTERS = 5;
const MOST = 0.6;

/** From 0 to 1, how likely two stems are of one word: the same, or one beginning that is most of both. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const shorter = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < shorter && one[shared] === other[shared]) shared++;
  const share = shared / Math.max(one.length, other.length);
  return shared >= SHARED_LETTERS && share >= MOST ? share : 0;
}
