/** Header entries, which belong to the mission or programme above them. */
import type { Header, Mission, MissionFile, Programme } from './generated/ast.ts';
import { isHeader, isMission, isProgramme } from './generated/ast.ts';

/** The header of a mission or programme, in order. */
export function headersOf(owner: Mission | Programme): Header[] {
  const { entries } = owner.$container as MissionFile;
  const start = entries.indexOf(owner) + 1;
  const next = entries.findIndex((entry, i) => i >= start && (isMission(entry) || isProgramme(entry)));
  return entries.slice(start, next < 0 ? undefined : next).filter(isHeader);
}
