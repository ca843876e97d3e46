/** Codes by which a house files its reports: `BTOR/SL/2024/011`, `CVD (2025) 14`, `CVD/Inf (2025) 14`, `TA No. SO-2024-0417`. */

import { flat } from '../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../lexicon/import-words.ts';

/** Capitals, then more of them or figures behind strokes, hyphens and years in brackets. */
const CODE =
  /(?<![\p{L}\p{N}/])\p{Lu}{2,}[\p{L}\p{N}]{0,6}(?:(?:\/\p{Lu}\p{L}{0,9}){0,3}\s?\(\d{4}\)\s?\d+|(?:[/.-]\p{Lu}?[\p{L}\p{N}.]{0,11})*[/-]\d[\p{N}.]*(?:[/-][\p{L}\p{N}.]{1,8})*)(?![\p{L}\p{N}/-])/u;
/** `Minutes No. 7/2025`, `N° 0148/MEB/IG`. */
const NUMBERED = /(?:^|\s)(?:n\.?\s?[º°]|no\.?|nr\.?|#)\s*(\d{1,5}(?:[/-][\p{Lu}\d]+){1,6})$/iu;
/** More words beside a code than these make a text that mentions it. */
const MOST_WORDS = 6;
/** What else has a number: a loan, a project, a law. */
const OTHERS = new RegExp(anyOf(phrasesOf('otherNumbers')), 'u');

/** True for the number of something else: of a loan, a law, the order to travel. */
export function isOther(text: string): boolean {
  // A code may hold such a word: ABC-ACT-04.
  return OTHERS.test(flat(text.replace(/\S+/gu, word => (/[\d/]/.test(word) ? ' ' : word))));
}

/** The code that a line of a first page or a page header is, or that stands in it apart from a text. */
export function codeIn(piece: string): string | undefined {
  const [code] = CODE.exec(piece) ?? [];
  const [, number] = NUMBERED.exec(piece) ?? [];
  if (isOther(piece)) return undefined;
  if (number !== undefined && piece.split(/\s+/).length < 9) return number;
  if (code === undefined || /\(.*[/-].*\)/.test(piece)) return undefined;
  const others = piece
    .replace(code, ' ')
    .split(/\s+/)
    .filter(word => /\p{L}/u.test(word));
  const isTelling = /[/(]/.test(code) || /\d{4}/.test(code) || others.length === 0;
  return others.length < MOST_WORDS && isTelling ? code : undefined;
}
