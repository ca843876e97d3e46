/** Files that only the client can reach: in a browser all, on a desktop those of a repository far away. */
import { type FileSystemNode, type FileSystemProvider, URI } from 'langium';
import type { Connection, RequestType } from 'vscode-languageserver';
import { fromBase64 } from '../base/base64.ts';
import {
  FILE_KIND_REQUEST,
  FILE_LIST_REQUEST,
  FILE_READ_REQUEST,
  type FileKind,
  type FileParams,
} from '../protocol/report.ts';

/** Asks the client for each file; nothing can be had without waiting for it. */
export class ClientFiles implements FileSystemProvider {
  constructor(private readonly connection: Connection) {}

  async stat(uri: URI): Promise<FileSystemNode> {
    return nodeOf(uri, await this.ask(FILE_KIND_REQUEST, uri));
  }

  async exists(uri: URI): Promise<boolean> {
    return (await this.ask(FILE_KIND_REQUEST, uri)) !== 'nothing';
  }

  async readFile(uri: URI): Promise<string> {
    return new TextDecoder().decode(await this.readBinary(uri));
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    return fromBase64(await this.ask(FILE_READ_REQUEST, uri));
  }

  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    const files = await this.ask(FILE_LIST_REQUEST, uri);
    return files.map(file => nodeOf(URI.parse(file.uri), file.kind));
  }

  statSync = atOnce;
  existsSync = atOnce;
  readFileSync = atOnce;
  readBinarySync = atOnce;
  readDirectorySync = atOnce;

  private ask<T>(request: RequestType<FileParams, T, void>, uri: URI): Promise<T> {
    return this.connection.sendRequest(request, { uri: uri.toString() });
  }
}

function atOnce(): never {
  throw new Error('A file of the client can’t be had at once.');
}

function nodeOf(uri: URI, kind: FileKind): FileSystemNode {
  return { uri, isFile: kind === 'file', isDirectory: kind === 'folder' };
}
