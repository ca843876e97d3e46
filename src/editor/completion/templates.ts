/** Whole entries to fill in, where an entry may begin; in VS Code's own list they would stand among prose as well. */
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import { templates } from '../../rules/template/templates.ts';
import type { Offer } from './offer.ts';

/** Offers the templates that begin with one of the words that may stand here, and what silences a check. */
export function templateItems(words: readonly Offer[]): Offer[] {
  const fits = (prefix: string) =>
    prefix.startsWith('//') || words.some(({ label }) => prefix === label || prefix.startsWith(`${label}-`));
  const fitting = templates().filter(({ prefix }) => fits(prefix));
  return fitting.map(({ title, prefix, description, body }) => ({
    label: prefix,
    labelDetails: { description: title },
    kind: CompletionItemKind.Snippet,
    detail: description,
    insertText: body,
    insertTextFormat: InsertTextFormat.Snippet,
  }));
}
