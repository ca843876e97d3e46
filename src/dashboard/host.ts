/** What shows the page: VS Code, which writes files and gives back what was chosen, or a browser. */
import { REGISTER_FILE, type RegisterMessage } from '../protocol/register-page.ts';

/** What a reader has chosen, by the places of its controls. */
export type Chosen = readonly (string | boolean)[];

const vscode =
  typeof acquireVsCodeApi === 'function' ? acquireVsCodeApi<RegisterMessage, Chosen>() : undefined;

/** Gives the table to the reader as a file. */
export function save(csv: Uint8Array<ArrayBuffer>): void {
  if (vscode) {
    vscode.postMessage({ kind: 'save', csv: new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv) });
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  link.download = REGISTER_FILE;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Keeps what is chosen until the register is made anew. */
export function keep(chosen: Chosen): void {
  vscode?.setState(chosen);
}

/** What was chosen before the register was made anew. */
export function kept(): Chosen {
  return vscode?.getState() ?? [];
}
