/** Help for those who begin: the cheat sheet and the walkthrough, both part of the extension. */
import { commands, type ExtensionContext, Uri } from 'vscode';
import { spokenCode } from '../../messages/texts.ts';
import { isThere } from '../is-there.ts';

/** Makes *Open the Cheat Sheet*: the language on one screen, in the author's own language where it is there. */
export function openCheatSheet({ extensionUri }: ExtensionContext) {
  return async () => {
    // Those of `docs/`, which the walkthrough shows and colours by itself, with their examples coloured.
    const pages = Uri.joinPath(extensionUri, 'dist');
    // VS Code looks for the same names when it shows the page in the walkthrough.
    const own = Uri.joinPath(pages, `cheat-sheet.nls.${spokenCode()}.md`);
    const page = (await isThere(own)) ? own : Uri.joinPath(pages, 'cheat-sheet.md');
    await commands.executeCommand('markdown.showPreview', page);
  };
}

/** Makes *Take the First Five Minutes*. */
export function openWalkthrough({ extension }: ExtensionContext) {
  return () =>
    commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#firstReport`, false);
}
