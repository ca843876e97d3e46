/** What a file is for. */
import type { MissionFile } from './generated/ast.ts';
import { isMission, isProgramme, isReportEntry, isUpdate } from './generated/ast.ts';

/** A report, updates on one, a vocabulary that reports share, or a file that holds no entry yet. */
export type FileUse = 'report' | 'updates' | 'vocabulary' | 'nothing';

/** A report may lack its mission yet, or bring its programme along. */
export function useOf({ entries }: MissionFile): FileUse {
  if (entries.length === 0) return 'nothing';
  if (entries.some(isMission)) return 'report';
  if (entries.every(isUpdate)) return 'updates';
  return entries.some(isReportEntry) && !entries.some(isProgramme) ? 'report' : 'vocabulary';
}
