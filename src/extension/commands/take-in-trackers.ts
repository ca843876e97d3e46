/** *Take In What Came Back…*: what others filled in in trackers, to be ticked, as updates in the file beside the report. */
import { type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../../base64.ts';
import {
  type ReturnedTrackerFile,
  TRACKERS_REQUEST,
  type TrackersParams,
  type TrackersResult,
} from '../../import-protocol.ts';
import { extensionText } from '../../messages/extension.ts';
import type { CurrentReport } from '../current-report.ts';
import { whyFailed } from '../why-failed.ts';

const FAILED = { file: 'review.failed.file', ours: 'review.failed.ours' } as const;

type Listed = Extract<TrackersResult, { readonly kind: 'listed' }>;

/** Makes the command. Its caller may name a file; the author is asked for them else. */
export function takeInTrackers(client: BaseLanguageClient, report: CurrentReport) {
  return async (given?: Uri): Promise<void> => {
    const { uri } = report;
    if (!uri) {
      window.showInformationMessage(extensionText('trackers.no-report'));
      return;
    }
    const chosen = given ? [given] : await chooseFiles();
    if (chosen.length === 0) return;
    const author = await window.showInputBox({
      title: extensionText('trackers.title'),
      prompt: extensionText('trackers.by'),
    });
    if (author === undefined) return;
    const files = await read(client, chosen, author.trim());
    if (!files) return;
    const params: TrackersParams = { uri: client.code2ProtocolConverter.asUri(uri), files };
    const listed = await ask(client, params);
    if (!listed) return;
    const numbers = await pick(listed);
    if (!numbers || numbers.length === 0) return;
    const taken = await ask(client, { ...params, chosen: numbers });
    if (taken?.updates && taken.updates.count > 0) await write(client, taken.updates);
  };
}

async function chooseFiles(): Promise<readonly Uri[]> {
  const [folder] = workspace.workspaceFolders ?? [];
  const chosen = await window.showOpenDialog({
    title: extensionText('trackers.title'),
    openLabel: extensionText('review.yes'),
    canSelectMany: true,
    filters: { [extensionText('trackers.files')]: ['xlsx', 'xlsm', 'ods', 'csv'] },
    ...(folder ? { defaultUri: folder.uri } : {}),
  });
  return chosen ?? [];
}

async function read(
  client: BaseLanguageClient,
  uris: readonly Uri[],
  author: string,
): Promise<readonly ReturnedTrackerFile[] | undefined> {
  const files: ReturnedTrackerFile[] = [];
  for (const uri of uris) {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    try {
      const { mtime } = await workspace.fs.stat(uri);
      const base64 = toBase64(await workspace.fs.readFile(uri));
      const savedOn = new Date(mtime).toISOString().slice(0, 'YYYY-MM-DD'.length);
      files.push({ name, base64, savedOn, ...(author !== '' && { author }) });
    } catch (error) {
      window.showErrorMessage(extensionText(FAILED[whyFailed(client, error)], { file: name }));
      return undefined;
    }
  }
  return files;
}

async function ask(client: BaseLanguageClient, params: TrackersParams): Promise<Listed | undefined> {
  try {
    const result = await client.sendRequest<TrackersResult>(TRACKERS_REQUEST, params);
    if (result.kind === 'listed') return result;
    window.showErrorMessage(result.reason);
  } catch (error) {
    const file = params.files.map(({ name }) => name).join(', ');
    window.showErrorMessage(extensionText(FAILED[whyFailed(client, error)], { file }));
  }
  return undefined;
}

/** The numbers of what was ticked; what can only be read stands in the list, too. */
async function pick({ lines, notes }: Listed): Promise<readonly number[] | undefined> {
  if (lines.length === 0) {
    window.showInformationMessage(notes.join(' '));
    return undefined;
  }
  const items = lines.map(({ number, description, place, state, isOffered, canBeTaken }) => ({
    label: description,
    description: state,
    detail: place,
    picked: isOffered,
    numbers: canBeTaken ? [number] : [],
  }));
  const picked = await window.showQuickPick(items, {
    title: extensionText('trackers.title'),
    placeHolder: notes.join(' '),
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.flatMap(({ numbers }) => numbers);
}

/** Puts the entries at the end of the file beside the report, in one step that can be undone, and shows it. */
async function write(
  client: BaseLanguageClient,
  { uri, text, count }: NonNullable<Listed['updates']>,
): Promise<void> {
  const target = client.protocol2CodeConverter.asUri(uri);
  const edit = new WorkspaceEdit();
  edit.createFile(target, { ignoreIfExists: true });
  if (!(await workspace.applyEdit(edit))) return;
  const document = await workspace.openTextDocument(target);
  const before = document.getText();
  const gap = before.trim() === '' ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const insertion = new WorkspaceEdit();
  insertion.insert(target, document.positionAt(before.length), gap + text);
  if (!(await workspace.applyEdit(insertion))) return;
  await document.save();
  await window.showTextDocument(document);
  window.showInformationMessage(extensionText('trackers.done', { count }));
}
