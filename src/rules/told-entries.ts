/** The entries that tell what was found, said or asked for. */
import type { Entry } from '../syntax/generated/ast.ts';

/** Their types: not what a mission is called or set out to do. */
export const TOLD = [
  'Finding',
  'Recommendation',
  'Action',
  'Meeting',
  'Visit',
  'Section',
] as const satisfies readonly Entry['$type'][];

export type ToldEntry = Extract<Entry, { $type: (typeof TOLD)[number] }>;
