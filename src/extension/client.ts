/** The client of the language server, which knows no language itself. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** Where reports are written; not the old side of a comparison, whose names would all exist twice. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];

/** Makes the client; whoever starts it ends it. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const transport = TransportKind.ipc;
  return new LanguageClient(
    'missionReport',
    'Mission Report',
    {
      run: { module, transport },
      debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    {
      // VS Code's client forgets to ask for a file whose tab is closed and opened again at once, as when it is moved.
      initializationOptions: { runsCommands: true, wantsPush: true },
      documentSelector: SCHEMES.map(scheme => ({ language: 'mission-report', scheme })),
      synchronize: {
        fileEvents: workspace.createFileSystemWatcher('**/{*.mission,mission-report.config.json}'),
      },
    },
  );
}
