/** The last look at a finished export: does it say anything that it must not? */
import { secretFinder } from '../../domain/find-secrets.ts';
import type { Audience } from '../../domain/marking.ts';
import { findRuns } from '../../domain/word-runs.ts';
import { exportText } from '../../messages/export.ts';
import type { Withheld } from './withheld.ts';

/** Words of a finished export that belong inside, and the entry that they are from. */
export interface Leak {
  readonly entry: string;
  readonly words: string;
}

/** The first whole name or run of words in these texts that must not be there; undefined when there is none. */
export function findLeak(
  texts: Iterable<string>,
  { runs, secrets, shown, things, shorts }: Withheld,
): Leak | undefined {
  const { inText } = secretFinder(secrets, { shown, things, shorts, texts: [] });
  for (const text of texts) {
    const [run] = findRuns(text, runs);
    const name = inText(text).find(({ isWhole }) => isWhole);
    const found = run ? { entry: run.from, ...run } : name && { entry: name.value, ...name };
    if (found) return { entry: found.entry, words: text.slice(found.start, found.end) };
  }
  return undefined;
}

/** Why a file that was made is not given away. */
export function leakSentence({ entry, words }: Leak, audience: Audience): string {
  return exportText('refused.leak', { words: words.replace(/\s+/g, ' '), audience, entry });
}
