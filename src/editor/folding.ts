/** Folding: entries, whole chains of a finding, and comments. */

import type { LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { LINE_END } from '../domain/lines.ts';
import { fileOf } from '../syntax/file-of.ts';
import * as ast from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';
import { endOf, type Nested, nestEntries } from './nested-entries.ts';

/** Offers one range for each first line, because editors show only one there. */
export class MissionReportFolding implements FoldingRangeProvider {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const lineAt = (offset: number) => document.textDocument.positionAt(offset).line;
    const nested = nestEntries(fileOf(document));
    const ranges = [...nested.flatMap(entry => rangesOf(entry, lineAt)), ...headerRanges(nested, lineAt)];
    const own = ranges.filter(({ startLine, endLine }) => endLine > startLine);
    return [...own, ...commentRanges(document.textDocument.getText())];
  }
}

/** A chain folds from its finding on; the text of that finding folds by itself below its title. */
function rangesOf(nested: Nested, lineAt: (offset: number) => number): FoldingRange[] {
  const { entry, below } = nested;
  const startLine = lineAt(titleStart(entry));
  const own = lineAt(entry.$cstNode?.end ?? 0);
  if (below.length === 0) return [{ startLine, endLine: own }];
  return [
    { startLine, endLine: lineAt(endOf(nested)) },
    { startLine: startLine + 1, endLine: own },
    ...below.flatMap(child => rangesOf(child, lineAt)),
  ];
}

/** Where the title begins, which stays in view: below the structure, or behind it in the entry’s first line. */
function titleStart(entry: ast.Entry): number {
  const { title } = proseOf(entry);
  return title.text === '' ? (entry.$cstNode?.offset ?? 0) : title.span(0, 0).start;
}

/** The header of a mission or programme folds into its first line. */
function headerRanges(nested: readonly Nested[], lineAt: (offset: number) => number): FoldingRange[] {
  return nested.flatMap(({ entry }, i) => {
    if (!ast.isMission(entry) && !ast.isProgramme(entry)) return [];
    let after = i + 1;
    while (ast.isHeader(nested[after]?.entry)) after++;
    const last = nested[after - 1];
    return last ? [{ startLine: lineAt(titleStart(entry)), endLine: lineAt(endOf(last)) }] : [];
  });
}

function commentRanges(text: string): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const lines = text.split(LINE_END);
  for (let start = 0; start < lines.length; start++) {
    let end = start;
    while (lines[end]?.trimStart().startsWith('//')) end++;
    if (end - start > 1) {
      ranges.push({ startLine: start, endLine: end - 1, kind: FoldingRangeKind.Comment });
      start = end;
    }
  }
  return ranges;
}
