/** The one way in which a page of ours comes into a panel: an empty shell with its own script and style sheet. */
import { env, Uri, type ViewColumn, type WebviewPanel, window } from 'vscode';
import { shellOf } from './shell.ts';

/** Opens a page that has a folder of its own; what is half typed in it stays while another page is looked at. */
export function openPage(
  name: 'imported' | 'review' | 'send',
  title: string,
  column: ViewColumn | { readonly viewColumn: ViewColumn; readonly preserveFocus: boolean },
  extension: Uri,
): WebviewPanel {
  const options = { enableFindWidget: true, retainContextWhenHidden: true };
  const panel = window.createWebviewPanel(`missionReport.${name}`, title, column, options);
  fillPanel(panel, extension, { script: `${name}/main.js`, style: `${name}/${name}.css` });
  return panel;
}

/** Fills a panel, which has its title, with the shell of a page; `script` and `style` are files of `dist/preview`. */
export function fillPanel(
  panel: WebviewPanel,
  extension: Uri,
  { script, style }: { readonly script: string; readonly style: string },
  nonce: string = crypto.randomUUID(),
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
