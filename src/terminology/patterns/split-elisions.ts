/** Words that were joined by an apostrophe, as `l'hôpital` and `qu'il`, each on its own. */
import type { WordToken } from '../tokens.ts';

/** The words with those before an apostrophe taken from the words behind it. */
export function splitElisions(
  words: readonly WordToken[],
  elided: ReadonlySet<string>,
): readonly WordToken[] {
  if (!words.some(({ lower }) => elided.has(lower.slice(0, Math.max(0, lower.indexOf("'")))))) return words;
  return words.flatMap(word => {
    const at = word.lower.indexOf("'");
    if (at < 1 || !elided.has(word.lower.slice(0, at))) return [word];
    const middle = word.start + at + 1;
    return [
      { ...word, end: middle, text: word.text.slice(0, at + 1), lower: word.lower.slice(0, at + 1) },
      {
        start: middle,
        end: word.end,
        text: word.text.slice(at + 1),
        lower: word.lower.slice(at + 1),
        follows: true,
      },
    ];
  });
}
