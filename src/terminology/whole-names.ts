/** Whether a name stands for what it names, or says of what kind something is: “officials from the Gambia”, “Gambia officials”. */
import { wordsOfLanguage } from '../lexicon/language-words.ts';
import type { WordToken } from './tokens.ts';

/** A regular past form, such as “asked” and “agreed”, has a vowel before its ending; “red”, “shed” and “need” have none. */
const REGULAR = /(?:[aeiouy].+|[iouy])ed$/;

const FIGURE = /^\d/;

/** Words of a language by what they say of a name before them. */
interface Signs {
  readonly function: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  readonly participles: ReadonlySet<string>;
  readonly asides: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Articles and the like, which no noun has before it as it has a verb. */
  readonly openers: ReadonlySet<string>;
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

/** True where the verb of the sentence follows a name, or the list that goes on with it. */
export function hasVerbBehind(words: readonly WordToken[], after: number, language: string): boolean {
  const at = itemsBehind(words, after, language);
  const signs = signsOf(language);
  const verb = words[at]?.lower.endsWith('ly') && words[at]?.follows ? at + 1 : at;
  const { lower = '', follows = false } = words[verb] ?? {};
  return follows && (signs.auxiliaries.has(lower) || isFiniteVerb(words, verb, at > after, signs));
}

/** The index behind the last name of a list of names that goes on with “and”. */
export function itemsBehind(words: readonly WordToken[], after: number, language: string): number {
  const { joints } = signsOf(language);
  const next = words[after];
  if (!next?.follows || !joints.has(next.lower)) return after;
  let at = after + 1;
  while (words[at]?.follows && words[at]?.lower === 'the') at++;
  const end = afterCapitals(words, at);
  return end > at ? end : after;
}

/** The verbs of a language by their forms. */
export function verbsOf(language: string): { readonly isPast: (lower: string) => boolean } {
  const { past, participles } = signsOf(language);
  return { isPast: lower => past.has(lower) || participles.has(lower) || REGULAR.test(lower) };
}

/** True for a verb in the present or the past; “Gambia registered vessels” has none. */
function isFiniteVerb(words: readonly WordToken[], at: number, isPlural: boolean, signs: Signs): boolean {
  const { lower = '', text } = words[at] ?? {};
  if (text !== lower || signs.function.has(lower) || signs.asides.has(lower)) return false;
  if (isVerb(words, at, signs)) return !lower.endsWith('ing');
  const object = words[at + 1]?.follows ? (words[at + 1]?.lower ?? '') : '';
  return signs.determiners.has(object) && (isPlural || lower.endsWith('s'));
}

/** True for a verb that has the name, or what the name belongs to, for its subject; “supplied weapons” has none. */
function isVerb(words: readonly WordToken[], at: number, signs: Signs): boolean {
  const { lower = '', text } = words[at] ?? {};
  if (text !== lower) return false;
  if (signs.past.has(lower)) return true;
  const object = words[at + 1]?.follows ? words[at + 1]?.lower : undefined;
  if (lower.endsWith('ing')) return object !== undefined && signs.determiners.has(object);
  if (object !== undefined && signs.openers.has(object)) return true;
  if (!REGULAR.test(lower) && !signs.participles.has(lower)) return false;
  return (
    object === undefined || FIGURE.test(object) || (signs.function.has(object) && !signs.joints.has(object))
  );
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
    openers: list('openers'),
    auxiliaries: new Set([...list('auxiliaries'), ...list('modals')]),
  };
}
