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
      initializationOptions: { runsCommands: true },
      documentSelector: SCHEMES.map(scheme => ({ language: 'mission-report', scheme })),
      synchronize: {
        fileEvents: workspace.createFileSystemWatcher('**/{*.mission,mission-report.config.json}'),
      },
    },
  );
}
