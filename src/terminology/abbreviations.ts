/** The abbreviations of a report, and what each stands for. */
import { isAbbreviation, type MissionFile } from '../syntax/generated/ast.ts';
import { acronymOf } from './acronyms.ts';
import { wordedPassagesOf } from './own-prose.ts';
import { meaningOf, type ReportVocabulary } from './report-vocabulary.ts';

/** An abbreviation that somebody explains. */
export interface Explained {
  readonly short: string;
  readonly meaning: string;
  /** Its structure, where that could not be read. */
  readonly unread?: readonly string[];
}

/**
 * The abbreviations in the prose of a report that are explained somewhere, in the order of their first mention, and
 * those that its own file declares.
 */
export function abbreviationsIn(file: MissionFile, vocabulary: ReportVocabulary): readonly Explained[] {
  const explained = new Map<string, Explained>();
  const seen = new Set<string>();
  const explain = (short: string) => {
    if (seen.has(short)) return;
    seen.add(short);
    const told = meaningOf(short, vocabulary);
    if (!told || vocabulary.marked.has(short)) return;
    const { meaning, unread } = told;
    explained.set(short, { short, meaning, ...(unread !== undefined && { unread: [unread] }) });
  };
  for (const { words } of wordedPassagesOf(file)) {
    for (const { text, lower } of words) {
      if (text === lower) continue;
      const short = acronymOf(text);
      if (short !== undefined) explain(short);
    }
  }
  for (const { name } of file.entries.filter(isAbbreviation)) if (name) explain(name);
  return [...explained.values()];
}
