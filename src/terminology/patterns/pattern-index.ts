/** Finds patterns in one pass, however many they are: by the words with which they begin. */
import type { WordToken } from '../tokens.ts';
import { type Marks, matchPattern } from './match-pattern.ts';
import type { Pattern } from './pattern.ts';

interface Entry<T> {
  readonly pattern: Pattern;
  readonly value: T;
}

/** Where a pattern stands among the words of a text, as indexes of words. */
export interface PatternMatch<T> {
  readonly value: T;
  readonly first: number;
  readonly after: number;
}

/** By how many letters at the end of a word patterns are found that begin with an ending. */
const ENDING = 3;

/** Patterns by their first words. */
export class PatternIndex<T> {
  private readonly byWord = new Map<string, Entry<T>[]>();
  private readonly byEnding = new Map<string, Entry<T>[]>();
  private readonly byFigure: Entry<T>[] = [];
  private readonly byName: Entry<T>[] = [];

  add(pattern: Pattern, value: T): void {
    const entry = { pattern, value };
    const { words, endings, isName, isNumber, isFigures } = pattern.opening;
    for (const word of words) put(this.byWord, word, entry);
    for (const end of new Set(endings.map(ending => ending.slice(-ENDING)))) put(this.byEnding, end, entry);
    if (isNumber || isFigures) this.byFigure.push(entry);
    if (isName) this.byName.push(entry);
  }

  /** The longest match of each value that begins at a word. */
  at(
    words: readonly WordToken[],
    first: number,
    marks: Marks,
    opens: () => boolean = () => first === 0,
  ): readonly PatternMatch<T>[] {
    const word = words[first];
    if (!word) return NONE;
    const lists = [
      this.byWord.get(word.lower),
      this.byEnding.size > 0 ? this.byEnding.get(word.lower.slice(-ENDING)) : undefined,
      this.byFigure.length > 0 && /^\d/.test(word.lower) ? this.byFigure : undefined,
      this.byName.length > 0 && word.text !== word.lower ? this.byName : undefined,
    ];
    let found: Map<T, PatternMatch<T>> | undefined;
    for (const list of lists) {
      for (const { pattern, value } of list ?? NONE) {
        const match = matchPattern(pattern, words, first, marks);
        if (match === undefined || (pattern.isOpening && !opens())) continue;
        found ??= new Map();
        if (match.after > (found.get(value)?.after ?? 0)) found.set(value, { value, ...match });
      }
    }
    return found ? [...found.values()] : NONE;
  }
}

const NONE: readonly never[] = [];

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
