/** A value that is read as a name, because it stands straight after the entry word: `finding high: …`. */
import { ruleText } from '../../messages/rules.ts';
import { shapesIn } from '../../syntax/shape.ts';
import { entryWordOf, propertyOf } from '../places.ts';
import { oneOfThese } from '../wording.ts';
import { writeFix } from '../write-fix.ts';
import { type EntrySlip, isUsedAsName } from './entry-slip.ts';

export const valueAsName: EntrySlip = (entry, report, context) => {
  if (!('name' in entry) || !entry.name) return;
  const { name } = entry;
  const { document, services } = context;
  const word = entryWordOf(entry);
  const written = document.textDocument.getText().slice(word.start, word.end).toLowerCase();
  const attributes = [...(shapesIn(services.Grammar).get(written)?.attributes ?? [])];
  const meant = attributes
    .filter(([, values]) => values.some(value => value.kind === 'word' && value.words.includes(name)))
    .map(([attribute]) => `${attribute} ${name}`);
  if (meant.length === 0 || isUsedAsName(name, context)) return;
  const where = propertyOf(entry, 'name');
  report.warning(
    ruleText('syntax/bare-value.name', { value: name, choices: oneOfThese(meant) }),
    where,
    ...meant.map(text => writeFix(where, text)),
  );
};
