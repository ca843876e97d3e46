/** Finds patterns in one pass, however many they are: by the rarest of their words. */
import type { WordToken } from '../tokens.ts';
import { type FoundWords, type Marks, matchPattern } from './match-pattern.ts';
import type { Neighbour, Pattern } from './pattern.ts';

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

/** For so many words it is kept which patterns have them for their rarest. */
const MOST_KNOWN = 10_000;

export class PatternIndex<T> {
  private readonly byWord = new Map<string, Entry<T>[]>();
  private readonly byEnding = new Map<string, Entry<T>[]>();
  private readonly byFigure: Entry<T>[] = [];
  private readonly byName: Entry<T>[] = [];
  /** The patterns that have a word for their rarest, by the word as it is written. */
  private readonly known = new Map<string, readonly Entry<T>[]>();

  add(pattern: Pattern, value: T): void {
    const entry = { pattern, value };
    this.known.clear();
    const { words, endings, isName, isNumber, isFigures } = pattern.anchor.choice.taken;
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
    const look = ({ pattern, value }: Entry<T>, at: number) => {
      const { anchor, neighbours, isOpening } = pattern;
      if (!areThere(neighbours, words, at)) return;
      const { least, reach } = anchor;
      for (let start = at - least; start >= Math.max(0, at - reach); start--) {
        const match = matchPattern(pattern, words, start, marks);
        if (match === undefined || (isOpening && !opens(start))) continue;
        found ??= new Map();
        const ofValue = found.get(value) ?? new Map<number, PatternMatch<T>>();
        found.set(value, ofValue);
        if (match.after > (ofValue.get(match.first)?.after ?? 0))
          ofValue.set(match.first, { value, ...match });
      }
    };
    let at = 0;
    for (const word of words) {
      for (const entry of this.patternsOf(word)) look(entry, at);
      at++;
    }
    if (!found) return NONE;
    return [...found.values()].flatMap(each => [...each.values()]).sort((a, b) => a.first - b.first);
  }

  /** The patterns that have a word for their rarest. */
  private patternsOf(word: WordToken): readonly Entry<T>[] {
    const { text, lower } = word;
    const known = this.known.get(text);
    if (known) return known;
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    const entries = [
      ...(this.byWord.get(lower) ?? NONE),
      ...(this.byEnding.get(endOf(lower)) ?? NONE),
      ...(beginsWithFigure(lower) ? this.byFigure : NONE),
      ...(text !== lower ? this.byName : NONE),
    ].filter(({ pattern }) => pattern.anchor.choice.takes(word));
    const found = entries.length > 0 ? entries : NONE;
    this.known.set(text, found);
    return found;
  }
}

function areThere(neighbours: readonly Neighbour[], words: readonly WordToken[], anchor: number): boolean {
  for (const { choice, at } of neighbours) {
    const word = words[anchor + at];
    if (!word || !choice.takes(word)) return false;
  }
  return true;
}

function endOf(word: string): string {
  return word.slice(-ENDING);
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
