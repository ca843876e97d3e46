/** Dropping a file into a report: one to import where the report is still empty, a picture where there is text. */
import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  DocumentDropOrPasteEditKind,
  languages,
  type Position,
  SnippetString,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../../base/base64.ts';
import { PICTURE_FILE, REFUSED_ENDINGS, SOURCE_ENDINGS } from '../../lexicon/file-endings.ts';
import { extensionText } from '../../messages/extension.ts';
import { PICTURE_REQUEST, type PictureParams } from '../../protocol/report.ts';
import { type Imported, requestImport } from './request-import.ts';
import type { ShowImported } from './show-imported.ts';

const REPORT = DocumentDropOrPasteEditKind.Empty.append('missionReport', 'report');
const PICTURE = DocumentDropOrPasteEditKind.Empty.append('missionReport', 'picture');

/** Offers what the file is good for where it is dropped. */
export function registerDropping(client: BaseLanguageClient, show: ShowImported): Disposable {
  return languages.registerDocumentDropEditProvider('mission-report', new Dropping(client, show), {
    providedDropEditKinds: [REPORT, PICTURE],
    dropMimeTypes: ['files', 'text/uri-list'],
  });
}

class Dropping implements DocumentDropEditProvider {
  constructor(
    private readonly client: BaseLanguageClient,
    private readonly show: ShowImported,
  ) {}

  async provideDocumentDropEdits(
    document: TextDocument,
    position: Position,
    dropped: DataTransfer,
    cancelled: CancellationToken,
  ): Promise<DocumentDropEdit | undefined> {
    const file = await fileIn(dropped);
    if (!file) return undefined;
    if (document.getText().trim() === '') return this.report(document, file);
    return file.uri && this.picture(document, position, file.uri, cancelled);
  }

  private async report(
    document: TextDocument,
    { name, read }: DroppedFile,
  ): Promise<DocumentDropEdit | undefined> {
    if (![...SOURCE_ENDINGS, ...REFUSED_ENDINGS].some(ending => name.toLowerCase().endsWith(`.${ending}`)))
      return undefined;
    const imported = await requestImport(this.client, name, async () => toBase64(await read()));
    // The author was told why; the path of the file is no help.
    if (!imported) return new DocumentDropEdit('', undefined, REPORT);
    showOnceItIsThere(document, name, imported, this.show);
    return new DocumentDropEdit(imported.text, extensionText('drop.report', { file: name }), REPORT);
  }

  private async picture(
    document: TextDocument,
    position: Position,
    picture: Uri,
    cancelled: CancellationToken,
  ): Promise<DocumentDropEdit | undefined> {
    if (!PICTURE_FILE.test(picture.path)) return undefined;
    const { code2ProtocolConverter: code } = this.client;
    const params: PictureParams = {
      uri: code.asUri(document.uri),
      position: code.asPosition(position),
      picture: code.asUri(picture),
    };
    const snippet = await this.client.sendRequest(PICTURE_REQUEST, params, cancelled);
    if (snippet === null) return undefined;
    return new DocumentDropEdit(new SnippetString(snippet), extensionText('drop.picture'), PICTURE);
  }
}

/** The author may yet choose to have something else dropped. */
function showOnceItIsThere(report: TextDocument, name: string, imported: Imported, show: ShowImported): void {
  const next = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document !== report || contentChanges.length === 0) return;
    next.dispose();
    const isThere = contentChanges.some(({ text }) => text.replaceAll('\r\n', '\n') === imported.text);
    if (isThere) void show({ name, imported, document });
  });
}

interface DroppedFile {
  readonly name: string;
  readonly uri: Uri | undefined;
  read(): Thenable<Uint8Array>;
}

/** The file that was dropped; one is enough. */
async function fileIn(dropped: DataTransfer): Promise<DroppedFile | undefined> {
  const list = (await dropped.get('text/uri-list')?.asString()) ?? '';
  const address = list.split(/\r?\n/).find(line => line !== '' && !line.startsWith('#'));
  const named = address === undefined ? undefined : Uri.parse(address, true);
  for (const [, item] of dropped) {
    const file = item.asFile();
    if (file) return { name: file.name, uri: file.uri ?? named, read: () => file.data() };
  }
  if (!named) return undefined;
  const name = named.path.slice(named.path.lastIndexOf('/') + 1);
  return { name, uri: named, read: () => workspace.fs.readFile(named) };
}
