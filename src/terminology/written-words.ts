/** Words as they are written, each kept once: a text says the same few thousand over and over. */

/** A word as it is written, with a straight apostrophe, and in small letters. */
export interface WrittenWord {
  readonly text: string;
  readonly lower: string;
}

/** So many are kept; the words of a long report are some thousands. */
const MOST_KNOWN = 20_000;
const known = new Map<string, WrittenWord>();

/** The same object for the same word, while it is kept. */
export function writtenWord(word: string): WrittenWord {
  const kept = known.get(word);
  if (kept) return kept;
  if (known.size >= MOST_KNOWN) known.clear();
  const own = copyOf(word);
  const text = own.includes('’') ? own.replaceAll('’', "'") : own;
  const written = { text, lower: text.toLowerCase() };
  known.set(own, written);
  return written;
}

/** V8 keeps the whole text for as long as a part that is cut out of it; what is put together and cut again is free of it. */
function copyOf(word: string): string {
  return ` ${word}`.slice(1);
}
