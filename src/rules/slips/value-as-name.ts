/** A value that is read as a name, because it stands straight after the entry word: `finding high: …`. */
import { ruleText } from '../../messages/rules.ts';
import { shapesIn } from '../../syntax/shape.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import { entryWordOf, propertyOf } from '../places.ts';
import { oneOfThese } from '../wording.ts';
import type { EntrySlip } from './entry-slip.ts';
import { replace } from './slip.ts';

export const valueAsName: EntrySlip = (entry, report, { document, services }) => {
  if (!('name' in entry) || !entry.name) return;
  const { name } = entry;
  const word = entryWordOf(entry);
  const written = document.textDocument.getText().slice(word.start, word.end).toLowerCase();
  const attributes = [...(shapesIn(services.Grammar).get(written)?.attributes ?? [])];
  const meant = attributes
    .filter(([, values]) => values.some(value => value.kind === 'word' && value.words.includes(name)))
    .map(([attribute]) => `${attribute} ${name}`);
  if (meant.length === 0 || isUsed(name)) return;
  const where = propertyOf(entry, 'name');
  report.warning(
    ruleText('syntax/bare-value.name', { value: name, choices: oneOfThese(meant) }),
    where,
    ...meant.map(text => ({ title: ruleText('fix.write', { text }), edits: [replace(where, text)] })),
  );

  /** Whoever refers to it means it as a name. */
  function isUsed(candidate: string): boolean {
    return (
      document.references.some(({ $refText }) => $refText === candidate) ||
      indexOf(services.shared).filesUsing(candidate).size > 0
    );
  }
};
