/** Where in its file stands a marking within a text, which the last look at an export has found. */
import type { LangiumDocument } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { type Audience, CEILING, isAbove } from '../domain/marking.ts';
import { exportText } from '../messages/export.ts';
import { markedBeforeColon } from '../rules/entry/marked-before-colon.ts';
import { fileOf } from '../syntax/file-of.ts';
import { effectiveMarking } from '../syntax/markings.ts';

/** The place of words in an entry that these readers get; undefined where they are from another file. */
export function placeOfWords(
  { textDocument, parseResult }: LangiumDocument,
  words: string,
  audience: Audience,
): Range | undefined {
  const open = fileOf({ parseResult }).entries.filter(
    entry => !isAbove(effectiveMarking(entry), CEILING[audience]),
  );
  for (const { $cstNode: cst } of open) {
    const at = cst?.text.lastIndexOf(words) ?? -1;
    if (!cst || at < 0) continue;
    const start = cst.offset + at;
    return { start: textDocument.positionAt(start), end: textDocument.positionAt(start + words.length) };
  }
  return undefined;
}

/** The same as a problem of the report. */
export function problemOfWords(document: LangiumDocument, words: string, audience: Audience): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    code: markedBeforeColon.code,
    severity: 1,
    message: exportText('refused.marked-text', { words, audience }),
    range: placeOfWords(document, words, audience) ?? { start, end: start },
    source: 'Mission Report',
  };
}
