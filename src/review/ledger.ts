import { figures } from '../messages/lists.ts';
import { reviewText } from '../messages/review.ts';

type Counted =
  | `ledger.${'offered' | 'collides' | 'taken' | 'own-text' | 'unplaced'}`
  | `tracker.ledger.${'disagrees' | 'doubtful' | 'unclear'}`;

/**
 * `31 changes by 2 people: 27 offered, 3 in text that the export writes itself, 1 could not be placed.` How many are in
 * which state stands in the order of `counted`.
 */
export function ledger<State extends string>(
  changes: readonly { readonly author: string | undefined; readonly state: State }[],
  counted: Readonly<Record<State, Counted>>,
): string {
  if (changes.length === 0) return reviewText('ledger.none');
  const people = new Set(changes.flatMap(({ author }) => author ?? [])).size;
  const parts = Object.entries<Counted>(counted).flatMap(([state, text]) => {
    const count = changes.filter(change => change.state === state).length;
    return count > 0 ? [reviewText(text, { count })] : [];
  });
  const head = reviewText('ledger.changes', { count: changes.length, people });
  return reviewText('ledger.sum', { changes: head, parts: figures(parts) });
}
