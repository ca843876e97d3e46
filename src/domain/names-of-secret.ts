/** By which words somebody or something that must not be read is known. */
import { HAN_TITLES } from '../lexicon/ordinary-words.ts';
import { aliasesIn, bodyNamesIn, contentOf, likelyAliasesIn } from './body-names.ts';
import type { PlacedWord } from './fold-words.ts';
import { isCased, isHyphened, NAME_PARTICLES, namesIn, type PersonName } from './person-names.ts';
import type { Secret } from './secret.ts';

/** One name of a secret. */
export interface Name<T> {
  readonly value: T;
  /** Of a body, a part may stand for the whole; of a phrase, the names in it. An alias is what a person is called besides. */
  readonly sort: Secret<T>['sort'] | 'alias';
  readonly parts: readonly Part<T>[];
  /** First letters of its words. */
  readonly initials: ReadonlySet<string>;
}

/** A word of a name. */
export interface Part<T> {
  readonly name: Name<T>;
  readonly word: PlacedWord;
  /** The small word that belongs before it, as in “de la Cruz”. */
  readonly particle?: string | undefined;
  /** True where it is likely, and not written, that the name has this part. */
  readonly isGuess?: boolean;
}

/** All names of a secret. */
export function namesOf<T>({ sort, titles, shorts = [], texts = [], value }: Secret<T>): readonly Name<T>[] {
  const named = (as: Name<T>['sort'], names: readonly (readonly PlacedWord[])[]) =>
    names.map(words => nameOf(value, as, words));
  if (sort === 'phrase') return named('phrase', titles.map(contentOf));
  if (sort === 'person') {
    const all = [...titles, ...texts];
    return [
      ...titles.flatMap(namesIn).map(name => personOf(value, name)),
      ...named('alias', aliasesIn(all)),
      // What may as well be called so by others is asked about.
      ...named('phrase', likelyAliasesIn(all)),
    ];
  }
  return [
    ...named(
      'body',
      titles.flatMap(title => bodyNamesIn(title).names),
    ),
    ...named('body', shorts.filter(short => !/^\p{Lu}+$/u.test(short)).map(contentOf)),
    ...named('phrase', aliasesIn(texts)),
  ];
}

function nameOf<T>(value: T, sort: Name<T>['sort'], words: readonly PlacedWord[]): Name<T> {
  const parts: Part<T>[] = [];
  const name = { value, sort, parts, initials: new Set<string>() };
  for (const word of words) parts.push({ name, word });
  return name;
}

function personOf<T>(value: T, words: PersonName): Name<T> {
  const parts: Part<T>[] = [];
  const initials = new Set(words.map(({ word }) => word.charAt(0)));
  const name = { value, sort: 'person' as const, parts, initials };
  const [first] = words;
  // The words of a Chinese or Japanese text are one sign each.
  if (first && words.every(({ written }) => /^\p{Script=Han}$/u.test(written))) {
    for (const each of formsInSigns(words)) parts.push({ name, word: written(first, each) });
    return name;
  }
  for (const at of words.keys()) {
    const particle = words[at - 1]?.word;
    for (const word of formsOf(words, at)) parts.push({ name, word, particle });
  }
  // A Korean surname is one syllable, and the given name is written in one with it.
  const [, given] =
    words.length === 1
      ? (/^\p{Script=Hangul}(\p{Script=Hangul}{2,3})$/u.exec(first?.written ?? '') ?? [])
      : [];
  if (first && given !== undefined) parts.push({ name, isGuess: true, word: written(first, given) });
  return name;
}

function written(word: PlacedWord, letters: string): PlacedWord {
  return { ...word, word: letters, readings: [letters], written: letters };
}

/**
 * How a name in signs stands in a text, where words have no blanks between them: whole; its parts where it shows them, or
 * else surname and given name, of one or two signs each; and the surname with a post.
 */
function formsInSigns(name: PersonName): readonly string[] {
  const whole = name.map(({ word }) => word).join('');
  const shown = name
    .map(({ word, before }, at) => (at > 0 && /\s|[·・]/u.test(before) ? ` ${word}` : word))
    .join('')
    .split(' ');
  const guessed =
    shown.length > 1
      ? shown
      : [whole.slice(1), ...(whole.length > 3 ? [whole.slice(0, 2), whole.slice(2)] : [])];
  const [surname = ''] = shown.length > 1 ? shown : [whole.charAt(0)];
  const parts = [whole, ...guessed].filter(({ length }) => length > 1);
  return [...new Set([...parts, ...HAN_TITLES.map(title => surname + title)])];
}

/** How a word of a name stands in a text: by itself, or in one with the next. */
function formsOf(name: PersonName, at: number): readonly PlacedWord[] {
  const [word, next] = name.slice(at, at + 2);
  if (!word) return [];
  const isSmall = word.word.length < 2 || (NAME_PARTICLES.has(word.word) && name.length > 1);
  // Small words are written in one with what follows, Bensalah, ODriscoll, and so are halves: Jihoon for Ji-hoon.
  const isInOne = next && (isSmall ? !NAME_PARTICLES.has(next.word) : isHyphened(next));
  return [...(isSmall ? [] : [word]), ...(isInOne ? [inOne(word, next)] : [])];
}

function inOne(word: PlacedWord, next: PlacedWord): PlacedWord {
  const whole = word.word + next.word;
  return { ...next, word: whole, written: word.written + next.written, readings: [whole] };
}

/** The forms in which a person’s name is part of an address, and is written in one: elabanaj, ebanaj. */
export function joinedForms<T>({ parts }: Name<T>, fewest: number): readonly string[] {
  const words = parts.filter(({ word }) => isCased(word)).map(({ word: { word } }) => word);
  return words.flatMap((word, at) =>
    words.flatMap((other, index) =>
      at === index || word.length < fewest
        ? []
        : [other + word, word + other, other.charAt(0) + word, word + other.charAt(0)],
    ),
  );
}
