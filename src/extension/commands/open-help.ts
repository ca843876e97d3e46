/** Help for those who begin: the cheat sheet and the walkthrough, both part of the extension. */
import { commands, type ExtensionContext, Uri } from 'vscode';

/** Makes *Open the Cheat Sheet*: the language on one screen. */
export function openCheatSheet({ extensionUri }: ExtensionContext) {
  return () =>
    commands.executeCommand('markdown.showPreview', Uri.joinPath(extensionUri, 'docs', 'cheat-sheet.md'));
}

/** Makes *Take the First Five Minutes*. */
export function openWalkthrough({ extension }: ExtensionContext) {
  return () =>
    commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#firstReport`, false);
}
