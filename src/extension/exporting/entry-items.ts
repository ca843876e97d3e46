/** Entries that some readers do not get, as a list that leads to them. */
import { type QuickPickItem, Range, type TextDocumentShowOptions, type Uri, window } from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import type { LeftOutEntry } from '../../protocol/export.ts';

/** A row of the list. */
export interface EntryItem extends QuickPickItem {
  /** Absent for one of another file. */
  readonly line?: number;
}

/** The entries, each with its line and its title. */
export function entryItems(entries: readonly LeftOutEntry[]): readonly EntryItem[] {
  return entries.map(({ entry, title, line }) => ({
    label: entry,
    ...(line !== undefined && { line, description: extensionText('export.line', { line: line + 1 }) }),
    detail: title,
  }));
}

export async function showEntry(
  report: Uri,
  { line }: EntryItem,
  options: TextDocumentShowOptions = {},
): Promise<void> {
  if (line === undefined) return;
  await window.showTextDocument(report, { ...options, selection: new Range(line, 0, line, 0) });
}

/** Lists what stayed in, and goes where the author chooses. */
export async function showLeftOut(report: Uri, entries: readonly LeftOutEntry[]): Promise<void> {
  const chosen = await window.showQuickPick(entryItems(entries), {
    title: extensionText('export.left-out.title'),
    placeHolder: extensionText('export.go-to-entry'),
    matchOnDetail: true,
  });
  if (chosen) await showEntry(report, chosen);
}
