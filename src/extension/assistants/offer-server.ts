/** Offers `mission-report mcp` to VS Code's list of servers for assistants, one for each folder. */
import {
  Disposable,
  EventEmitter,
  type ExtensionContext,
  lm,
  McpStdioServerDefinition,
  Uri,
  workspace,
} from 'vscode';

/** A setting of the machine, which no folder can change: the readers whose view of the reports assistants get. */
const SETTING = 'missionReport.assistant';
const OFF = 'off';

export function offerAssistantServer({ extensionUri, extension }: ExtensionContext): Disposable {
  const changed = new EventEmitter<void>();
  const program = Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath;
  const { version } = extension.packageJSON as { readonly version: string };
  const offered = lm.registerMcpServerDefinitionProvider('missionReport', {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: () => {
      const audience = workspace.getConfiguration().get<string>(SETTING) ?? OFF;
      if (audience === OFF) return [];
      const [readers = '', release] = audience.split('-');
      const options = ['--audience', readers, ...(release ? ['--release', release] : [])];
      const folders = workspace.workspaceFolders?.filter(({ uri }) => uri.scheme === 'file') ?? [];
      return folders.map(
        ({ name, uri }) =>
          new McpStdioServerDefinition(
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
  const watching = workspace.onDidChangeConfiguration(change => {
    if (change.affectsConfiguration(SETTING)) changed.fire();
  });
  return Disposable.from(changed, offered, watching);
}
