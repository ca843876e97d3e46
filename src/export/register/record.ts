/** The lines of registers. */
import type { Marking } from '../../domain/marking.ts';
import type { Kind, Level } from '../../domain/scales.ts';
import type { ChangingAttribute, FollowUpAttribute } from '../../lexicon/attributes.ts';
import type { News } from './last-month.ts';

/** What is followed up, as it stands on a day; the fields are stable, so that databases can load it as it is. */
export interface FollowedRecord {
  /** By which it is found again, in every register; null for what has no name. */
  readonly key: string | null;
  readonly mission: string;
  readonly missionTitle: string;
  readonly missionReference: string | null;
  /** The programme of its mission, by the name that authors gave, and where it went. */
  readonly programme: string | null;
  readonly place: string | null;
  readonly missionDate: string | null;
  /** The day on which it was first issued, from which on others knew of it. */
  readonly issued: string | null;
  /** The day from which on others knew that the first of the missions that have carried it asks for it, or found it. */
  readonly firstAsked: string | null;
  readonly kind: string | null;
  readonly code: string;
  readonly text: string;
  readonly pillars: readonly string[];
  /** The published identifiers of Sustainable Development Goals and targets. */
  readonly sdg: readonly string[];
  readonly addressees: readonly string[];
  readonly responsible: readonly string[];
  readonly status: string | null;
  /** The day of the last update, who said it, and its words. */
  readonly updated: string | null;
  readonly updatedBy: readonly string[];
  readonly updateText: string | null;
  /** All documents that they name. */
  readonly documents: readonly string[];
  /** All of them, the oldest first. */
  readonly updates: readonly RegisterUpdate[];
  /** What updates of one day say otherwise, so that it stands as it was before, until a person has decided. */
  readonly undecided: readonly RegisterDoubt[];
  /** What has become of it within the month up to the day of the register. */
  readonly lastMonth: readonly News[];
  readonly classification: Marking | 'unmarked';
  readonly isOpen: boolean;
  /** Where the report says it, for who reads the register; absent where it is nowhere to be read. */
  readonly link?: string;
  /** The missions that have carried it, oldest first, this one included. */
  readonly history: readonly string[];
  /** Days since the first of these missions asked for it to the day of the register; null where no day is told, or before it. */
  readonly ageInDays: number | null;
}

/** A recommendation or an action. */
export interface RegisterRecord extends FollowedRecord, Readonly<Record<FollowUpAttribute, string | null>> {
  readonly kind: 'recommendation' | 'suggestion' | 'request' | 'action';
  readonly findings: readonly string[];
  readonly due: string | null;
  readonly dueText: string | null;
  /** The first and the last day of what is due. */
  readonly dueFrom: string | null;
  readonly dueTo: string | null;
  /** When it was to be done first: as the first report said it, or the first update that did. */
  readonly firstDue: string | null;
  /** Days from then to when it is due now. */
  readonly slippedDays: number | null;
  readonly isOverdue: boolean;
  /** Days since it should have been done; null where it is not overdue. */
  readonly overdueDays: number | null;
  /** The day of which it is said to be done; null where it is not. */
  readonly doneOn: string | null;
}

/** A finding; addressees and those responsible are those of what is asked on it. */
export interface FindingRecord extends FollowedRecord {
  readonly kind: Kind | null;
  readonly severity: Level | null;
  /** The meetings, visits and documents that it is from, and the places of these. */
  readonly sources: readonly string[];
  readonly places: readonly string[];
  readonly recommendations: readonly string[];
  /** How much of what is asked on it is to be done, in whatever mission that goes on. */
  readonly toBeDone: number;
}

/** True for what should have been done by the day of the register; a finding never is. */
export function isOverdue(record: FollowedRecord & { readonly isOverdue?: boolean }): boolean {
  return record.isOverdue ?? false;
}

/** What was said of it on a day. */
export interface RegisterUpdate extends Readonly<Record<Exclude<ChangingAttribute, 'owner'>, string | null>> {
  readonly date: string;
  readonly by: readonly string[];
  readonly responsible: readonly string[];
  readonly documents: readonly string[];
  readonly text: string;
}

/** A value of which several things are said on one day. */
export interface RegisterDoubt {
  readonly word: ChangingAttribute;
  readonly date: string;
  readonly said: readonly { readonly by: readonly string[]; readonly value: string }[];
}

/** What a record says of these updates, the oldest of which comes first. */
export function withUpdates(
  updates: readonly RegisterUpdate[],
): Pick<RegisterRecord, 'updated' | 'updatedBy' | 'updateText' | 'documents' | 'updates'> {
  const last = updates.at(-1);
  return {
    updated: last?.date ?? null,
    updatedBy: last?.by ?? [],
    updateText: last?.text || null,
    documents: [...new Set(updates.flatMap(({ documents }) => documents))],
    updates,
  };
}
