import { figures } from '../messages/lists.ts';
import { reviewText } from '../messages/review.ts';

/** In the order in which they are counted. */
const STATES = [
  'offered',
  'disagrees',
  'collides',
  'doubtful',
  'taken',
  'own-text',
  'unplaced',
  'unclear',
] as const;

/** `31 changes by 2 people: 27 offered, 3 in text that the export writes itself, 1 could not be placed.` */
export function ledger(
  changes: readonly { readonly author: string | undefined; readonly state: (typeof STATES)[number] }[],
): string {
  if (changes.length === 0) return reviewText('ledger.none');
  const people = new Set(changes.flatMap(({ author }) => author ?? [])).size;
  const parts = STATES.flatMap(state => {
    const count = changes.filter(change => change.state === state).length;
    return count > 0 ? [reviewText(`ledger.${state}`, { count })] : [];
  });
  const head = reviewText('ledger.changes', { count: changes.length, people });
  return reviewText('ledger.sum', { changes: head, parts: figures(parts) });
}
