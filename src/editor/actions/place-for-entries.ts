/** Where entries go that are made of lines of a text. */
import type { LangiumDocument } from 'langium';
import { fileOf } from '../../syntax/file-of.ts';
import { isFollowUpEntry, isHeader } from '../../syntax/generated/ast.ts';
import type { MissionReportLexingReport, Span } from '../../syntax/lexer.ts';
import { proseOf } from '../../syntax/prose.ts';
import { entryAt, lastBelow } from './entry-at.ts';

/**
 * The stretch itself where it belongs to no entry, or the end of the entry and its answers in whose text it stands;
 * undefined where the lines are more, or other, than prose below one title.
 */
export function placeForEntries(document: LangiumDocument, span: Span): Span | undefined {
  const { entries } = fileOf(document);
  const { stray } = document.parseResult.lexerReport as MissionReportLexingReport;
  const above = entries.findLast(({ $cstNode }) => ($cstNode?.offset ?? 0) <= span.start);
  if (stray.some(({ start, end }) => start <= span.start && span.end <= end)) {
    const holder = entries
      .slice(0, above ? entries.indexOf(above) + 1 : 0)
      .findLast(entry => !isFollowUpEntry(entry));
    const below = holder && after(lastBelow(holder));
    return below && below.start > span.start ? below : span;
  }
  const entry = entryAt(fileOf(document), span.start);
  if (!entry || isHeader(entry) || span.end > (entry.$cstNode?.end ?? 0)) return undefined;
  const { body } = proseOf(entry);
  const lines = document.textDocument.getText().slice(span.start, span.end);
  const start = span.end - lines.trimStart().length;
  return body.text !== '' && body.offsetAt(0) <= start ? after(lastBelow(entry)) : undefined;
}

function after({ $cstNode }: { readonly $cstNode?: { readonly end: number } | undefined }): Span {
  return { start: $cstNode?.end ?? 0, end: $cstNode?.end ?? 0 };
}
