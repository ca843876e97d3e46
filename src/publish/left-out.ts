/** Where in its file stands what an export for others leaves out: for whoever makes it, and in no file. */
import { AstUtils, type LangiumCoreServices, type LangiumDocument } from 'langium';
import { originsOf } from '../compile/origins.ts';
import { type Audience, CEILING, isAbove } from '../domain/marking.ts';
import { type LeftOut, leftOutFor } from '../export/audience/marked-entries.ts';
import { fileFrom } from '../rules/export/borrowed.ts';
import { entriesOf } from '../syntax/entries.ts';
import { fileOf } from '../syntax/file-of.ts';
import { effectiveMarking } from '../syntax/markings.ts';
import { proseOf } from '../syntax/prose.ts';
import { keyOf } from '../syntax/updates.ts';
import { updatesFromOthers } from '../workspace/updates-on.ts';
import { blockedUpdates, type HeldUpdates } from './blocked-updates.ts';
import { compileChecked } from './compile-checked.ts';
import type { Readers } from './leaving-problems.ts';

/** An entry that the readers of an export do not get. */
export interface LeftOutEntry {
  /** As its author finds it: `F12`, `person brandt`. */
  readonly entry: string;
  readonly title: string;
  readonly marking: string;
  /** Where it begins, counted from 0; absent where it stands in another file. */
  readonly line?: number;
}

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

/** The updates on a report that these readers do not get; those of other files with the file and the line. */
export function updatesLeftOut(
  document: LangiumDocument,
  audience: Audience,
  services: LangiumCoreServices,
  { isHeld }: HeldUpdates,
): readonly LeftOutEntry[] {
  const file = fileOf(document);
  const [mission] = entriesOf(file, 'Mission');
  const own = entriesOf(file, 'Update').filter(({ about }) => about?.mission?.$refText === mission?.name);
  return [...own, ...updatesFromOthers(document, services)].flatMap(update => {
    const marking = isHeld(update) ? 'strictly-confidential' : effectiveMarking(update);
    if (!isAbove(marking, CEILING[audience])) return [];
    const line = update.$cstNode?.range.start.line ?? 0;
    const isOwn = update.$container === file;
    const place = isOwn ? '' : ` (${fileFrom(document.uri, AstUtils.getDocument(update).uri)}:${line + 1})`;
    const { title } = proseOf(update);
    return { entry: `update ${keyOf(update)}${place}`, title: title.text, marking, ...(isOwn && { line }) };
  });
}

/** What these readers would not get of a report, also while something still keeps it from them. */
export async function leftOutOf(
  document: LangiumDocument,
  readers: Readers,
  services: LangiumCoreServices,
): Promise<readonly LeftOutEntry[]> {
  const report = compileChecked(document, services);
  if (!report) return [];
  const held = await blockedUpdates(document, readers, services);
  return [
    ...placedIn(document, leftOutFor(readers.audience, report)),
    ...updatesLeftOut(document, readers.audience, services, held),
  ];
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
