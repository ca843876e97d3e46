/** What has changed, in one sentence. */
import { type ChangeToSum, summaryOf } from '../export/changes/summary.ts';
import { ENTRY_WORDS } from '../lexicon/generated/words.ts';
import type { EntryChange } from './changes-between.ts';

/** The sentence: `3 findings reworded, R4 is new.` */
export function sayChanges(changes: readonly EntryChange[]): string {
  return summaryOf(changes.map(toSum));
}

function toSum({ entry, before, after }: EntryChange): ChangeToSum {
  const [word = ''] = (after || before).split(/[\s:]/, 1);
  const sort = Object.hasOwn(ENTRY_WORDS, word) ? word : 'other';
  if (before === '') return { entry, sort, kind: 'new' };
  if (after === '') return { entry, sort, kind: 'gone' };
  return { entry, sort, kind: 'reworded' };
}
