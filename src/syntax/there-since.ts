import { isDate } from '../domain/dates.ts';
import { thereSince } from '../domain/there-since.ts';
import { entriesOf } from './entries.ts';
import { isIssued, type MissionFile } from './generated/ast.ts';
import { headersOf, periodOf } from './headers.ts';
import { editionsOf } from './issued-editions.ts';

/** Since when others know of a report: the first day on which it was issued, or the last of its mission where it was not. */
export function knownSince(file: MissionFile): string | undefined {
  const [mission] = entriesOf(file, 'Mission');
  if (!mission) return undefined;
  const said = headersOf(mission).find(isIssued)?.on;
  const issued = [...editionsOf(file.$document).editions.map(each => each.issued), said];
  return thereSince(
    issued.filter(each => each !== undefined && isDate(each)),
    periodOf(mission)?.to,
  );
}

/** False for one that was issued later, or, not issued, is on a mission that ended later; true for a file without a report. */
export function isThereOn(file: MissionFile, day: string): boolean {
  const since = knownSince(file);
  return since === undefined || since <= day;
}
