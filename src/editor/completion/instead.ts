/** What could stand in place of a word that is there already. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { isDate } from '../../domain/dates.ts';
import { DEFAULTS } from '../../rules/template/templates.ts';
import type { Offer } from './offer.ts';

/**
 * The offers, of which a list shows those that go on from `word`. Where the word is whole, or left by a template, all of
 * them are shown; what stands there comes first, so that nothing changes unless another is chosen.
 */
export function instead(word: string, offers: readonly Offer[]): readonly Offer[] {
  const same = offers.find(({ label }) => label === word);
  if (!same && !isDate(word) && !DEFAULTS.names.has(word)) return offers;
  const there = same ?? (isDate(word) ? { label: word, kind: CompletionItemKind.Value } : undefined);
  const all = [...(there ? [there] : []), ...offers.filter(offer => offer !== same)];
  return all.map(offer => ({ ...offer, filterText: word }));
}
