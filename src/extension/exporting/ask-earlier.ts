/** Asks the author for an earlier version of a report: a file, or a revision of its repository. */
import { Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import { REVISION_REQUEST } from '../../protocol/review.ts';
import { baseName } from './export-order.ts';

/** The version, and what it is called. */
export interface Earlier {
  readonly text: string;
  readonly name: string;
}

/**
 * The version that the author chooses, or null for no changes, where changes are shown that may be put away; undefined
 * when none is chosen or there is none, which the author is then told.
 */
export async function askEarlier(
  client: BaseLanguageClient,
  report: Uri,
  showsChanges = false,
): Promise<Earlier | null | undefined> {
  const items = [
    ...(showsChanges ? [{ label: extensionText('since.none'), ask: async () => null }] : []),
    { label: extensionText('since.file'), ask: () => askFile(report) },
    { label: extensionText('since.revision'), ask: () => askRevision(client, report) },
  ];
  const title = extensionText('since.title', { file: baseName(report) });
  const chosen = await window.showQuickPick(items, { title, placeHolder: extensionText('since.which') });
  return chosen?.ask();
}

async function askFile(report: Uri): Promise<Earlier | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: extensionText('since.file'),
      openLabel: extensionText('since.yes'),
      filters: { 'Mission Report': ['mission', 'json'] },
      ...(report.scheme !== 'untitled' && { defaultUri: Uri.joinPath(report, '..') }),
    })) ?? [];
  if (!file) return undefined;
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    return { text, name: baseName(file) };
  } catch {
    window.showErrorMessage(extensionText('since.unreadable', { file: baseName(file) }));
    return undefined;
  }
}

async function askRevision(client: BaseLanguageClient, report: Uri): Promise<Earlier | undefined> {
  // Who has sent the folder decides what its repository makes git do.
  if (!workspace.isTrusted) {
    window.showErrorMessage(extensionText('since.untrusted'));
    return undefined;
  }
  const [title, prompt] = [extensionText('since.revision'), extensionText('since.name')];
  const revision = await window.showInputBox({ title, prompt, value: 'HEAD' });
  if (!revision) return undefined;
  const uri = client.code2ProtocolConverter.asUri(report);
  const result = await client.sendRequest(REVISION_REQUEST, { uri, revision });
  if (result.kind === 'text') return { text: result.text, name: revision };
  window.showErrorMessage(result.reason);
  return undefined;
}
