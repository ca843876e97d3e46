/** Comments of a Word file as changes: each becomes a remark below the entry that it is about. */
import type { View } from '../export/view.ts';
import { remarkEntries } from '../import/remark-entry.ts';
import { remarkOfThread } from '../import/remark-of-thread.ts';
import { writeMission } from '../import/write-mission.ts';
import { inOneMark, oneLine } from '../lexicon/one-line.ts';
import type { Reply, Report } from '../report/report.ts';
import type { Thread } from '../word/comments.ts';
import type { Asked } from './asked.ts';
import { belowRemarks } from './below-remarks.ts';
import type { Change } from './change.ts';
import { visible } from './passages.ts';
import type { ShownReport } from './shown.ts';

/** The text into which a remark is to be put. */
export interface Remarked {
  readonly source: string;
  readonly report: Report;
}

export function commentChanges(
  thread: Thread,
  { paragraph, quote }: Extract<Asked, { readonly what: 'comment' }>,
  shown: ShownReport,
  remarked: Remarked,
  views: readonly View[],
): readonly Omit<Change, 'number'>[] {
  const owner = shown.ownerOf(paragraph);
  const entry = owner && shown.inText(owner)?.node;
  const at = entry ? belowRemarks(entry, remarked.source) : remarked.source.trimEnd().length;
  const texts = remarkTexts(thread, quote, entry ? undefined : remarked.report.mission.id);
  const there = new Set(
    remarked.report.remarks.flatMap(each => [each, ...each.replies]).flatMap(each => keysOf(each, views)),
  );
  return [thread, ...thread.replies].map(({ by: { author, date }, text }, index) => {
    const isThere = there.has(keyOf(author, text[0] ?? ''));
    const gap = index === 0 ? '\n\n' : '\n';
    return {
      author,
      date,
      entry: owner?.name,
      kind: index === 0 ? 'comment' : 'reply',
      old: index === 0 ? quote : '',
      new: text.join('\n'),
      state: isThere ? 'taken' : 'offered',
      edits: isThere ? [] : [{ start: at, end: at, text: gap + (texts[index] ?? '') }],
    };
  });
}

/** Who said what, as a Word file shows it: by a mention it says what the entry was called when it was sent, or as it was typed. */
function keysOf({ by, title, inlines }: Reply, views: readonly View[]): readonly string[] {
  const author = by.map(({ name }) => name).join(', ');
  return [title, ...views.map(view => visible(inlines, view))].map(words => keyOf(author, words));
}

/** Words between straight marks become a remark with others. */
function keyOf(author: string, words: string): string {
  return oneLine(inOneMark(`${author}: ${words}`));
}

/** The entry that a comment becomes, then those that its replies become, as they stand in a text. */
function remarkTexts(thread: Thread, quote: string, about: string | undefined): readonly string[] {
  const entries = remarkEntries({ ...remarkOfThread(thread, quote), about });
  return entries.map(entry => writeMission([entry]).trimEnd());
}
