/** Where two texts part, word by word. */
import { diffArrays } from 'diff';
import { bagOf, likeness as likenessOf, shared as sharedOf } from '../export/page/compare/likeness.ts';

/** A stretch of one text that stands in the place of a stretch of another; either may be empty. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly by: { readonly start: number; readonly end: number };
}

/** Words, with what stands between them each for itself. */
const WORDS = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** Beyond so many differences two texts are held to have nothing in common. */
const MOST_EDITS = 4000;

/** The stretches in which `to` differs from `from`, in order. */
export function wordChanges(from: string, to: string): readonly Replaced[] {
  if (from === to) return [];
  const parts = diffArrays(wordsOf(from), wordsOf(to), { maxEditLength: MOST_EDITS });
  if (!parts) return [{ start: 0, end: from.length, by: { start: 0, end: to.length } }];
  const changes: Replaced[] = [];
  let [at, there] = [0, 0];
  let open: Replaced | undefined;
  for (const { value, added, removed } of parts) {
    const length = value.reduce((sum, word) => sum + word.length, 0);
    const end = added ? at : at + length;
    const thereEnd = removed ? there : there + length;
    if (added || removed) {
      open = {
        start: open?.start ?? at,
        end,
        by: { start: open?.by.start ?? there, end: thereEnd },
      };
    } else if (open) {
      changes.push(open);
      open = undefined;
    }
    [at, there] = [end, thereEnd];
  }
  return open ? [...changes, open] : changes;
}

/** How much two texts have in common, from none (0) to all (1). */
export function likeness(a: string, b: string): number {
  const [one, other] = [bagOf(a), bagOf(b)];
  if (one.size + other.size === 0) return a === b ? 1 : 0;
  return likenessOf(one, other);
}

/** How many words two texts share. */
export function shared(a: string, b: string): number {
  return sharedOf(bagOf(a), bagOf(b));
}

function wordsOf(text: string): string[] {
  return text.match(WORDS) ?? [];
}
