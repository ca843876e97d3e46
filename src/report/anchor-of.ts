/** Where an entry can be linked to: the same in every format and every run. */
import type { MENTION_TARGETS } from '../lexicon/entry-kinds.ts';

export type Target = (typeof MENTION_TARGETS)[number];

/** How an entry is called, and which of its sort it is. */
interface Cited {
  readonly id?: string | undefined;
  readonly number?: number;
}

/** The author's name for an entry, else its sort and number: `court-backlog`, `finding-12`. */
export function anchorOf(target: Target | 'annex', entry: Cited): string {
  return entry.id ?? (entry.number === undefined ? target : `${target}-${entry.number}`);
}

/** The same for why nothing is recommended on a finding, which is part of it. */
export function noActionAnchor(finding: Cited): string {
  return `${anchorOf('finding', finding)}.no-action`;
}

/** The same for a pillar on which nothing was found, by its place among the others. */
export function uncoveredAnchor<U>(report: { readonly uncovered: readonly U[] }, entry: U): string {
  return `uncovered-${report.uncovered.indexOf(entry) + 1}`;
}
