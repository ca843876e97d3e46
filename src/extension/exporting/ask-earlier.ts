/** Asks the author for an earlier version of a report: a file, or a revision of its repository. */
import { Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import { REVISION_REQUEST, type RevisionParams } from '../../protocol/export.ts';
import { baseName } from './export-order.ts';

/** The version, and what it is called. */
export interface Earlier {
  readonly text: string;
  readonly name: string;
}

/** What the author chooses instead of a version who wants to see no changes any more. */
export const NO_CHANGES = 'no changes';

/** The version that the author chooses; undefined when none is chosen or there is none, which the author is then told. */
export async function askEarlier(client: BaseLanguageClient, report: Uri): Promise<Earlier | undefined> {
  const earlier = await ask(client, report, []);
  return earlier === NO_CHANGES ? undefined : earlier;
}

/** The same where changes are shown already, which can come to an end. */
export function askOtherEarlier(
  client: BaseLanguageClient,
  report: Uri,
): Promise<Earlier | typeof NO_CHANGES | undefined> {
  return ask(client, report, [
    { label: extensionText('since.none'), ask: () => Promise.resolve(NO_CHANGES) },
  ]);
}

interface Choice {
  readonly label: string;
  ask(client: BaseLanguageClient, report: Uri): Promise<Earlier | typeof NO_CHANGES | undefined>;
}

async function ask(client: BaseLanguageClient, report: Uri, others: readonly Choice[]) {
  const items: readonly Choice[] = [
    ...others,
    { label: extensionText('since.file'), ask: askFile },
    { label: extensionText('since.revision'), ask: askRevision },
  ];
  const title = extensionText('since.title', { file: baseName(report) });
  const chosen = await window.showQuickPick(items, { title, placeHolder: extensionText('since.which') });
  return chosen?.ask(client, report);
}

async function askFile(_: BaseLanguageClient, report: Uri): Promise<Earlier | undefined> {
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
  const revision = await window.showInputBox({
    title: extensionText('since.revision'),
    prompt: extensionText('since.name'),
    value: 'HEAD',
  });
  if (!revision) return undefined;
  const params: RevisionParams = { uri: client.code2ProtocolConverter.asUri(report), revision };
  const result = await client.sendRequest(REVISION_REQUEST, params);
  if (result.kind === 'text') return { text: result.text, name: revision };
  window.showErrorMessage(result.reason);
  return undefined;
}
