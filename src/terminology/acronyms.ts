/** Acronyms in the prose of a report, each where it first stands. */
import type { Piece } from './report-prose.ts';
import type { WordToken } from './tokens.ts';

/** An acronym at its first mention. */
export interface Acronym {
  /** Without the ending of a plural or a genitive. */
  readonly name: string;
  readonly piece: Piece;
  readonly word: WordToken;
  /** True when the text says here what it stands for. */
  readonly isExpanded: boolean;
}

const ACRONYM = /^(\p{Lu}[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*(?:-[\p{Lu}\p{N}]+)*)(?:s|'s)?$/u;
const ROMAN = /^[IVXLC]+$/;
/** Words of every day, of clocks and of money. */
const ORDINARY = new Set('AM PM OK TV PC ID UK US USA USD EUR GBP CHF PDF'.split(' '));

/** The acronyms of a text, first mentions only; `isPartOfName` tells words that belong to a longer name. */
export function acronymsIn(
  pieces: readonly Piece[],
  isPartOfName: (piece: Piece, index: number) => boolean,
): readonly Acronym[] {
  const emphasized = wordsInLowerCase(pieces);
  const first = new Map<string, Acronym>();
  for (const piece of pieces) {
    if (isShouted(piece)) continue;
    for (const [index, word] of piece.words.entries()) {
      const name = ACRONYM.exec(word.text)?.[1];
      const known = name === undefined || first.has(name) || ROMAN.test(name) || ORDINARY.has(name);
      if (known || emphasized.has(name.toLowerCase()) || isPartOfName(piece, index)) continue;
      const isExpanded = isExplained(piece, word);
      if (isExpanded || !startsName(piece, index)) first.set(name, { name, piece, word, isExpanded });
    }
  }
  return [...first.values()];
}

/** The acronym of a word, if it is one. */
export function acronymOf(word: string): string | undefined {
  const name = ACRONYM.exec(word.replaceAll('’', "'"))?.[1];
  return name === undefined || ROMAN.test(name) || ORDINARY.has(name) ? undefined : name;
}

/** "NOT" is no acronym where the text also says "not". */
function wordsInLowerCase(pieces: readonly Piece[]): ReadonlySet<string> {
  const lower = new Set<string>();
  for (const { words } of pieces) for (const { text } of words) if (/^\p{Ll}+$/u.test(text)) lower.add(text);
  return lower;
}

/** A line in capitals holds no acronyms that could be told. */
function isShouted({ passage }: Piece): boolean {
  return passage.text.length > 12 && !/\p{Ll}/u.test(passage.text) && /\p{Lu}/u.test(passage.text);
}

/** "SECI Center" and "EULEX Anti-Corruption Task Force" are names as they stand. */
function startsName({ words }: Piece, index: number): boolean {
  const next = words[index + 1];
  return next?.follows === true && /^\p{Lu}\p{L}*\p{Ll}/u.test(next.text);
}

/** `European Union (EU)` and `EU (European Union)`. */
function isExplained({ passage: { text } }: Piece, { start, end }: WordToken): boolean {
  return (
    (text.charAt(start - 1) === '(' && text.charAt(end) === ')') ||
    /^\s?\(\p{Lu}\p{L}+\s\p{L}/u.test(text.slice(end, end + 40))
  );
}
