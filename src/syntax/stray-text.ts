/** The words at the margin that belong to no entry, by the entry below which a reader expects them. */
import { MultiMap } from 'langium';
import { countBefore } from '../domain/halving.ts';
import type { Entry, MissionFile } from './generated/ast.ts';
import { isMission, isReportEntry } from './generated/ast.ts';
import type { MissionReportLexingReport } from './lexer.ts';
import { cachedOn } from './object-cache.ts';

/** The paragraphs of no entry that stand below an entry of the report; those above all of them are the mission's. */
export function strayTextBelow(entry: Entry): readonly string[] {
  return strayTextIn(entry.$container).get(entry);
}

const strayTextIn = cachedOn((file: MissionFile) => {
  const document = file.$document;
  const report = document?.parseResult.lexerReport as MissionReportLexingReport | undefined;
  const text = document?.textDocument.getText() ?? '';
  const told = file.entries.filter(isReportEntry);
  const mission = told.find(isMission);
  const found = new MultiMap<Entry, string>();
  for (const { start, end } of report?.stray ?? []) {
    const above = told[countBefore(told, ({ $cstNode }) => ($cstNode?.offset ?? 0) < start) - 1] ?? mission;
    if (above) found.addAll(above, paragraphsIn(text.slice(start, end)));
  }
  return found;
});

/** Without comments, which nobody but authors reads. */
function paragraphsIn(stray: string): readonly string[] {
  return stray
    .replace(/^[^\S\r\n]*\/\/.*(?:\r\n|\r|\n|$)/gm, '')
    .split(/(?:\r\n|\r|\n)\s*(?:\r\n|\r|\n)/)
    .map(paragraph => paragraph.replace(/\s+/g, ' ').trim())
    .filter(paragraph => paragraph !== '');
}
