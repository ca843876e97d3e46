/** Words that are about the same in whatever report, of all languages that have them in language/related/. */
import { foldedWords } from './flat.ts';
import { RELATED_LANGUAGES } from './generated/related-words.ts';
import { stemOf } from './stems.ts';

let subjects: ReadonlyMap<string, readonly string[]> | undefined;

/** What a word, by its stem, is about: a courtroom and a verdict are about courts. None for most words. */
export function subjectsOf(stem: string): readonly string[] {
  subjects ??= readSubjects();
  return subjects.get(stem) ?? [];
}

function readSubjects(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const words of Object.values<Readonly<Record<string, string>>>(RELATED_LANGUAGES)) {
    for (const [subject, list] of Object.entries(words)) {
      for (const stem of foldedWords(list).map(stemOf))
        found.set(stem, (found.get(stem) ?? new Set()).add(subject));
    }
  }
  return new Map([...found].map(([stem, about]) => [stem, [...about]]));
}
