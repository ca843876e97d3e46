/** An entry that says nothing. */
import type { Entry } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { entryWordOf, structureOf } from '../places.ts';
import { quote } from '../wording.ts';
import type { EntrySlip } from './entry-slip.ts';
import { TAKES_NO_TEXT } from './text-of-header.ts';

/**
 * Entries that may do without a text: headers that are all structure, meetings and visits, whose topic is a matter of
 * its own, and rules of terminology that say all before the colon.
 */
const MAY_SAY_NOTHING: ReadonlySet<Entry['$type']> = new Set([
  ...TAKES_NO_TEXT,
  'Meeting',
  'Visit',
  'Avoid',
  'Confusable',
  'Convention',
  'Designation',
  'Term',
]);

export const missingText: EntrySlip = (entry, report, { document }) => {
  if (MAY_SAY_NOTHING.has(entry.$type)) return;
  const { title, body } = proseOf(entry);
  if (title.text !== '' || body.text !== '') return;
  const { start, end } = entryWordOf(entry);
  const word = document.textDocument.getText().slice(start, end).toLowerCase();
  report(`${quote(word)} must have a text: write it after a colon.`, structureOf(entry));
};
