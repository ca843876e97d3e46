/** Where an entry can be linked to: the same in every format and every run. */
import type { MENTION_TARGETS } from '../lexicon/entry-kinds.ts';

/** What can be mentioned. */
export type Target = (typeof MENTION_TARGETS)[number];

/** The author's name for an entry, else its sort and number: `court-backlog`, `finding-12`. */
export function anchorOf(
  target: Target | 'annex',
  entry: { readonly id?: string | undefined; readonly number?: number },
): string {
  return entry.id ?? (entry.number === undefined ? target : `${target}-${entry.number}`);
}
