import { QuickPickItemKind, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { retryRequest } from '../../base/retry-request.ts';
import { extensionText } from '../../messages/extension.ts';
import { type AudienceChoice, RELEASE_REQUEST } from '../../protocol/export.ts';
import type { FileParams } from '../../protocol/report.ts';
import { type EntryItem, entryItems, showEntry } from './entry-items.ts';

/** The readers as the author confirms them; undefined when the author thinks better of it. Of others nothing is asked. */
export async function confirmReaders(
  client: BaseLanguageClient,
  report: Uri,
  { id, unreleased }: AudienceChoice,
): Promise<string | undefined> {
  if (unreleased === undefined) return id;
  const params: FileParams = { uri: client.code2ProtocolConverter.asUri(report) };
  const entries = await retryRequest(() => client.sendRequest(RELEASE_REQUEST, params));
  if (!entries) return undefined;
  if (entries.length === 0) return unreleased;
  const count = entries.length;
  const items: readonly (EntryItem & { readonly readers?: string })[] = [
    { label: extensionText('release.yes', { count }), readers: id },
    {
      label: extensionText('release.no', { count }),
      detail: extensionText('release.no.detail'),
      readers: unreleased,
    },
    { label: extensionText('release.entries'), kind: QuickPickItemKind.Separator },
    ...entryItems(entries),
  ];
  for (;;) {
    const title = extensionText('release.title', { count });
    const chosen = await window.showQuickPick(items, { title, matchOnDetail: true, ignoreFocusOut: true });
    if (!chosen || chosen.readers !== undefined) return chosen?.readers;
    // An entry is looked at, and the question stays.
    await showEntry(report, chosen, { preserveFocus: true });
  }
}
