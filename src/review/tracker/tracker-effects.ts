/** What a cell that somebody filled in does to the facts of its entry. */
import type { Effect } from '../../changes/effect.ts';
import { EFFECT_KINDS } from '../../changes/structure.ts';
import type { TrackerChange } from './tracker-change.ts';

/** A comment is said beside an entry, and changes nothing that it says. */
export function trackerEffects({ field, old, new: text }: TrackerChange): readonly Effect[] {
  if (field === 'row' || field === 'cell' || field === 'comments' || old === text) return [];
  const kind = EFFECT_KINDS[field === 'documents' ? 'sources' : field] ?? 'structure';
  return [{ kind, before: old, after: text }];
}
