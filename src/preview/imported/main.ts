/** The script of the page beside an imported report: the pieces of the source, and what each became. */
import type { FromImported, ToImported } from './messages.ts';
import { PieceList } from './piece-list.ts';

const vscode = acquireVsCodeApi<FromImported>();
const list = new PieceList(document.body, message => vscode.postMessage(message));

addEventListener('message', ({ data }: MessageEvent<ToImported>) => list.receive(data));
vscode.postMessage({ type: 'ready' });
