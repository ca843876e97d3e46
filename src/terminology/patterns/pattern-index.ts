/** Finds patterns in one pass, however many they are: by the rarest of their words. */
import type { WordToken } from '../tokens.ts';
import { type FoundWords, type Marks, matchPattern } from './match-pattern.ts';
import { isOneOf, type Neighbour, type Pattern } from './pattern.ts';

interface Entry<T> {
  readonly pattern: Pattern;
  readonly value: T;
}

/** Where a pattern stands among the words of a text, as indexes of words. */
export interface PatternMatch<T> extends FoundWords {
  readonly value: T;
}

/** How many letters at the end of a word tell which patterns may have it for an ending. */
const ENDING = 3;
const NONE: readonly never[] = [];

/** Patterns by the rarest of their words. */
export class PatternIndex<T> {
  private readonly byWord = new Map<string, Entry<T>[]>();
  private readonly byEnding = new Map<number, Entry<T>[]>();
  private readonly byFigure: Entry<T>[] = [];
  private readonly byName: Entry<T>[] = [];

  add(pattern: Pattern, value: T): void {
    const entry = { pattern, value };
    const { words, endings, isName, isNumber, isFigures } = pattern.anchor.choice;
    for (const word of words) put(this.byWord, word, entry);
    for (const end of new Set(endings.map(endOf))) put(this.byEnding, end, entry);
    if (isNumber || isFigures) this.byFigure.push(entry);
    if (isName) this.byName.push(entry);
  }

  /** All matches in order, the longest of each value at each word; `opens` tells the words that begin a sentence. */
  in(
    words: readonly WordToken[],
    marks: Marks,
    opens: (index: number) => boolean,
  ): readonly PatternMatch<T>[] {
    let found: Map<T, Map<number, PatternMatch<T>>> | undefined;
    const look = (entries: readonly Entry<T>[], at: number) => {
      for (const { pattern, value } of entries) {
        const { anchor, neighbours } = pattern;
        if (!areThere(neighbours, words, at)) continue;
        const { least, reach } = anchor;
        for (let start = at - least; start >= Math.max(0, at - reach); start--) {
          const match = matchPattern(pattern, words, start, marks);
          if (match === undefined || (pattern.isOpening && !opens(start))) continue;
          found ??= new Map();
          const known = found.get(value) ?? new Map<number, PatternMatch<T>>();
          found.set(value, known);
          if (match.after > (known.get(match.first)?.after ?? 0)) known.set(match.first, { value, ...match });
        }
      }
    };
    let at = 0;
    for (const { text, lower } of words) {
      look(this.byWord.get(lower) ?? NONE, at);
      if (this.byEnding.size > 0) look(this.byEnding.get(endOf(lower)) ?? NONE, at);
      if (this.byFigure.length > 0 && beginsWithFigure(lower)) look(this.byFigure, at);
      if (this.byName.length > 0 && text !== lower) look(this.byName, at);
      at++;
    }
    if (!found) return NONE;
    return [...found.values()].flatMap(each => [...each.values()]).sort((a, b) => a.first - b.first);
  }
}

function areThere(neighbours: readonly Neighbour[], words: readonly WordToken[], anchor: number): boolean {
  for (const { choice, at } of neighbours) {
    const word = words[anchor + at];
    if (!word || !isOneOf(word, choice)) return false;
  }
  return true;
}

/** The last letters of a word as a number, for which no text is cut; a few words share theirs with others. */
function endOf(word: string): number {
  let end = 0;
  for (let at = Math.max(0, word.length - ENDING); at < word.length; at++)
    end = ((end << 10) ^ word.charCodeAt(at)) & 0x3fffffff;
  return end;
}

function beginsWithFigure(lower: string): boolean {
  const unit = lower.charCodeAt(0);
  return unit >= 0x30 && unit <= 0x39;
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
