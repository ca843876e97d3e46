/** Whether a name stands for what it names, or says of what kind something is: “officials from the Gambia”, “Gambia officials”. */
import { wordsOfLanguage } from '../lexicon/language-words.ts';
import type { WordToken } from './tokens.ts';

/** A regular past form, such as “asked” and “agreed”, has a vowel before its ending; “red”, “shed” and “need” have none. */
const REGULAR = /(?:[aeiouy].+|[iouy])ed$/;

/** Words of a language by what they say of a name before them. */
interface Signs {
  readonly function: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  readonly participles: ReadonlySet<string>;
  readonly asides: ReadonlySet<string>;
}

const known = new Map<string, Signs>();

/** True where the name that ends before a word is whole: what follows can only stand behind a noun. */
export function isWholeBefore(words: readonly WordToken[], at: number, language: string): boolean {
  const signs = signsOf(language);
  const next = words[at];
  if (!next?.follows) return true;
  if (signs.joints.has(next.lower)) {
    const after = afterCapitals(words, at + 1);
    return after === at + 1 || isWholeBefore(words, after, language);
  }
  if (signs.function.has(next.lower) || signs.asides.has(next.lower)) return true;
  const verb = next.lower.endsWith('ly') ? at + 1 : at;
  return words[verb]?.follows === true && isVerb(words, verb, signs);
}

/** True for a verb that has the name, or what the name belongs to, for its subject; “supplied weapons” has none. */
function isVerb(words: readonly WordToken[], at: number, signs: Signs): boolean {
  const { lower = '', text } = words[at] ?? {};
  if (text !== lower) return false;
  if (signs.past.has(lower)) return true;
  const object = words[at + 1]?.follows ? words[at + 1]?.lower : undefined;
  if (lower.endsWith('ing')) return object !== undefined && signs.determiners.has(object);
  if (!REGULAR.test(lower) && !signs.participles.has(lower)) return false;
  return object === undefined || (signs.function.has(object) && !signs.joints.has(object));
}

/** The index behind the words with a capital that stand in a row. */
function afterCapitals(words: readonly WordToken[], from: number): number {
  let at = from;
  while (words[at]?.follows && words[at]?.text !== words[at]?.lower) at++;
  return at;
}

function signsOf(language: string): Signs {
  const signs = known.get(language) ?? readSigns(language);
  known.set(language, signs);
  return signs;
}

function readSigns(language: string): Signs {
  const list = (name: Parameters<typeof wordsOfLanguage>[1]) => new Set(wordsOfLanguage(language, name));
  return {
    function: list('function'),
    joints: list('joints'),
    determiners: list('determiners'),
    past: list('past'),
    participles: list('participles'),
    asides: list('asides'),
  };
}
