/** Who writes here, as remarks and replies name them. */
import { ConfigurationTarget, window, workspace } from 'vscode';
import { extensionText } from '../messages/extension.ts';

/** The name in the settings; whoever has none there is asked once, and may leave it out. */
export async function askAuthor(): Promise<string> {
  const settings = workspace.getConfiguration('missionReport');
  const known = settings.inspect<string>('author')?.globalValue;
  if (known !== undefined) return known.trim();
  const title = extensionText('author.title');
  const name = await window.showInputBox({ title, prompt: extensionText('author.prompt') });
  if (name !== undefined) await settings.update('author', name.trim(), ConfigurationTarget.Global);
  return name?.trim() ?? '';
}
