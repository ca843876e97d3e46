/** With more than so many different ones, sharing begins anew: what an author types should not pile up. */
const MOST = 50_000;

const known = new Map<string, string>();

/** The same word, once for all files: V8 otherwise keeps with what was cut out the whole text that it was cut from. */
export function internWord(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  // What is put together anew is not part of another text.
  const kept = ` ${word}`.slice(1);
  known.set(kept, kept);
  return kept;
}
