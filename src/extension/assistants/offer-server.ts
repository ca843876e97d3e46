/** The server for assistants, offered to VS Code where it has a list of such servers: from 1.101 on. */
import * as vscode from 'vscode';
import { ASSISTANT_SETTING, assistantEyes } from './eyes.ts';

/** What VS Code has for it, which the oldest one that the extension runs in does not know. */
interface ServerOffers {
  readonly lm?: {
    registerMcpServerDefinitionProvider?(id: string, provider: Provider): vscode.Disposable;
  };
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => object;
}

interface Provider {
  readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
  provideMcpServerDefinitions(): object[];
}

/** Offers one server a folder, while the setting says through whose eyes it looks. */
export function offerAssistantServer({
  extensionUri,
  extension,
}: vscode.ExtensionContext): vscode.Disposable {
  const { lm, McpStdioServerDefinition: Definition } = vscode as ServerOffers;
  const changed = new vscode.EventEmitter<void>();
  const program = vscode.Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath;
  const { version } = extension.packageJSON as { readonly version: string };
  const provider = (Server: NonNullable<typeof Definition>): Provider => ({
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: () => {
      const audience = assistantEyes();
      const folders = vscode.workspace.workspaceFolders?.filter(({ uri }) => uri.scheme === 'file') ?? [];
      if (!audience) return [];
      const [readers = '', release] = audience.split('-');
      const asked = ['--audience', readers, ...(release ? ['--release', release] : [])];
      return folders.map(
        ({ name, uri }) =>
          new Server(
            `Mission Report: ${name}`,
            process.execPath,
            [program, 'mcp', uri.fsPath, ...asked],
            // The program is VS Code's own, which is Node where it is told.
            { ELECTRON_RUN_AS_NODE: '1' },
            version,
          ),
      );
    },
  });
  let offered: vscode.Disposable | undefined;
  try {
    if (Definition)
      offered = lm?.registerMcpServerDefinitionProvider?.('missionReport', provider(Definition));
  } catch {
    // 1.100 has the function, for lists of another name, and throws: then the server is not offered.
  }
  if (!offered) return changed;
  const watching = vscode.workspace.onDidChangeConfiguration(change => {
    if (change.affectsConfiguration(ASSISTANT_SETTING)) changed.fire();
  });
  return vscode.Disposable.from(changed, offered, watching);
}
