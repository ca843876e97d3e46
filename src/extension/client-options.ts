/** What the client of the language server is about, wherever the server runs. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { Language } from '../messages/texts.ts';
import { UPDATE_COMMAND } from '../protocol/report.ts';

/** Where reports are written; not the old side of a comparison, whose names would all exist twice. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

/** The reports that the server is told of, and the language in which it answers. */
export function clientOptions(
  { extensionUri, storageUri }: ExtensionContext,
  language: Language | undefined,
): LanguageClientOptions {
  return {
    initializationOptions: {
      runsCommands: true,
      quietWhenClosed: true,
      storage: storageUri?.fsPath,
      dictionaries: Uri.joinPath(extensionUri, 'dist', 'dictionaries').toString(),
      language,
    },
    // What stands on a card is ours, and runs no other command.
    markdown: { isTrusted: { enabledCommands: [UPDATE_COMMAND] } },
    documentSelector: SCHEMES.map(scheme => ({ language: 'mission-report', scheme })),
    synchronize: {
      fileEvents: workspace.createFileSystemWatcher(
        '**/{*.mission,*.issued*.json,mission-report.config.json}',
      ),
    },
  };
}
