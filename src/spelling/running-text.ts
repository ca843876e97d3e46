import type { WordToken } from '../terminology/tokens.ts';

/** How far around a word is looked, in characters. */
const FAR_ENOUGH = 80;

/** What the text of a report writes between words: a stretch without one is one thing. */
const GLUED = /[^\s()[\]“”"«»]*/u;
const BEFORE = new RegExp(`${GLUED.source}$`, 'u');
const AFTER = new RegExp(`^${GLUED.source}`, 'u');
/** What no prose has: a figure, a mark of code, a full stop or a colon within. */
const NO_PROSE = /[\p{N}\\_@#~=&]|[^\s.]\.[^\s.]|^\/|:\/\//u;
/** Emphasis around what is glued, and the marks behind it. */
const AROUND = /^[*_]+|[*_]+[.,;:!?…]*$|[.,;:!?…]+[*_]*$/gu;

/** True for a word that a reader would look up, if at all, as it stands. */
export function isProse(text: string, word: WordToken): boolean {
  if (/[\p{N}.]|.\p{Lu}/u.test(word.text) || word.text.endsWith("'")) return false;
  return (
    !isGlued(text, word) && !isUnit(text, word) && !isAbbreviation(text, word) && !isInItalics(text, word)
  );
}

function isGlued(text: string, { start, end }: WordToken): boolean {
  const before = BEFORE.exec(text.slice(Math.max(0, start - FAR_ENOUGH), start))?.[0] ?? '';
  const after = AFTER.exec(text.slice(end, end + FAR_ENOUGH))?.[0] ?? '';
  return NO_PROSE.test(`${before}x${after}`.replace(AROUND, ''));
}

/** `5 lps`: a few letters behind a figure. */
function isUnit(text: string, { start, text: { length } }: WordToken): boolean {
  return length <= LONGEST_UNIT && /\p{N}\s?$/u.test(text.slice(Math.max(0, start - 3), start));
}

const LONGEST_UNIT = 3;

/** `approx. 20`: a full stop after which the sentence goes on. */
function isAbbreviation(text: string, { end }: WordToken): boolean {
  return /^\.[,;:]|^\.\s*[\p{Ll}\p{N}]/u.test(text.slice(end, end + FAR_ENOUGH));
}

/** What stands between two marks of emphasis, as words of other languages do. */
function isInItalics(text: string, { start, end }: WordToken): boolean {
  const before = text.slice(Math.max(0, start - FAR_ENOUGH), start);
  const [, mark] = /(?<![*_\p{L}\p{N}])([*_])(?![*_\s])[^*_\n]*$/u.exec(before) ?? [];
  if (mark === undefined) return false;
  const closing = /^[^*_\n]*([*_])(?![*_])/.exec(text.slice(end, end + FAR_ENOUGH))?.[1];
  return closing === mark;
}
