/** One line of a register. */
import { daysBetween } from '../../domain/dates.ts';
import type { Marking } from '../../domain/marking.ts';
import type { FollowUpAttribute } from '../../lexicon/attributes.ts';

/** A recommendation or an action as it stands on a day; the fields are stable, so that databases can load it as it is. */
export interface RegisterRecord extends Readonly<Record<FollowUpAttribute, string | null>> {
  /** By which it is found again, in every register; null for what has no name. */
  readonly key: string | null;
  readonly mission: string;
  readonly missionTitle: string;
  readonly missionDate: string | null;
  readonly kind: 'recommendation' | 'suggestion' | 'request' | 'action';
  readonly code: string;
  readonly text: string;
  readonly pillars: readonly string[];
  readonly findings: readonly string[];
  /** The published identifiers of Sustainable Development Goals and targets. */
  readonly sdg: readonly string[];
  readonly addressees: readonly string[];
  readonly responsible: readonly string[];
  readonly due: string | null;
  readonly dueText: string | null;
  readonly classification: Marking | 'unmarked';
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
  /** Where the report says it, for who reads the register; absent where it is nowhere to be read. */
  readonly link?: string;
  /** The missions that have carried it, oldest first, this one included. */
  readonly history: readonly string[];
  /** Days from the end of the first of these missions to the day of the register; null without dates, or before that end. */
  readonly ageInDays: number | null;
}

/** Days from the end of a mission to a day; null where the mission has no dates, or has not ended by then. */
export function ageOf(end: string | null, asOf: string): number | null {
  const age = end === null ? null : daysBetween(end, asOf);
  return age !== null && age >= 0 ? age : null;
}
