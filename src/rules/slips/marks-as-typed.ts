/** Marks of lists, emphasis, links and tables that are shown as they are typed, for there are too many. */
import { ruleText } from '../../messages/rules.ts';
import { entriesAsTyped, MOST_MARKS } from '../../syntax/as-typed.ts';
import { proseOf } from '../../syntax/prose.ts';
import { keepsMarksAsTyped } from '../../syntax/too-deep.ts';
import { entryWordOf } from '../places.ts';
import type { EntrySlip } from './entry-slip.ts';

export const marksAsTyped: EntrySlip = (entry, report, { file }) => {
  const [first] = entriesAsTyped(file);
  if (entry === first) {
    report.info(ruleText('syntax/marks-as-typed.many', { count: MOST_MARKS }), entryWordOf(entry));
  }
  const { title, body } = proseOf(entry);
  if (keepsMarksAsTyped(title.text) || keepsMarksAsTyped(body.text)) {
    report.info(ruleText('syntax/marks-as-typed.deep'), entryWordOf(entry));
  }
};
