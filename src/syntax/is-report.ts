/** What a file is for. */
import type { MissionFile } from './generated/ast.ts';
import { isMission, isProgramme, isReportEntry } from './generated/ast.ts';

/** True for a report, though its mission may be missing yet; false for a vocabulary that reports share. */
export function isReport({ entries }: MissionFile): boolean {
  if (entries.some(isProgramme)) return false;
  return entries.some(isMission) || entries.some(isReportEntry);
}
