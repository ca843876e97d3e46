/** The last look at a finished export: does it say anything that it must not? */
import { peopleFinder } from '../../domain/find-people.ts';
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
  { runs, people, shown, things }: Withheld,
): Leak | undefined {
  const findPeople = peopleFinder(people, { shown, things, texts: [] });
  for (const text of texts) {
    const [run] = findRuns(text, runs);
    const person = findPeople.inText(text).find(({ isWhole }) => isWhole);
    const found = run ? { entry: run.from, ...run } : person && { entry: person.value, ...person };
    if (found) return { entry: found.entry, words: text.slice(found.start, found.end) };
  }
  return undefined;
}

/** Why a file that was made is not given away. */
export function leakSentence({ entry, words }: Leak, audience: Audience): string {
  return exportText('refused.leak', { words: words.replace(/\s+/g, ' '), audience, entry });
}
