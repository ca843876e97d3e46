import type { LangiumDocument } from 'langium';
import { conflictLines } from '../syntax/conflicts.ts';
import { fileOf } from '../syntax/file-of.ts';
import { isMission, isMissionFile, type MissionFile } from '../syntax/generated/ast.ts';
import { programmeOver } from '../syntax/headers.ts';
import { referredEntries } from '../syntax/referred-entries.ts';

/** The first such file of those whose words a linked report holds; undefined where there is none. */
export function conflictBehind(document: LangiumDocument): MissionFile | undefined {
  const file = fileOf(document);
  const head = file.entries.find(isMission);
  const over = head && programmeOver(head)?.$container;
  const files = [file, over, ...referredEntries(document).map(({ $container }) => $container)];
  return [...new Set(files)].filter(isMissionFile).find(each => conflictLines(each).length > 0);
}
