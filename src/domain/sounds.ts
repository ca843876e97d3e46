/** Names by how they sound, by which those of one alphabet are told in another: Brown is Браун, and Hoxha is Хоџа. */
import { toLatin } from './look-alikes.ts';

/** What a language writes for a sound, and the plainest letters for that; the longest first. `^` is where a word begins, `$` where it ends. */
type Sounds = Readonly<Record<string, string>>;

const SHARED: Sounds = {
  sch: 's',
  sh: 's',
  kh: 'h',
  ph: 'f',
  th: 't',
  ck: 'k',
  qu: 'kv',
  w: 'v',
  y: 'i',
  x: 'ks',
  q: 'k',
};
const LANGUAGES: readonly Sounds[] = [
  // English
  {
    tch: 'c',
    ch: 'c',
    igh: 'ai',
    oo: 'u',
    ee: 'i',
    ea: 'i',
    ow: 'au',
    ay: 'ei',
    ai: 'ei',
    ...SHARED,
    wh: 'v',
    j: 'dz',
  },
  // Albanian
  { ...SHARED, xh: 'dz', zh: 'z', dh: 'd', gj: 'd', nj: 'ni', x: 'dz', q: 'c', j: 'i' },
  // German
  {
    ...SHARED,
    tsch: 'c',
    tz: 'c',
    chs: 'ks',
    ch: 'h',
    aeu: 'oi',
    eu: 'oi',
    ei: 'ai',
    ie: 'i',
    ue: 'iu',
    oe: 'e',
    jae: 'e',
    ae: 'e',
    je: 'e',
    j: 'i',
    z: 'c',
    c: 'k',
    v: 'f',
    '^sa': 'za',
    '^se': 'ze',
    '^si': 'zi',
    '^so': 'zo',
    '^su': 'zu',
    dt$: 't',
  },
  // The same where it is written by its letters
  { ...SHARED, tsch: 'c', tz: 'c', ie: 'i', ue: 'iu', oe: 'e', ae: 'e', ch: 'h', z: 'c', j: 'i' },
  // French
  {
    ...SHARED,
    eaux$: 'o',
    eau: 'o',
    ault$: 'o',
    aud$: 'o',
    aut$: 'o',
    aux$: 'o',
    au: 'o',
    ot$: 'o',
    ou: 'u',
    oi: 'ua',
    oy: 'ua',
    ai: 'e',
    ei: 'e',
    u: 'iu',
    qu: 'k',
    gu: 'g',
    gn: 'ni',
    ch: 's',
    ge: 'ze',
    gi: 'zi',
    ce: 'se',
    ci: 'si',
    c: 'k',
    j: 'z',
    th: 't',
    h: '',
    er$: 'e',
    ez$: 'e',
    et$: 'e',
    ent$: 'an',
    ant$: 'an',
    and$: 'an',
    in$: 'en',
    rd$: 'r',
    rt$: 'r',
    nt$: 'n',
    nd$: 'n',
    as$: 'a',
    es$: 'e',
    is$: 'i',
    at$: 'a',
    it$: 'i',
  },
];
/** What the ways of writing other alphabets in Latin letters write for the same sounds. */
const WRITTEN: Sounds = {
  shch: 's',
  dzh: 'dz',
  zh: 'z',
  sh: 's',
  ch: 'c',
  kh: 'h',
  ts: 'c',
  th: 't',
  dj: 'd',
  ou: 'u',
  w: 'v',
  y: 'i',
  j: 'i',
};
/** So few letters sound like those of too many words. */
const SHORTEST = 4;

/** The sounds by which a word is found: in Latin letters, and in another alphabet. */
export interface SoundKeys {
  readonly script: 'latin' | 'other';
  readonly keys: readonly string[];
}

/** How a word sounds in each of the languages that it may be of, without what its cases end in. */
export function soundKeysOf(word: string): SoundKeys {
  if (/^[a-z]+$/.test(word)) {
    // An h before a consonant, and an e at the end, are not heard.
    const heard = word.replace(/(?<=[aeou])h(?=[^aeiouy])/g, '').replace(/(?<=[^aeiouy])e$/, '');
    return {
      script: 'latin',
      keys: keysOf(LANGUAGES.flatMap(sounds => bare(replaced(`^${heard}$`, sounds).replace(/[$^]/g, '')))),
    };
  }
  const [, ...readings] = toLatin(word);
  const stems = readings
    .map(reading => replaced(reading, WRITTEN))
    .flatMap(each => [bare(each), bare(each.replace(/(?:[oe][mv]|o[mv][aeiu])$/, ''))]);
  return { script: 'other', keys: keysOf(stems) };
}

function keysOf(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].filter(({ length }) => length >= SHORTEST);
}

const patterns = new WeakMap<Sounds, RegExp>();

function replaced(word: string, sounds: Sounds): string {
  let pattern = patterns.get(sounds);
  if (!pattern) {
    const longest = Object.keys(sounds).sort((a, b) => b.length - a.length);
    pattern = new RegExp(longest.map(letters => letters.replace(/[$^]/g, String.raw`\$&`)).join('|'), 'g');
    patterns.set(sounds, pattern);
  }
  return word.replace(pattern, letters => sounds[letters] ?? letters);
}

/** Without what is doubled, and without the vowels at the end. */
function bare(sound: string): string {
  return sound.replace(/(.)\1+/g, '$1').replace(/[aeiou]+$/, '');
}
