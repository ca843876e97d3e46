/** The one way in which a page of ours comes into a panel: an empty shell with its own script and style sheet. */
import { env, Uri, type WebviewPanel } from 'vscode';
import { shellOf } from './shell.ts';

/** Fills a panel, which has its title, with the shell of a page; `script` and `style` are files of `dist/preview`. */
export function fillPanel(
  panel: WebviewPanel,
  extension: Uri,
  { script, style }: { readonly script: string; readonly style: string },
  nonce: string,
): void {
  const files = Uri.joinPath(extension, 'dist', 'preview');
  const { webview } = panel;
  const address = (name: string) => String(webview.asWebviewUri(Uri.joinPath(files, name)));
  webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [files] };
  webview.html = shellOf(
    { script: address(script), style: address(style), language: env.language, title: panel.title },
    nonce,
  );
  panel.iconPath = Uri.joinPath(extension, 'media', 'icon.png');
}
