import type { LangiumDocument } from 'langium';
import { brokenEntries } from './broken-entries.ts';
import { fileOf } from './file-of.ts';
import type { MissionReportLexingReport } from './lexer.ts';

/** The first line, counted from 1, that is no entry or part of a broken one; undefined where all can be read. */
export function firstUnreadLine(document: LangiumDocument): number | undefined {
  const { stray } = document.parseResult.lexerReport as MissionReportLexingReport;
  const offsets = [...stray.map(({ start }) => start), ...brokenEntries(fileOf(document)).values()];
  return offsets.length === 0 ? undefined : document.textDocument.positionAt(Math.min(...offsets)).line + 1;
}
