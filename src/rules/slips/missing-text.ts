/** An entry that says nothing. */

import { typesWith } from '../../lexicon/entry-kinds.ts';
import { ruleText } from '../../messages/rules.ts';
import { proseOf } from '../../syntax/prose.ts';
import { entryWordOf, structureOf } from '../places.ts';
import type { EntrySlip } from './entry-slip.ts';

/** Entries that are nothing without their text. A meeting without a topic is a matter of its own. */
const SAY_SOMETHING: ReadonlySet<string> = new Set(typesWith({ text: 'must' }));

export const missingText: EntrySlip = (entry, report, { document }) => {
  if (!SAY_SOMETHING.has(entry.$type)) return;
  const { title, body } = proseOf(entry);
  if (title.text !== '' || body.text !== '') return;
  const { start, end } = entryWordOf(entry);
  const word = document.textDocument.getText().slice(start, end).toLowerCase();
  report(ruleText('syntax/missing-text.none', { word }), structureOf(entry));
};
