/** The language server in this process, spoken to by a client that shares nothing with it but the protocol. */
import { join } from 'node:path/posix';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import type { Host } from '../../src/server/host.ts';
import { indexFile } from '../../src/server/index-file.ts';
import { serve } from '../../src/server/serve.ts';
import { MapFileSystem } from './map-file-system.ts';

const FOLDER = '/workspace';

/** A client at work on a small workspace. */
export interface Served {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly files: MapFileSystem;
  uri(name: string): string;
  /** Opens a file of the workspace. */
  open(name: string): Promise<void>;
  /** Replaces the whole text of an open file. */
  type(name: string, text: string): Promise<void>;
  /** Makes changes in an open file. */
  change(name: string, changes: TextDocumentContentChangeEvent[]): Promise<void>;
  /** Closes it without saving. */
  close(name: string): Promise<void>;
  /** Tells that a file on the disk was changed, created or deleted. */
  touch(name: string, type?: 1 | 2 | 3): Promise<void>;
  stop(): void;
}

/**
 * Starts a server on the files, for a client with the capabilities, which is prepared before it says anything, and has
 * `opened` these folders.
 */
export async function startServed(
  texts: Readonly<Record<string, string>> | MapFileSystem,
  capabilities: ClientCapabilities = {},
  prepare: (client: ProtocolConnection) => void = () => undefined,
  initializationOptions: Readonly<Record<string, boolean | string>> = {},
  host: Partial<Host> = {},
  opened: readonly string[] = [''],
): Promise<Served> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const files =
    texts instanceof MapFileSystem
      ? texts
      : new MapFileSystem(Object.entries(texts).map(([name, text]) => [`${FOLDER}/${name}`, text]));
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.onRequest(RegistrationRequest.type, () => undefined);
  prepare(client);
  void serve(server, { files, storage: folder => indexFile(folder, 'test'), ...host });
  client.listen();
  const uri = (name: string) => `file://${FOLDER}/${name}`;
  const initialized = await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    workspaceFolders: opened.map(name => ({
      uri: `file://${join(FOLDER, name)}`,
      name: name || 'workspace',
    })),
    capabilities,
    initializationOptions,
  });
  await client.sendNotification(InitializedNotification.type, {});
  let version = 1;
  const change: Served['change'] = (name, contentChanges) =>
    client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uri(name), version: ++version },
      contentChanges,
    });
  return {
    client,
    initialized,
    files,
    uri,
    open: name =>
      client.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: {
          uri: uri(name),
          languageId: 'mission-report',
          version,
          text: files.texts.get(`${FOLDER}/${name}`) ?? '',
        },
      }),
    type: (name, text) => change(name, [{ text }]),
    change,
    close: name =>
      client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uri(name) } }),
    touch: (name, type = 2) =>
      client.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uri(name), type }],
      }),
    stop: () => {
      client.dispose();
      server.dispose();
    },
  };
}
