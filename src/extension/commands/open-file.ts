/** *Open a Word or Excel File…*: what was made of the report comes back to it; of all else a new report is made. */
import { type Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../../base/base64.ts';
import { SOURCE_ENDINGS } from '../../lexicon/file-endings.ts';
import { extensionText } from '../../messages/extension.ts';
import { PROGRAMMES_REQUEST } from '../../protocol/import.ts';
import { READINESS_REQUEST } from '../../protocol/report.ts';
import type { ReturnedSource } from '../../protocol/review.ts';
import type { CurrentReport } from '../current-report.ts';
import { baseName } from '../exporting/export-order.ts';
import { requestImport } from '../import/request-import.ts';
import type { ShowImported } from '../import/show-imported.ts';
import { openUnsaved } from '../open-unsaved.ts';
import type { ReviewShower } from '../review/show-review.ts';
import { whyFailed } from '../why-failed.ts';

const FAILED = { file: 'open-file.failed.file', ours: 'open-file.failed.ours' } as const;
const TABLE = /\.(?:xlsx|xlsm|ods|csv)$/i;
const WORD = /\.docx$/i;
/** What Word and Excel write beside a file that is open in them. */
const LOCK = '~$';

/**
 * Makes the command, for the files that are selected in the Explorer; without any, the author is asked for them. Its
 * caller may say what a new report is under. Answers with the new report, where there is one.
 */
export function openFile(
  client: BaseLanguageClient,
  report: CurrentReport,
  show: ShowImported,
  reviews: ReviewShower,
) {
  return async (
    clicked?: Uri,
    more?: readonly Uri[] | { readonly under?: string },
  ): Promise<Uri | undefined> => {
    const order = more && 'length' in more ? undefined : more;
    const selected = more && 'length' in more ? more : clicked && [clicked];
    const files = await readAll(client, selected ?? (await chooseFiles()));
    // A vocabulary has no changes that come back.
    const current = (await report.ask(READINESS_REQUEST, {})) ? report.uri : undefined;
    const mayBeOurs = files.filter(({ name }) => TABLE.test(name) || (WORD.test(name) && current));
    const makeReports = async (those: readonly ReturnedSource[]): Promise<Uri | undefined> => {
      let made: Uri | undefined;
      for (const file of those) made = await makeReport(file, order, client, show);
      return made;
    };
    if (mayBeOurs.length > 0) await takeIn(mayBeOurs, current, reviews, makeReports);
    return makeReports(files.filter(file => !mayBeOurs.includes(file)));
  };
}

async function chooseFiles(): Promise<readonly Uri[]> {
  const endings = [...SOURCE_ENDINGS, 'xlsx', 'xlsm', 'ods', 'csv'];
  const chosen = await window.showOpenDialog({
    title: extensionText('open-file.title'),
    openLabel: extensionText('open-file.yes'),
    canSelectMany: true,
    filters: { [extensionText('open-file.files')]: [...new Set(endings)] },
  });
  return chosen ?? [];
}

/** All of them, or none where one can't be read, so that nothing is half taken in. */
async function readAll(
  client: BaseLanguageClient,
  files: readonly Uri[],
): Promise<readonly ReturnedSource[]> {
  const sources: ReturnedSource[] = [];
  for (const file of files) {
    const name = baseName(file);
    if (name.startsWith(LOCK)) {
      window.showErrorMessage(extensionText('open-file.lock', { file: name.slice(LOCK.length) }));
      return [];
    }
    try {
      const { mtime } = await workspace.fs.stat(file);
      const base64 = toBase64(await workspace.fs.readFile(file));
      const savedOn = new Date(mtime).toISOString().slice(0, 'YYYY-MM-DD'.length);
      sources.push({ kind: 'file', name, base64, savedOn });
    } catch (error) {
      window.showErrorMessage(extensionText(FAILED[whyFailed(client, error)], { file: name }));
      return [];
    }
  }
  return sources;
}

/** Shows beside a report what came back to it; of Word files that are of another, a new report can be made instead. */
async function takeIn(
  files: readonly ReturnedSource[],
  report: Uri | undefined,
  reviews: ReviewShower,
  makeReports: (files: readonly ReturnedSource[]) => unknown,
): Promise<void> {
  const table = files.find(({ name }) => TABLE.test(name));
  if (!report) {
    window.showErrorMessage(extensionText('open-file.no-report', { file: table?.name ?? '' }));
    return;
  }
  const prompt = extensionText('take-in.by');
  const author = table ? await window.showInputBox({ title: extensionText('open-file.title'), prompt }) : '';
  if (author === undefined) return;
  const by = author.trim() === '' ? {} : { author: author.trim() };
  await reviews.show({
    report,
    sources: files.map(file => (TABLE.test(file.name) ? { ...file, ...by } : file)),
    head: names => extensionText('take-in.head', { files: names }),
    isLook: false,
    column: ViewColumn.Beside,
    ...(!table && { instead: { label: extensionText('open-file.new'), act: () => makeReports(files) } }),
  });
}

/** Makes a report of a file, in an editor of its own that nobody has saved yet. */
async function makeReport(
  { name, base64 }: ReturnedSource,
  order: { readonly under?: string } | undefined,
  client: BaseLanguageClient,
  show: ShowImported,
): Promise<Uri | undefined> {
  const under = order ? (order.under ?? '') : await chooseProgramme(client);
  if (under === undefined) return undefined;
  const imported = await requestImport(client, name, async () => base64, under);
  if (!imported) return undefined;
  const document = await openUnsaved(imported.id, imported.text);
  await window.showTextDocument(document);
  void show({ name, imported, document });
  return document.uri;
}

/** The name of a programme, '' for none; undefined when the author gives up. */
async function chooseProgramme(client: BaseLanguageClient): Promise<string | undefined> {
  const programmes = await client.sendRequest(PROGRAMMES_REQUEST);
  if (programmes.length === 0) return '';
  const items = programmes.map(({ name, title }) => ({ label: title, description: name, name }));
  const none = { label: extensionText('import.no-programme'), description: '', name: '' };
  const chosen = await window.showQuickPick([...items, none], {
    title: extensionText('import.title'),
    placeHolder: extensionText('import.programme'),
  });
  return chosen?.name;
}
