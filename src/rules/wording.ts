/** Words of an author, as a text quotes them. */
import { listOf, quoted, shortened } from '../messages/lists.ts';

export { shortened };

/** The same in quotation marks. */
export function quote(words: string): string {
  return quoted(shortened(words));
}

/** `“a”, “b” or “c”`. */
export function oneOfThese(words: readonly string[]): string {
  return listOf(words.map(quote), 'or');
}

/** `“a”, “b” and “c”`. */
export function allOfThese(words: readonly string[]): string {
  return listOf(words.map(quote));
}

/** The most lines that a text names. */
const MOST_LINES = 10;

/** Lines of a file, each named once: for texts that say “see line {list}” or “see lines {list}”, “and others” at the end. */
export function lineList(lines: readonly number[]) {
  const all = [...new Set(lines)].map(String);
  const more = all.length > MOST_LINES;
  const list = more ? all.slice(0, MOST_LINES).join(', ') : listOf(all);
  return { lines: all.length, list, more: more ? 'yes' : 'no' } as const;
}

/** `Finding`. */
export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
