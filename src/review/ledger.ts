/** A review in one sentence that adds up. */
import { figures } from '../messages/lists.ts';
import { reviewText } from '../messages/review.ts';
import type { Change, ChangeState } from './change.ts';

/** `31 changes by 2 people: 27 offered, 3 in text that the export writes itself, 1 could not be placed.` */
export function ledger(changes: readonly Change[]): string {
  const people = new Set(changes.flatMap(({ author }) => author ?? [])).size;
  const count = (state: ChangeState) => changes.filter(change => change.state === state).length;
  const counted = {
    offered: count('offered'),
    collides: count('collides'),
    taken: count('taken'),
    own: count('own-text'),
    unplaced: count('unplaced'),
  };
  const parts = [
    ...(counted.offered > 0 ? [reviewText('ledger.offered', { count: counted.offered })] : []),
    ...(counted.collides > 0 ? [reviewText('ledger.collides', { count: counted.collides })] : []),
    ...(counted.taken > 0 ? [reviewText('ledger.taken', { count: counted.taken })] : []),
    ...(counted.own > 0 ? [reviewText('ledger.own-text', { count: counted.own })] : []),
    ...(counted.unplaced > 0 ? [reviewText('ledger.unplaced', { count: counted.unplaced })] : []),
  ];
  if (changes.length === 0) return reviewText('ledger.none');
  const head = reviewText('ledger.changes', { count: changes.length, people });
  return parts.length > 0 ? reviewText('ledger.sum', { changes: head, parts: figures(parts) }) : head;
}
