import { isDate } from '../domain/dates.ts';
import { thereSince } from '../domain/there-since.ts';
import { entriesOf } from './entries.ts';
import { isIssued, type MissionFile } from './generated/ast.ts';
import { headersOf, periodOf } from './headers.ts';
import { editionsOf } from './issued-editions.ts';

/** False for one that was issued later, or, not issued, is on a mission that ended later; true for a file without a report. */
export function isThereOn(file: MissionFile, day: string): boolean {
  const [mission] = entriesOf(file, 'Mission');
  if (!mission) return true;
  const said = headersOf(mission).find(isIssued)?.on;
  const issued = [...editionsOf(file.$document).editions.map(each => each.issued), said];
  const since = thereSince(
    issued.filter(each => each !== undefined && isDate(each)),
    periodOf(mission)?.to,
  );
  return since === undefined || since <= day;
}
