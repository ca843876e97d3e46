/** Quotation marks with nothing between them: `as ""`. */
import { ruleText } from '../../messages/rules.ts';
import { attributesOf } from '../../syntax/attributes.ts';
import { perCheck } from '../per-check.ts';
import type { EntrySlip } from './entry-slip.ts';

/** A quick test of the whole file: hardly any has one. */
const hasSome = perCheck(({ document }) => /["“„«]\s*["“”»]/.test(document.textDocument.getText()));

export const emptyPhrase: EntrySlip = (entry, report, context) => {
  if (!hasSome(context)) return;
  const text = context.document.textDocument.getText();
  for (const { values } of attributesOf(entry)) {
    for (const value of values) {
      if (/^["“„«]\s*["“”»]$/.test(text.slice(value.start, value.end))) {
        report(ruleText('syntax/empty-phrase.empty'), value);
      }
    }
  }
};
