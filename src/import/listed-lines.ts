/** Blocks of a plain text in which each line is one of a list: people, or abbreviations with what they stand for. */
import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';

/** `OSCE: Organization for …`, `3W – Who does …`. */
const SHORT_FORM = /^\S*\p{Lu}\S{0,13}(?:\s?[:=\uFF1A]|\s[–—-])\s+\p{L}[^.;!?]*[.;]?$/u;

/** A small word of a name, or one that begins big or is of a script without small letters. */
const WORD = "(?:\\p{Ll}{1,4}(?:\\.|['’-][^\\s,]*)?|['’“\"]?[\\p{Lu}\\p{Lo}\\p{So}\\d][^\\s,]*|\\([^\\s,]+)";
/** A name of up to seven words, and what is said behind it. */
const SOMEBODY = new RegExp(`^(?!\\p{Ll})${WORD}(?:\\s+${WORD}){0,6},\\s*[^\\s,].*$`, 'u');

/** A block of so many lines may have some that look otherwise, which then are lines of the same list. */
const LONG = 4;
const MOST = 0.75;

/** The lines, of all that blank ones part, that are whole in themselves because the lines of their block are a list. */
export function listedLines<T extends { readonly text: string }>(lines: readonly T[]): ReadonlySet<T> {
  return new Set(blocksOf(lines).flatMap(block => (isList(block.map(({ text }) => text)) ? block : [])));
}

function blocksOf<T extends { readonly text: string }>(lines: readonly T[]): readonly (readonly T[])[] {
  const blocks: T[][] = [[]];
  for (const line of lines) {
    if (line.text === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

function isList(texts: readonly string[]): boolean {
  const share = texts.length < LONG ? 1 : MOST;
  const isLike = (form: RegExp) => texts.filter(text => form.test(text)).length >= texts.length * share;
  return texts.length > 1 && texts.every(isWhole) && [SHORT_FORM, SOMEBODY].some(isLike);
}

/** False for a line that goes on below, or goes on with the one above. */
function isWhole(text: string): boolean {
  return (
    !/[,–—-]$/u.test(text) && !/^\p{Ll}/u.test(text) && !FUNCTION_WORDS.has(text.split(' ').at(-1) ?? '')
  );
}
