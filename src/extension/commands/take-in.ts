/** *Take In What Came Back…*: Word files and trackers, several at once, on the page where each change is decided on. */
import { type Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../../base/base64.ts';
import { extensionText } from '../../messages/extension.ts';
import type { ReturnedSource } from '../../protocol/review.ts';
import type { CurrentReport } from '../current-report.ts';
import { baseName } from '../exporting/export-order.ts';
import { showReport } from '../report-in-editor.ts';
import type { ReviewShower } from '../review/show-review.ts';
import { whyFailed } from '../why-failed.ts';

const FAILED = { file: 'review.failed.file', ours: 'review.failed.ours' } as const;
const WORD = 'docx';
const TRACKERS = ['xlsx', 'xlsm', 'ods', 'csv'];

/** Makes the command, for the files that are selected in the Explorer; without any, the author is asked for them. */
export function takeIn(client: BaseLanguageClient, report: CurrentReport, shower: ReviewShower) {
  return async (clicked?: Uri, selected: readonly Uri[] = clicked ? [clicked] : []): Promise<void> => {
    const { uri } = report;
    if (!uri) {
      window.showInformationMessage(extensionText('take-in.no-report'));
      return;
    }
    const chosen = selected.length > 0 ? selected : await chooseFiles();
    if (chosen.length === 0) return;
    const author = chosen.some(isTracker) ? await askAuthor() : '';
    if (author === undefined) return;
    const sources = await read(client, chosen, author.trim());
    if (!sources) return;
    await showReport(uri);
    const head = (files: string) => extensionText('take-in.head', { files });
    await shower.show({ report: uri, sources, head, isLook: false, column: ViewColumn.Beside });
  };
}

async function chooseFiles(): Promise<readonly Uri[]> {
  const [folder] = workspace.workspaceFolders ?? [];
  const chosen = await window.showOpenDialog({
    title: extensionText('take-in.title'),
    openLabel: extensionText('take-in.yes'),
    canSelectMany: true,
    filters: {
      [extensionText('take-in.files')]: [WORD, ...TRACKERS],
    },
    ...(folder ? { defaultUri: folder.uri } : {}),
  });
  return chosen ?? [];
}

function isTracker(file: Uri): boolean {
  return !file.path.toLowerCase().endsWith(`.${WORD}`);
}

function askAuthor(): Thenable<string | undefined> {
  return window.showInputBox({ title: extensionText('take-in.title'), prompt: extensionText('take-in.by') });
}

async function read(
  client: BaseLanguageClient,
  files: readonly Uri[],
  author: string,
): Promise<readonly ReturnedSource[] | undefined> {
  const sources: ReturnedSource[] = [];
  for (const file of files) {
    const name = baseName(file);
    try {
      const { mtime } = await workspace.fs.stat(file);
      const base64 = toBase64(await workspace.fs.readFile(file));
      const savedOn = new Date(mtime).toISOString().slice(0, 'YYYY-MM-DD'.length);
      const by = isTracker(file) && author !== '' ? { author } : {};
      sources.push({ kind: 'file', name, base64, savedOn, ...by });
    } catch (error) {
      window.showErrorMessage(extensionText(FAILED[whyFailed(client, error)], { file: name }));
      return undefined;
    }
  }
  return sources;
}
