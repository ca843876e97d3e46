/** The bundled language server as a process, spoken to as an editor speaks. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

/** A server at work. */
export interface BundledServer {
  readonly connection: ProtocolConnection;
  readonly pid: number;
  /** What was told last of each file; where it lies on the disk too, that may be of the text there. */
  readonly told: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Opens a text as a file and waits for the problems that are told of it. */
  open(uri: string, text: string): Promise<readonly Diagnostic[]>;
  /** Ends it as an editor does, and gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it at once, without a word. */
  kill(): Promise<number | null>;
}

/** How else to start the server than as the extension does. */
interface Start {
  /** A script that Node runs before it. */
  readonly preload?: string;
  /** The program and its arguments. */
  readonly program?: readonly string[];
  /** The user that it runs as. */
  readonly uid?: number;
  /** The folder in which it may keep what it knows. */
  readonly storage?: string;
}

/** Starts the server on a folder, or on none. */
export async function startBundledServer(
  folder: string | null,
  { preload, program = [SERVER], storage, ...user }: Start = {},
): Promise<BundledServer> {
  const node = preload ? ['--require', preload] : [];
  const args = [...node, ...program, '--stdio'];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], ...user });
  const exited = new Promise<number | null>(resolve => child.once('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const told = new Map<string, readonly Diagnostic[]>();
  const listeners = new Set<(uri: string) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    told.set(uri, diagnostics);
    for (const listener of listeners) listener(uri);
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: folder === null ? null : [{ uri: folder, name: 'folder' }],
    capabilities: {},
    ...(storage === undefined ? {} : { initializationOptions: { storage } }),
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    pid: child.pid ?? 0,
    told,
    open: async (uri, text) => {
      const problems = new Promise<readonly Diagnostic[]>(resolve => {
        const listener = (of: string) => {
          if (of !== uri) return;
          listeners.delete(listener);
          resolve(told.get(uri) ?? []);
        };
        listeners.add(listener);
      });
      const textDocument = { uri, languageId: 'mission-report', version: 1, text };
      await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      return problems;
    },
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return exited;
    },
    kill: () => {
      // The pipes break with it; what was on its way to it is lost.
      connection.onError(() => undefined);
      child.stdin.on('error', () => undefined);
      child.kill('SIGKILL');
      connection.dispose();
      return exited;
    },
  };
}
