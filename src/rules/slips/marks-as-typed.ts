/** Marks of lists, emphasis, links and tables that are shown as they are typed, for there are too many. */
import { entriesAsTyped, MOST_MARKS } from '../../syntax/as-typed.ts';
import { proseOf } from '../../syntax/prose.ts';
import { isTooDeep } from '../../syntax/too-deep.ts';
import { entryWordOf } from '../places.ts';
import type { EntrySlip } from './entry-slip.ts';

export const marksAsTyped: EntrySlip = (entry, report, { file }) => {
  const [first] = entriesAsTyped(file);
  if (entry === first) {
    report.info(
      `This report holds more than ${MOST_MARKS} marks of lists, emphasis, links and tables: from here on they are shown as they are typed.`,
      entryWordOf(entry),
    );
  }
  const { title, body } = proseOf(entry);
  if (isTooDeep(title.text) || isTooDeep(body.text)) {
    report.info(
      'Lists or emphasis are nested deeper here than anybody could follow, so their marks are shown as they are typed.',
      entryWordOf(entry),
    );
  }
};
