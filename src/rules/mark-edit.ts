import type { Marking } from '../domain/marking.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import { addToStructure, propertyOf } from './places.ts';
import type { Edit } from './rule.ts';

/** Marks an entry that can be marked: in place of the marking that it has, or before its colon. */
export function markEdit(entry: Entry, marking: Marking): Edit {
  const isMarked = 'marking' in entry && entry.marking !== undefined;
  return isMarked
    ? { span: propertyOf(entry, 'marking' as keyof Entry), text: marking }
    : addToStructure(entry, marking);
}
