/** Which lines of a register are asked for. */
import { lastDay } from '../../domain/dates.ts';
import { isOver, type Status } from '../../domain/scales.ts';
import { flat } from '../../lexicon/flat.ts';
import type { FollowedRecord } from './record.ts';
import type { Titles } from './titles.ts';

/** Names by any part of them, however they are written; a mission and a pillar by what authors call them, too. */
export interface RegisterFilter {
  readonly addressee?: string;
  readonly pillar?: string;
  readonly owner?: string;
  readonly mission?: string;
  readonly status?: Status;
  /** The first day, `YYYY-MM-DD`, of which something was said, or on which it was first asked for. */
  readonly changedSince?: string;
}

export function chosen<R extends FollowedRecord>(
  records: readonly R[],
  { addressee, pillar, owner, mission, status, changedSince }: RegisterFilter,
  titles: Titles,
): readonly R[] {
  const isOneOf = (wanted: string | undefined, names: readonly string[]) =>
    wanted === undefined || names.some(name => flat(name).includes(flat(wanted)));
  const isSince = (day: string | null) =>
    changedSince === undefined || (day !== null && lastDay(day) >= changedSince);
  return records.filter(
    record =>
      isOneOf(addressee, record.addressees) &&
      isOneOf(owner, record.responsible) &&
      isOneOf(pillar, [...record.pillars, ...record.pillars.map(titles.pillar)]) &&
      isOneOf(mission, [...record.history, ...record.history.map(titles.mission)]) &&
      isAt(status, record) &&
      (isSince(record.updated) || isSince(record.issued ?? record.missionDate)),
  );
}

/** True for what is so far; what was rejected, or has fallen away with what it carries out, is not open. */
function isAt(wanted: Status | undefined, { status, isOpen }: FollowedRecord): boolean {
  if (wanted === undefined) return true;
  return (status ?? 'open') === wanted && (isOpen || isOver(wanted));
}
