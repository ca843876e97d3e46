/** How the parts of a report are named in Word, so that links lead there, and a file that comes back can be read. */

/** Word allows no longer name for a bookmark. */
const LONGEST = 40;

/** The name that an anchor has in Word: its own, or a shortened one that is told apart by its end. */
export function bookmarkName(anchor: string): string {
  const name = anchor.replace(/[^\p{L}\p{N}_.-]/gu, '_');
  if (name.length <= LONGEST) return name;
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 0xffffff;
  return `${name.slice(0, LONGEST - 7)}-${sum.toString(16).padStart(6, '0')}`;
}

/** The name of a paragraph, item or cell of the body below an anchor, counted from one; zero is the title. Word does not list it. */
export function bodyBookmark(anchor: string, place: number): string {
  return bookmarkName(`_${anchor}.${place}`);
}
