/** Letters of other scripts that look like Latin ones, and Cyrillic names in Latin letters. */

/** Cyrillic, Greek and Armenian letters with a Latin twin. */
const FROM = 'АВЕЅІЈКМНОРСТУХҮԚԜаеѕіјкмнорстухуԛԝһԁпвгиьӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχγηωօսհո';
const TO = 'ABESIJKMHOPCTYXYQWaesijkmhopctyxyqwhdnbrublABEZHIKMNOPTYXaeikvoptuxynwouhn';
const TWINS = new Map(Array.from(FROM, (letter, index) => [letter, TO.charAt(index)]));

const SOUNDS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'd',
  е: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  џ: 'dz',
  ш: 's',
  щ: 'sc',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'ju',
  я: 'ja',
  і: 'i',
  є: 'je',
};

/** The word in Latin letters where some of its letters are Latin and the others look it. */
export function fromLookAlikes(word: string): string {
  return /\p{Script=Latin}/u.test(word) ? twinned(word) : word;
}

/** How a word in Cyrillic or Greek may be read in Latin letters: by what it looks like, and by its sound. */
export function toLatin(word: string): readonly string[] {
  if (!/^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]+$/u.test(word)) return [];
  const twin = twinned(word).toLowerCase();
  const sound = Array.from(word.toLowerCase(), letter => SOUNDS[letter] ?? letter).join('');
  return [twin, sound].filter(reading => /^[a-z]+$/.test(reading));
}

function twinned(word: string): string {
  return Array.from(word, letter => TWINS.get(letter) ?? letter).join('');
}
