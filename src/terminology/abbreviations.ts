import { type Entry, isAbbreviation, type MissionFile } from '../syntax/generated/ast.ts';
import { acronymOf } from './acronyms.ts';
import { wordedPassagesOf } from './own-prose.ts';
import { meaningOf, type ReportVocabulary } from './report-vocabulary.ts';

/** An abbreviation that somebody explains. */
export interface Explained {
  readonly short: string;
  readonly meaning: string;
  /** Its structure, where that could not be read. */
  readonly unread?: readonly string[];
  /** Those whose prose has it; none where it is declared and not used. */
  readonly entries: readonly Entry[];
}

/**
 * The abbreviations in the prose of a report that are explained somewhere, in the order of their first mention, and
 * those that its own file declares.
 */
export function abbreviationsIn(file: MissionFile, vocabulary: ReportVocabulary): readonly Explained[] {
  const used = new Map<string, Set<Entry>>();
  for (const { words, entry } of wordedPassagesOf(file)) {
    for (const { text, lower } of words) {
      const short = text === lower ? undefined : acronymOf(text);
      if (short !== undefined) used.set(short, (used.get(short) ?? new Set()).add(entry));
    }
  }
  for (const { name } of file.entries.filter(isAbbreviation))
    if (name && !used.has(name)) used.set(name, new Set());
  return [...used].flatMap(([short, entries]) => {
    const told = meaningOf(short, vocabulary);
    if (!told || vocabulary.marked.has(short)) return [];
    const { meaning, unread } = told;
    return [{ short, meaning, ...(unread !== undefined && { unread: [unread] }), entries: [...entries] }];
  });
}
