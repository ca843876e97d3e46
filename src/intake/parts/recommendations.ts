/** Recommendations and actions that stand in a chapter of their own. */
import { type Chapter, itemEntry, type ReportContext } from './chapter.ts';
import { rowEntries } from './rows.ts';

/**
 * The chapter keeps its heading as a section: without it the first recommendation would read as the answer to the
 * last finding.
 */
export function recommendations(word: 'recommendation' | 'action', context: ReportContext): Chapter {
  return {
    keepsHeading: true,
    entriesOf: group =>
      group.kind === 'table' ? rowEntries(group.table, context) : itemEntry(group, { word }),
  };
}
