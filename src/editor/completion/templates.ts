/** Whole entries to fill in, where an entry may begin; in VS Code's own list they would stand among prose as well. */
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import snippets from '../../../language/snippets.json' with { type: 'json' };
import type { Offer } from './offer.ts';

/** Offers the templates that begin with one of the words that may stand here, and what silences a check. */
export function templateItems(words: readonly Offer[]): Offer[] {
  const fits = (prefix: string) =>
    prefix.startsWith('//') || words.some(({ label }) => prefix === label || prefix.startsWith(`${label}-`));
  return Object.entries(snippets)
    .filter(([, { prefix }]) => fits(prefix))
    .map(([name, { prefix, description, body }]) => ({
      label: prefix,
      labelDetails: { description: name },
      kind: CompletionItemKind.Snippet,
      detail: description,
      insertText: body.join('\n'),
      insertTextFormat: InsertTextFormat.Snippet,
    }));
}
