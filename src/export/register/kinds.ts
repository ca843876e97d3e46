/** What registers can be of: which lines each has, and in which order. */
import { byCharacters } from '../../domain/by-characters.ts';
import { lastDay } from '../../domain/dates.ts';
import { LEVELS } from '../../domain/scales.ts';
import type { Language } from '../languages.ts';
import type { RegisterSubject } from './ask.ts';
import type { ReportAsks } from './asks.ts';
import type { FindingRecord, FollowedRecord, RegisterRecord } from './record.ts';
import { findingsOf, recordsOf } from './records.ts';
import { shareFigures } from './shares.ts';

/** One kind of register; its title is what its table is called, too. */
export interface RegisterKind<R extends FollowedRecord = FollowedRecord> {
  readonly title: 'register' | 'registerOfFindings';
  recordsOf(reports: readonly ReportAsks[], asOf: string): readonly R[];
  inOrder(records: readonly R[]): readonly R[];
  /** What part of it has come to something, each behind its label. */
  shareFigures(records: readonly R[], asOf: string, language: Language): ReturnType<typeof shareFigures>;
}

const ASKED: RegisterKind<RegisterRecord> = { title: 'register', recordsOf, inOrder, shareFigures };
const FOUND: RegisterKind<FindingRecord> = {
  title: 'registerOfFindings',
  recordsOf: findingsOf,
  inOrder: findingsInOrder,
  shareFigures: () => [],
};

/** By what a register is asked to be of. */
export const REGISTER_KINDS: Readonly<Record<RegisterSubject, RegisterKind>> = {
  recommendations: ASKED,
  findings: FOUND,
};

/** Most pressing first; within that by due date. */
export function inOrder(records: readonly RegisterRecord[]): readonly RegisterRecord[] {
  const rank = ({ isOpen, isOverdue }: RegisterRecord) => (isOverdue ? 0 : isOpen ? 1 : 2);
  return records.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      byCharacters(lastDay(a.due ?? '9999'), lastDay(b.due ?? '9999')) ||
      byMissionAndKey(a, b),
  );
}

/** What still holds first, and of that the gravest. */
function findingsInOrder(records: readonly FindingRecord[]): readonly FindingRecord[] {
  const rank = ({ severity }: FindingRecord) => (severity === null ? -1 : LEVELS.indexOf(severity));
  return records.toSorted(
    (a, b) => Number(b.isOpen) - Number(a.isOpen) || rank(b) - rank(a) || byMissionAndKey(a, b),
  );
}

/** Comes behind all names. */
const UNNAMED = '\uFFFF';

/** By their missions, and within one by their names. */
function byMissionAndKey(a: FollowedRecord, b: FollowedRecord): number {
  return byCharacters(a.mission, b.mission) || byCharacters(a.key ?? UNNAMED, b.key ?? UNNAMED);
}
