import type { PartyName } from '../../syntax/generated/ast.ts';
import { titleOf } from '../named-entries.ts';
import { asTyped } from './markdown.ts';

/** The parties by their titles, or as they are written where nobody declares them. */
export function partyNames(list: readonly PartyName[]): string {
  return list
    .map(({ party, text }) => asTyped(party?.ref ? titleOf(party.ref) : (party?.$refText ?? text ?? '')))
    .join(', ');
}
