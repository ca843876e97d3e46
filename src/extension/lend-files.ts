/** Reads files for the language server where it can't do so itself. */
import { Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../base64.ts';
import {
  FILE_KIND_REQUEST,
  FILE_LIST_REQUEST,
  FILE_READ_REQUEST,
  type FileKind,
  type FileParams,
  type ListedFile,
} from '../protocol.ts';

/** Answers the server's questions about files, whatever file system they are in. */
export function lendFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest<FileKind, never>(FILE_KIND_REQUEST, async ({ uri }: FileParams) => {
      try {
        return kindOf((await workspace.fs.stat(Uri.parse(uri, true))).type);
      } catch (error) {
        if (error instanceof FileSystemError) return 'nothing';
        throw error;
      }
    }),
    client.onRequest<string, never>(FILE_READ_REQUEST, async ({ uri }: FileParams) =>
      toBase64(await workspace.fs.readFile(Uri.parse(uri, true))),
    ),
    client.onRequest<ListedFile[], never>(FILE_LIST_REQUEST, async ({ uri }: FileParams) => {
      const folder = Uri.parse(uri, true);
      const entries = await workspace.fs.readDirectory(folder);
      return entries.map(([name, type]) => ({
        uri: client.code2ProtocolConverter.asUri(Uri.joinPath(folder, name)),
        kind: kindOf(type),
      }));
    }),
  );
}

function kindOf(type: FileType): FileKind {
  if (type & FileType.Directory) return 'folder';
  return type & FileType.File ? 'file' : 'nothing';
}
