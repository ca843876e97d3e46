/** Where in its file stands what an export for others leaves out: for whoever makes it, and in no file. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import { originsOf } from '../compile/origins.ts';
import { type LeftOut, leftOutFor } from '../export/audience/marked-entries.ts';
import type { LeftOutEntry } from '../export-protocol.ts';
import { fileOf } from '../syntax/file-of.ts';
import { compileChecked } from './compile-checked.ts';

export type { LeftOutEntry };

/** The entries with their lines, in the order of the file; those of other files come last. */
export function placedIn(document: LangiumDocument, entries: readonly LeftOut[]): readonly LeftOutEntry[] {
  if (entries.length === 0) return [];
  const origins = originsOf(fileOf(document));
  const lineOf = (anchor: string) => {
    const origin = origins.get(anchor);
    return origin && document.textDocument.positionAt(origin.start).line;
  };
  return entries
    .map(({ anchor, ...rest }) => ({ ...rest, line: lineOf(anchor) }))
    .sort((a, b) => (a.line ?? Number.POSITIVE_INFINITY) - (b.line ?? Number.POSITIVE_INFINITY))
    .map(({ line, ...rest }) => ({ ...rest, ...(line !== undefined && { line }) }));
}

/** What goes to partners only where it is released to them. */
export function releasable(
  document: LangiumDocument,
  services: LangiumCoreServices,
): readonly LeftOutEntry[] {
  const report = compileChecked(document, services);
  if (!report) return [];
  const never = new Set(leftOutFor('partner-confidential', report).map(({ anchor }) => anchor));
  return placedIn(
    document,
    leftOutFor('partner', report).filter(({ anchor }) => !never.has(anchor)),
  );
}
