/** The last look at a finished export: does it say anything that it must not? */
import { RUN, wordsOf } from '../../domain/word-runs.ts';
import type { Withheld } from './withheld.ts';

/** The entry whose name or words stand in one of the texts of a finished export; undefined when none does. */
export function findLeak(texts: Iterable<string>, { runs, names }: Withheld): string | undefined {
  for (const text of texts) {
    const words = wordsOf(text);
    const leak = runIn(words, runs) ?? nameIn(words, names);
    if (leak !== undefined) return leak;
  }
  return undefined;
}

function runIn(words: readonly string[], runs: Withheld['runs']): string | undefined {
  if (runs.size === 0) return undefined;
  for (let start = 0; start + RUN <= words.length; start += 1) {
    const entry = runs.get(words.slice(start, start + RUN).join(' '));
    if (entry !== undefined) return entry;
  }
  return undefined;
}

function nameIn(words: readonly string[], names: Withheld['names']): string | undefined {
  const starts = new Map<string, Withheld['names'][number][]>();
  for (const name of names) {
    const [first = ''] = name.words;
    starts.set(first, [...(starts.get(first) ?? []), name]);
  }
  for (const [at, word] of words.entries()) {
    const found = starts
      .get(word)
      ?.find(name => name.words.every((each, index) => words[at + index] === each));
    if (found) return found.entry;
  }
  return undefined;
}
