/** The ledger of abbreviations: what the text uses, and what each stands for. */
import type { MissionFile } from '../syntax/generated/ast.ts';
import { acronymOf } from './acronyms.ts';
import { wordedPassagesOf } from './own-prose.ts';
import { meaningOf, type ReportVocabulary } from './report-vocabulary.ts';

/** An abbreviation that somebody explains. */
export interface Explained {
  readonly short: string;
  readonly meaning: string;
}

/** The abbreviations in the prose of a report that are explained somewhere, in the order of their first mention. */
export function abbreviationsIn(file: MissionFile, vocabulary: ReportVocabulary): readonly Explained[] {
  const explained = new Map<string, Explained>();
  const seen = new Set<string>();
  for (const { words } of wordedPassagesOf(file)) {
    for (const { text, lower } of words) {
      if (text === lower) continue;
      const short = acronymOf(text);
      if (short === undefined || seen.has(short)) continue;
      seen.add(short);
      const told = meaningOf(short, vocabulary);
      if (told && !vocabulary.marked.has(short)) explained.set(short, { short, meaning: told.meaning });
    }
  }
  return [...explained.values()];
}
