/** The compiled code of the language server, which Node keeps from one start to the next. */
import { type ExtensionContext, Uri, workspace } from 'vscode';

/**
 * The environment in which Node does so, from version 22 on; an older one takes no notice. It checks what it finds, and
 * leaves aside what is damaged or was compiled of something else. What other versions of the extension left goes.
 */
export function withCompiledCode({ globalStorageUri, extension }: ExtensionContext): Record<string, string> {
  const folder = Uri.joinPath(globalStorageUri, 'compiled');
  const { version } = extension.packageJSON;
  void removeOthers(folder, version);
  return { NODE_COMPILE_CACHE: Uri.joinPath(folder, version).fsPath };
}

async function removeOthers(folder: Uri, kept: string): Promise<void> {
  try {
    for (const [name] of await workspace.fs.readDirectory(folder))
      if (name !== kept) await workspace.fs.delete(Uri.joinPath(folder, name), { recursive: true });
  } catch {
    // There is none yet, or another window removes the same: the next start tries again.
  }
}
