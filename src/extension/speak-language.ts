import { type ExtensionContext, env, Uri, workspace } from 'vscode';
import { readLanguage } from '../messages/locale.ts';
import { type Language, speak } from '../messages/texts.ts';

/** Speaks it from now on, as far as its texts are there, and gives them for the server. */
export async function speakLanguage({ extensionUri }: ExtensionContext): Promise<Language | undefined> {
  const folder = Uri.joinPath(extensionUri, 'language', 'messages');
  const language = await readLanguage(env.language, async path => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, path)));
    } catch {
      return undefined;
    }
  });
  if (language) speak(language);
  return language;
}
