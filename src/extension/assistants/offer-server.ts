/** Offers `mission-report mcp` to VS Code's list of servers for assistants, one for each folder. */
import * as vscode from 'vscode';
import { Disposable, EventEmitter, type ExtensionContext, Uri, workspace } from 'vscode';

/** What VS Code has for it from 1.101 on. */
interface ServerOffers {
  readonly lm?: {
    registerMcpServerDefinitionProvider?(id: string, provider: object): Disposable;
  };
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => object;
}

/** A setting of the machine, which no folder can change: the readers whose view of the reports assistants get. */
const SETTING = 'missionReport.assistant';
const OFF = 'off';

export function offerAssistantServer({ extensionUri, extension }: ExtensionContext): Disposable {
  const changed = new EventEmitter<void>();
  const program = Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath;
  const { version } = extension.packageJSON as { readonly version: string };
  const { lm, McpStdioServerDefinition: Definition } = vscode as ServerOffers;
  const provider = (Server: NonNullable<typeof Definition>) => ({
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: () => {
      const audience = workspace.getConfiguration().get<string>(SETTING) ?? OFF;
      if (audience === OFF) return [];
      const [readers = '', release] = audience.split('-');
      const options = ['--audience', readers, ...(release ? ['--release', release] : [])];
      const folders = workspace.workspaceFolders?.filter(({ uri }) => uri.scheme === 'file') ?? [];
      return folders.map(
        ({ name, uri }) =>
          new Server(
            `Mission Report: ${name}`,
            process.execPath,
            [program, 'mcp', uri.fsPath, ...options],
            // The program is VS Code's own, which is Node where it is told.
            { ELECTRON_RUN_AS_NODE: '1' },
            version,
          ),
      );
    },
  });
  let offered: Disposable | undefined;
  try {
    if (Definition)
      offered = lm?.registerMcpServerDefinitionProvider?.('missionReport', provider(Definition));
  } catch {
    // 1.100 has the function, for lists of another name, and throws: then the server is not offered.
  }
  if (!offered) return changed;
  const watching = workspace.onDidChangeConfiguration(change => {
    if (change.affectsConfiguration(SETTING)) changed.fire();
  });
  return Disposable.from(changed, offered, watching);
}
