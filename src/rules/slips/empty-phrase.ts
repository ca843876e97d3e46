/** Quotation marks with nothing between them: `as ""`. */
import { attributesOf } from '../../syntax/attributes.ts';
import type { EntrySlip } from './entry-slip.ts';

export const emptyPhrase: EntrySlip = (entry, report, { document }) => {
  const text = document.textDocument.getText();
  for (const { values } of attributesOf(entry)) {
    for (const value of values) {
      if (/^["“„«]\s*["“”»]$/.test(text.slice(value.start, value.end))) {
        report('Something must stand between these quotation marks.', value);
      }
    }
  }
};
