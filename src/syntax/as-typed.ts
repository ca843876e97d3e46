/** Texts whose marks of lists, emphasis, links and tables are shown as they are typed. */
import { LIST_MARK } from '../lexicon/marks.ts';
import type { Entry, MissionFile } from './generated/ast.ts';
import { cachedOn } from './object-cache.ts';
import { proseOf } from './prose.ts';

/** How many marks of one file are read as light Markdown; a report of three hundred pages has fewer. */
export const MOST_MARKS = 20_000;
const MARK = new RegExp(`[*_[\\]|]|${LIST_MARK.source}\\s`, 'g');

/**
 * The entries after the first `MOST_MARKS` marks of a file; none in a shorter file. The Markdown parser needs a second
 * for some ten thousand marks, and longer for a text that is made to slow it down.
 */
export const entriesAsTyped = cachedOn((file: MissionFile): ReadonlySet<Entry> => {
  const asTyped = new Set<Entry>();
  if ((file.$cstNode?.root.fullText.length ?? 0) < MOST_MARKS) return asTyped;
  let marks = 0;
  for (const entry of file.entries) {
    const { title, body } = proseOf(entry);
    const own = [title, body].reduce((sum, { text }) => sum + (text.match(MARK)?.length ?? 0), 0);
    if (own === 0) continue;
    marks += own;
    if (marks > MOST_MARKS) asTyped.add(entry);
  }
  return asTyped;
});
