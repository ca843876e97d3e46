/** What letters and figures in the cells of a table stand for, where the text explains them: `A = high, B = low`. */
import { levelOf } from './levels.ts';

/** The levels that a text gives to short marks. */
export type Legend = ReadonlyMap<string, string>;

const PAIR = /(?<![\p{L}\p{N}])(?<mark>\p{Lu}{1,2}|\d)[*_]*\s*(?:=|:|–|\()\s*(?<word>\p{L}+)/gu;

/** Reads the explanations of a source. */
export function legendOf(pieces: readonly string[]): Legend {
  const found = pieces.flatMap(piece =>
    [...piece.matchAll(PAIR)].flatMap(({ groups: { mark = '', word = '' } = {} }) => {
      const level = levelOf(word);
      return level === undefined ? [] : [[mark, level] as const];
    }),
  );
  return found.length > 1 ? new Map(found) : new Map();
}
