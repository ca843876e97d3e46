import { foldWords, type PlacedWord } from '../../domain/fold-words.ts';

/** Something with a name of one or more words. */
export interface Named<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** A name that stands in a text from `start` to `end`. */
export interface FoundName<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** A search for many names at once; where two begin at the same word, the longer one is meant. */
export function nameFinder<T>(names: readonly Named<T>[]): (text: string) => FoundName<T>[] {
  const byFirst = new Map<string, Named<T>[]>();
  for (const name of names) {
    const [first] = name.words;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  for (const each of byFirst.values()) each.sort((a, b) => b.words.length - a.words.length);
  return text => {
    if (byFirst.size === 0) return [];
    const words = foldWords(text);
    return words.flatMap((word, at) => {
      const name = byFirst.get(word.word)?.find(each => standsAt(words, at, each.words));
      const end = name && words[at + name.words.length - 1]?.end;
      return name && end !== undefined ? [{ value: name.value, start: word.start, end }] : [];
    });
  };
}

function standsAt(words: readonly PlacedWord[], at: number, name: readonly string[]): boolean {
  return name.every((word, index) => words[at + index]?.word === word);
}
