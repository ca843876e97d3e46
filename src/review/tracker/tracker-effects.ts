/** What a cell that somebody filled in does to the facts of its entry. */
import type { Effect, EffectKind } from '../../changes/effect.ts';
import type { TrackerChange, TrackerField } from './tracker-change.ts';

/** A comment is said beside an entry, and changes nothing that it says. */
const KINDS: Readonly<Partial<Record<TrackerField, EffectKind>>> = {
  response: 'structure',
  owner: 'owner',
  due: 'date',
  status: 'structure',
  cost: 'figure',
  documents: 'source',
};

export function trackerEffects({
  field,
  old,
  new: text,
}: Pick<TrackerChange, 'field' | 'old' | 'new'>): readonly Effect[] {
  const kind = KINDS[field];
  return kind === undefined || old === text ? [] : [{ kind, before: old, after: text }];
}
