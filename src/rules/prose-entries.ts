/** The entries whose texts readers see, in whatever format. */
import type { Entry } from '../syntax/generated/ast.ts';

/** Every kind of entry but the header of a mission. */
export const PROSE_ENTRIES = [
  'Mission',
  'Objective',
  'Participant',
  'Person',
  'Organization',
  'Section',
  'Meeting',
  'Visit',
  'Finding',
  'Recommendation',
  'Action',
  'NoAction',
  'Uncovered',
  'Programme',
  'Pillar',
  'Theme',
] as const satisfies readonly Entry['$type'][];
