/** What an author may have meant who wrote a word that is none. */

/** All texts that are one slip of the pen away from a word, the likeliest kind of slip first. */
export function slipsOfPen(word: string, letters: string): ReadonlySet<string> {
  const swapped: string[] = [];
  const without: string[] = [];
  const added: string[] = [];
  const changed: string[] = [];
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const [one = '', two = ''] = after;
    if (two !== '') swapped.push(before + two + one + after.slice(2));
    if (one !== '') without.push(before + after.slice(1));
    for (const letter of letters) {
      added.push(before + letter + after);
      if (one !== '') changed.push(before + letter + after.slice(1));
    }
  }
  const capitalized = word.charAt(0).toUpperCase() + word.slice(1);
  // Everything is near to a word of three letters.
  if (word.length < SHORTEST) return others(word, [capitalized, ...swapped]);
  return others(word, [capitalized, ...swapped, ...added, ...without, ...changed]);
}

/** The fewest letters of a word of which one may be wrong, and of one of which two may be. */
const SHORTEST = 4;
const SHORTEST_FOR_TWO = 7;

const VOWEL = /[aeiouyаеиоуыэюя]/;

/** All texts that sound much like a word: two letters are double, vowels, or silent at its end, and might be otherwise. */
export function twoSlipsOfEar(word: string, letters: string): ReadonlySet<string> {
  if (word.length < SHORTEST_FOR_TWO) return new Set();
  const vowels = [...letters].filter(isVowel);
  return others(
    word,
    slipsOfEar(word, vowels).flatMap(text => slipsOfEar(text, vowels)),
  );
}

function slipsOfEar(word: string, vowels: readonly string[]): readonly string[] {
  const heard = Array.from(word, (letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const single = before.endsWith(letter) ? [before + after] : [before + letter + letter + after];
    return isVowel(letter) ? [before + after, ...vowels.map(vowel => before + vowel + after)] : single;
  });
  return [word.slice(0, -1), ...heard.flat()];
}

function isVowel(letter: string): boolean {
  return VOWEL.test(letter.normalize('NFD').charAt(0));
}

function others(word: string, texts: readonly string[]): ReadonlySet<string> {
  const all = new Set(texts);
  all.delete(word);
  return all;
}
