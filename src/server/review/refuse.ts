import type { TextEdit } from '../../review/change.ts';
import { type Refusal, refusalEdit, replyText } from '../../review/refusal.ts';
import { whatIsAsked } from '../../review/tell.ts';
import { whatIsFilledIn } from '../../review/tracker/tell-tracker.ts';
import type { FoundChange } from './found.ts';
import type { ReportEntries } from './report-entries.ts';
import { take } from './take.ts';

/** What writes it into the report; none where the change belongs to no entry. */
export function refuse(
  found: readonly FoundChange[],
  key: string,
  refusal: Refusal,
  entries: ReportEntries,
): readonly TextEdit[] {
  const asked = found.find(({ shown }) => shown.key === key);
  const entry = asked?.entry ?? entries.mission;
  if (!asked || !entry) return [];
  const { change, tracker } = asked;
  if (change?.kind === 'comment' && change.edits.length > 0) {
    // The comment is kept, as the remark that the reason answers.
    const edits = take(entries.source, found, new Set([key]))?.edits ?? [];
    const last = edits.at(-1);
    return last ? [...edits, { start: last.end, end: last.end, text: `\n${replyText(refusal)}` }] : [];
  }
  const said = change ?? tracker;
  if (!said) return [];
  const what = change ? whatIsAsked(change) : tracker ? whatIsFilledIn(tracker) : '';
  return [
    refusalEdit(
      { author: said.author, date: said.date ?? undefined, what, at: change ? said.old : '' },
      refusal,
      entry,
      entries.source,
    ),
  ];
}
