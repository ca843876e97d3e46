/** What has changed, in one sentence. */
import { type ChangeToSum, summaryOf } from '../export/changes/summary.ts';
import { ENTRY_WORDS } from '../lexicon/generated/words.ts';
import { exportText } from '../messages/export.ts';
import type { EntryChange } from './changes-between.ts';
import { readEntry } from './read-entry.ts';

/** The sentence: `taps reworded, 1 recommendation new, chlorinate: Due date now 2009-09, 3 months later.` */
export function sayChanges(changes: readonly EntryChange[]): string {
  return summaryOf(changes.map(toSum));
}

function toSum({ entry, before, after, effects }: EntryChange): ChangeToSum {
  const [word = ''] = (after || before).split(/[\s:]/, 1);
  const sort = Object.hasOwn(ENTRY_WORDS, word) ? word : 'other';
  if (before === '') return { entry, sort, kind: 'new' };
  if (after === '') return { entry, sort, kind: 'gone' };
  const [effect, ...others] = effects;
  const isDueAlone = effect?.kind === 'date' && others.length === 0 && saysTheSame(before, after);
  if (!isDueAlone) return { entry, sort, kind: 'reworded' };
  const [was, now] = [effect.before, effect.after];
  return {
    entry,
    sort,
    kind: 'fact',
    about: exportText('changes.due'),
    ...(was && { was }),
    ...(now && { now }),
  };
}

/** True where only what stands before the words of an entry is other. */
function saysTheSame(before: string, after: string): boolean {
  const { head, text } = readEntry(before);
  return /\sdue\s/.test(head) && text === readEntry(after).text;
}
